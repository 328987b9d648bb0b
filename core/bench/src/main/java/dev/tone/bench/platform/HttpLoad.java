package dev.tone.bench.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Asks a server for the same thing over a few connections, each as fast as it is answered.
final class HttpLoad {
    private static final int CONNECTIONS = 16;
    private static final int MAX_HEAD = 4_096;
    private static final int BUFFER = 16 << 10;

    /// @return answers a second
    static double perSecond(URI address, long millis) throws Exception {
        byte[] request = ("GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long begin = System.nanoTime();
        long end = begin + TimeUnit.MILLISECONDS.toNanos(millis);
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                counts.add(threads.submit(() -> ask(address.getPort(), request, end)));
            }
            long answers = 0;
            for (Future<Long> count : counts) {
                answers += count.get();
            }
            return answers * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
        }
    }

    private static long ask(int port, byte[] request, long end) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            long count = 0;
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(request);
                answer(in);
                count++;
            }
            return count;
        }
    }

    private static void answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0 || head.length() > MAX_HEAD) {
                throw new IOException("No answer");
            }
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:");
        if (!lower.startsWith("http/1.1 200") || at < 0) {
            throw new IOException("Answered " + lower.lines().findFirst().orElse(""));
        }
        int from = at + "content-length:".length();
        in.skipNBytes(
                Long.parseLong(lower.substring(from, lower.indexOf('\r', from)).strip()));
    }

    private HttpLoad() {}
}
