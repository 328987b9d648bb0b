package dev.tone.platform.deployments.sites;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Asks a process for its health path.
///
/// @param answerMillis how long the answer may take in all
record HealthProbe(String host, String path, int answerMillis) {
    static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] \\d{3}( .*)?");

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 10_000;

    HealthProbe(String host, String path) {
        this(host, path, ANSWER_MILLIS);
    }

    /// @return the status that it answered
    /// @throws IOException when it does not answer, or not HTTP
    int status(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host
                                    + "\r\nUser-Agent: tone-health\r\nAccept: */*\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String line = new HttpInput(new Hurried(socket, answerMillis)).line(1_000);
            if (!STATUS_LINE.matcher(line).matches()) {
                throw new IOException("The answer is not HTTP");
            }
            return Integer.parseInt(line.substring(9, 12));
        }
    }

    static boolean isHealthy(int status) {
        return status >= 200 && status < 400;
    }

    /// What comes within a time in all: who sends a byte now and then does not answer either.
    private static final class Hurried extends FilterInputStream {
        private final Socket socket;
        private final long deadline;

        private Hurried(Socket socket, int millis) throws IOException {
            super(socket.getInputStream());
            this.socket = socket;
            this.deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new SocketTimeoutException("There is no answer in time");
            }
            socket.setSoTimeout((int) left);
            return super.read(buffer, offset, length);
        }
    }
}
