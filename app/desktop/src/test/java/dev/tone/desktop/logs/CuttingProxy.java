package dev.tone.desktop.logs;

import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Hands bytes on between a client and a port; cuts connections where it is told to, in the middle of whatever is
/// under way.
final class CuttingProxy implements Pin {
    /// Answers shorter than this are not worth cutting: what matters is cut in the middle.
    private static final int CHUNK = 4_096;

    private final ServerSocket server;
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int target;

    CuttingProxy() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void towards(int port) {
        target = port;
    }

    /// Cuts once, after so many more bytes from the platform.
    void cutAfter(long bytes) {
        left.set(bytes);
    }

    /// How often a connection was cut.
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket platform = new Socket(InetAddress.getLoopbackAddress(), target)) {
            Thread.startVirtualThread(() -> pass(client, platform));
            answer(platform, client);
        } catch (IOException e) {
            // Either end is away; the client tries again.
        }
    }

    private static void pass(Socket client, Socket platform) {
        try (client;
                platform) {
            client.getInputStream().transferTo(platform.getOutputStream());
        } catch (IOException e) {
            // Cut.
        }
    }

    private void answer(Socket platform, Socket client) throws IOException {
        InputStream in = platform.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] bytes = new byte[CHUNK];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            long before = left.getAndAdd(-count);
            if (before > 0 && before <= count) {
                left.set(Long.MAX_VALUE);
                cuts.incrementAndGet();
                out.write(bytes, 0, (int) before - 1);
                return;
            }
            out.write(bytes, 0, count);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
