/// What waits for the platform, with retry and discard.
@NullMarked
package dev.tone.desktop.outbox;

import org.jspecify.annotations.NullMarked;
