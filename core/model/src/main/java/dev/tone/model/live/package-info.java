/// The WebSocket protocol: a closed, versioned set of messages.
@NullMarked
package dev.tone.model.live;

import org.jspecify.annotations.NullMarked;
