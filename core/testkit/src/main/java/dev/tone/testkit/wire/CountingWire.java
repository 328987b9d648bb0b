package dev.tone.testkit.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The wire between a client and a platform, in both directions: counts the bytes of files that cross it, and does
/// something when so many have.
public final class CountingWire implements AutoCloseable {
    private static final int BUFFER = 16 << 10;
    /// Little waits inside of the wire, so that it loses little when an end is killed.
    private static final int SOCKET_BUFFER = 32 << 10;
    private static final Pattern BYTES = Pattern.compile("(PATCH \\S*/uploads/|POST \\S*/blobs |POST \\S*/uploads )");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final ServerSocket listener;
    private final int target;
    private final AtomicLong bytes = new AtomicLong();
    private volatile long at = Long.MAX_VALUE;
    private volatile Runnable action = () -> {};

    public CountingWire(int target) throws IOException {
        this.target = target;
        listener = new ServerSocket();
        listener.setReceiveBufferSize(SOCKET_BUFFER);
        listener.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /// Bytes of files that a client has sent since the last [#start].
    public long bytes() {
        return bytes.get();
    }

    /// Counts anew, and runs something once as soon as more than so many bytes have come.
    public void start(long offset, Runnable then) {
        bytes.set(0);
        action = then;
        at = offset;
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket platform = new Socket()) {
            platform.setSendBufferSize(SOCKET_BUFFER);
            platform.connect(new InetSocketAddress("127.0.0.1", target));
            platform.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> answer(platform, client));
            new Requests().pump(client.getInputStream(), platform.getOutputStream());
            // What the client sent before it was killed arrives.
            platform.shutdownOutput();
            back.join();
        } catch (IOException _) {
            // An end was killed: closing both sockets tells the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(Socket platform, Socket client) {
        try (client) {
            platform.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException _) {
            // An end was killed.
        }
    }

    private void count(int more) {
        long now = bytes.addAndGet(more);
        if (now > at) {
            at = Long.MAX_VALUE;
            action.run();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    /// The requests of one connection.
    private final class Requests {
        private final StringBuilder head = new StringBuilder();
        private long left;
        private boolean isBytes;

        void pump(InputStream from, OutputStream to) throws IOException {
            byte[] buffer = new byte[BUFFER];
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                to.write(buffer, 0, n);
                look(buffer, n);
            }
        }

        private void look(byte[] buffer, int n) {
            for (int i = 0; i < n; ) {
                if (left > 0) {
                    int body = (int) Math.min(left, n - i);
                    left -= body;
                    i += body;
                    if (isBytes) {
                        count(body);
                    }
                } else {
                    head.append((char) (buffer[i++] & 0xff));
                    if (head.length() >= 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
                        begin(head.toString());
                        head.setLength(0);
                    }
                }
            }
        }

        private void begin(String request) {
            Matcher length = LENGTH.matcher(request);
            left = length.find() ? Long.parseLong(length.group(1)) : 0;
            isBytes = BYTES.matcher(request).lookingAt();
        }
    }
}
