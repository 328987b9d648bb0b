package dev.tone.platform.kernel.live;

import java.io.IOException;

/// The sending side of a socket.
interface Wire {
    /// Returns when the frame has left; so a reader that does not read holds up itself and nobody else.
    ///
    /// @throws IOException when the other side is gone or has not read for too long
    void send(String frame) throws IOException, InterruptedException;

    void close(int code, String reason);
}
