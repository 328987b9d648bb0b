package dev.tone.bench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The least that can take files over HTTP: reads the head of a request, writes its body to a file of the address's
/// last name, answers, and waits for the next request on the same connection. Nothing is checked, and nothing synced
/// unless that is asked for.
final class BareServer implements AutoCloseable {
    private static final int BUFFER = 1 << 20;
    private static final int ACCEPT_QUEUE = 128;
    private static final Pattern HEAD =
            Pattern.compile("[A-Z]+ \\S*/([\\w.-]+) (?s:.*)(?i:\r\ncontent-length:) *(\\d+)");
    private static final byte[] ANSWER =
            "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final ServerSocketChannel listener;
    private final Path folder;
    private final boolean synced;

    private BareServer(ServerSocketChannel listener, Path folder, boolean synced) {
        this.listener = listener;
        this.folder = folder;
        this.synced = synced;
    }

    /// @param folder that is there
    static BareServer start(Path folder) throws IOException {
        return start(folder, false);
    }

    /// @param synced whether a file is on the disk before it is answered for
    static BareServer start(Path folder, boolean synced) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), ACCEPT_QUEUE);
        BareServer server = new BareServer(listener, folder, synced);
        Thread.ofPlatform().daemon().name("bare-server").start(server::serve);
        return server;
    }

    /// Ends with `/`; the name of the file follows.
    String url() throws IOException {
        return "http://127.0.0.1:" + ((InetSocketAddress) listener.getLocalAddress()).getPort() + "/";
    }

    private void serve() {
        while (listener.isOpen()) {
            try {
                SocketChannel client = listener.accept();
                Thread.ofPlatform().daemon().name("bare-connection").start(() -> serve(client));
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(SocketChannel client) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (client) {
            while (take(client, buffer)) {
                client.write(ByteBuffer.wrap(ANSWER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return false when the client is done
    private boolean take(SocketChannel client, ByteBuffer buffer) throws IOException {
        int body = -1;
        String head = "";
        while (body < 0) {
            if (client.read(buffer) < 0) {
                return false;
            }
            head = StandardCharsets.ISO_8859_1.decode(buffer.duplicate().flip()).toString();
            body = head.indexOf("\r\n\r\n");
        }
        Matcher matcher = HEAD.matcher(head);
        if (!matcher.lookingAt()) {
            throw new IOException("A request without a name or a length");
        }
        long left = Long.parseLong(matcher.group(2));
        buffer.flip().position(body + 4);
        try (FileChannel out = FileChannel.open(
                folder.resolve(matcher.group(1)),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            while (left > 0) {
                left -= buffer.remaining();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
                if (left > 0 && client.read(buffer) < 0) {
                    throw new IOException("The request ended early");
                }
                buffer.flip();
            }
            if (synced) {
                out.force(false);
            }
        }
        buffer.clear();
        return true;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
