/// Routes of webhooks.
@NullMarked
package dev.tone.platform.webhooks.web;

import org.jspecify.annotations.NullMarked;
