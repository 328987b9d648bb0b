/// Whom the project tells of its events, and who may call it.
@NullMarked
package dev.tone.desktop.webhooks;

import org.jspecify.annotations.NullMarked;
