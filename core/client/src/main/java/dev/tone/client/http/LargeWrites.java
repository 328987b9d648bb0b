package dev.tone.client.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// Sockets that are written to in large pieces: the HTTP client hands over 8 KiB at a time, each of which would
/// be a call of the system. What is flushed goes at once.
final class LargeWrites extends UnconnectedSockets {
    private static final int PIECE = 128 << 10;

    @Override
    public Socket createSocket() {
        return new Buffered();
    }

    private static final class Buffered extends Socket {
        private @Nullable OutputStream out;

        @Override
        public synchronized OutputStream getOutputStream() throws IOException {
            OutputStream known = out;
            if (known == null) {
                known = new BufferedOutputStream(super.getOutputStream(), PIECE);
                out = known;
            }
            return known;
        }
    }
}
