/// What was asked for while the platform was away: kept on the disk, sent once when it is back.
@NullMarked
package dev.tone.client.outbox;

import org.jspecify.annotations.NullMarked;
