package dev.tone.platform.deployments.sites;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Asks a process for its health path.
record HealthProbe(String host, String path) {
    static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] \\d{3}( .*)?");

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 10_000;

    /// @return the status that it answered
    /// @throws IOException when it does not answer, or not HTTP
    int status(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host
                                    + "\r\nUser-Agent: tone-health\r\nAccept: */*\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String line = new HttpInput(socket.getInputStream()).line(1_000);
            if (!STATUS_LINE.matcher(line).matches()) {
                throw new IOException("The answer is not HTTP");
            }
            return Integer.parseInt(line.substring(9, 12));
        }
    }

    static boolean isHealthy(int status) {
        return status >= 200 && status < 400;
    }
}
