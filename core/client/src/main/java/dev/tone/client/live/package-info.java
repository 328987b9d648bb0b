/// The WebSocket: topics followed from a sequence number, without loss and without repetition.
@NullMarked
package dev.tone.client.live;

import org.jspecify.annotations.NullMarked;
