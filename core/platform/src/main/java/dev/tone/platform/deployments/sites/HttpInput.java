package dev.tone.platform.deployments.sites;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes of a connection with the lines of HTTP heads in front of bodies. Confined to one thread.
final class HttpInput extends InputStream {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 14];
    private int at;
    private int limit;

    HttpInput(InputStream in) {
        this.in = in;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    @Override
    public int read() throws IOException {
        return at < limit || fill() ? buffer[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == limit && !fill()) {
            return -1;
        }
        int count = Math.min(length, limit - at);
        System.arraycopy(buffer, at, target, offset, count);
        at += count;
        return count;
    }

    /// What comes next and is here already, without taking it; waits for the first byte.
    byte[] ahead(int most) throws IOException {
        return at < limit || fill() ? Arrays.copyOfRange(buffer, at, Math.min(limit, at + most)) : new byte[0];
    }

    /// A line without its end; the end of the stream before its first byte is null.
    ///
    /// @throws HttpRefusal when it is longer than allowed or has a lone CR
    String line(int longest) throws IOException {
        byte[] line = new byte[256];
        int length = 0;
        while (true) {
            int b = read();
            if (b < 0) {
                throw new EOFException("The connection ended");
            }
            if (b == '\n') {
                int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
                for (int i = 0; i < end; i++) {
                    if (line[i] == '\r') {
                        throw new HttpRefusal(400, "A line with a lone CR.");
                    }
                }
                return new String(line, 0, end, StandardCharsets.ISO_8859_1);
            }
            if (length == longest) {
                throw new HttpRefusal(431, "The head of the request is too long.");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, Math.min(longest, length * 2));
            }
            line[length++] = (byte) b;
        }
    }
}
