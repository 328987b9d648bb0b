package dev.tone.client.live;

import dev.tone.client.http.UnconnectedSockets;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The sockets of one live connection; more bytes than a message may have end it when none was complete.
final class MeteredSockets extends UnconnectedSockets {
    private final long largest;
    private final AtomicLong come = new AtomicLong();

    MeteredSockets(long largest) {
        this.largest = largest;
    }

    long largest() {
        return largest;
    }

    /// A message is complete; the next may be as long again.
    void complete() {
        come.set(0);
    }

    boolean isExceeded() {
        return come.get() > largest;
    }

    @Override
    public Socket createSocket() {
        return new Metered();
    }

    private final class Metered extends Socket {
        private @Nullable InputStream in;

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            InputStream known = in;
            if (known == null) {
                known = new Counted(super.getInputStream());
                in = known;
            }
            return known;
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            if (come.addAndGet(bytes) > largest) {
                throw new IOException("A live message of more than " + largest + " bytes");
            }
        }
    }
}
