/// Tells others of a project's events, durably and in order.
@NullMarked
package dev.tone.platform.webhooks;

import org.jspecify.annotations.NullMarked;
