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

/// The least that can take a file over HTTP: reads the head of a request, writes its body to a file, answers. Nothing
/// is checked.
final class BareServer implements AutoCloseable {
    private static final int BUFFER = 1 << 20;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");

    private final ServerSocketChannel listener;
    private final Path sink;

    private BareServer(ServerSocketChannel listener, Path sink) {
        this.listener = listener;
        this.sink = sink;
    }

    static BareServer start(Path sink) throws IOException {
        ServerSocketChannel listener =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        BareServer server = new BareServer(listener, sink);
        Thread.ofPlatform().daemon().name("bare-server").start(server::serve);
        return server;
    }

    String url() throws IOException {
        return "http://127.0.0.1:" + ((InetSocketAddress) listener.getLocalAddress()).getPort() + "/sink";
    }

    private void serve() {
        while (listener.isOpen()) {
            try (SocketChannel client = listener.accept()) {
                take(client);
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void take(SocketChannel client) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        int body = -1;
        String head = "";
        while (body < 0) {
            if (client.read(buffer) < 0) {
                return;
            }
            head = StandardCharsets.ISO_8859_1.decode(buffer.duplicate().flip()).toString();
            body = head.indexOf("\r\n\r\n");
        }
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IOException("A request without a length");
        }
        long left = Long.parseLong(length.group(1));
        buffer.flip().position(body + 4);
        try (FileChannel out = FileChannel.open(
                sink, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
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
        }
        client.write(StandardCharsets.ISO_8859_1.encode("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
