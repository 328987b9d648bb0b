package dev.tone.desktop.boot;

import dev.tone.model.observe.Pin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One window process per data folder: the first start holds a file lock and listens on a Unix-domain socket; a later
/// start hands over what it was asked to open and ends. What is handed over before the window is up waits for it.
final class SingleInstance implements Pin {
    /// `sun_path` holds 104 bytes on macOS and 108 on Linux.
    private static final int MAX_SOCKET_PATH = 100;
    private static final int MAX_LINE = 8_192;
    private static final int MAX_OPENS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long RETRY_NANOS = Duration.ofMillis(20).toNanos();

    private final FileLock lock;
    private final Path folder;
    private final List<List<String>> waiting = new ArrayList<>();
    private @Nullable Consumer<List<String>> handler;
    private @Nullable ServerSocketChannel server;
    private @Nullable Path socket;
    private boolean closed;

    private SingleInstance(FileLock lock, Path folder) {
        this.lock = lock;
        this.folder = folder;
    }

    /// @return the instance when this process is the first, null when the request was handed to a running one
    /// @throws IOException when the folder cannot be written or the running instance does not answer
    static @Nullable SingleInstance acquire(Path folder, List<String> opens) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            handOver(folder, opens);
            return null;
        }
        SingleInstance instance = new SingleInstance(lock, folder);
        Thread.ofVirtual().name("single-instance").start(instance::serve);
        return instance;
    }

    /// @param handler gets each hand-over, those that waited first; called on a background thread
    synchronized void onOpen(Consumer<List<String>> handler) {
        this.handler = handler;
        waiting.forEach(handler);
        waiting.clear();
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (server != null && socket != null) {
                server.close();
                Files.deleteIfExists(socket);
            }
            lock.acquiredBy().close();
        } catch (IOException e) {
            log().warn("Cannot release the instance lock", e);
        }
    }

    private static Path socketPath(Path folder) throws IOException {
        Path near = folder.resolve("instance.sock");
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_SOCKET_PATH) {
            return near;
        }
        return Files.createTempDirectory("tone").resolve("instance.sock");
    }

    private static void handOver(Path folder, List<String> opens) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                // The first start may hold the lock and not listen yet, so a refusal is retried for a while.
                channel.connect(UnixDomainSocketAddress.of(Files.readString(folder.resolve("instance"))));
                String message = String.join("\n", opens) + "\n\n";
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(message);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                if (channel.read(ByteBuffer.allocate(1)) == 1) {
                    return;
                }
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("Tone is running with this data folder but does not answer.", e);
                }
            }
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }

    /// Beside the start of the window, which does not wait for the first socket of the process: it takes as long as the
    /// rest of what runs before the toolkit. A second start that comes meanwhile tries again.
    private synchronized ServerSocketChannel listen() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        Path at = socketPath(folder);
        Files.deleteIfExists(at);
        ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server = opened;
        socket = at;
        opened.bind(UnixDomainSocketAddress.of(at));
        Files.writeString(folder.resolve("instance"), at.toString());
        return opened;
    }

    private void serve() {
        ServerSocketChannel listening;
        try {
            listening = listen();
        } catch (ClosedChannelException e) {
            return;
        } catch (IOException e) {
            log().warn("A second start cannot hand over what it is asked to open", e);
            return;
        }
        while (listening.isOpen()) {
            try (SocketChannel channel = listening.accept()) {
                List<String> opens = read(channel);
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
                deliver(opens);
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException | UncheckedIOException e) {
                log().warn("A hand-over from a second start failed", e);
            }
        }
    }

    private static List<String> read(SocketChannel channel) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        List<String> opens = new ArrayList<>();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            if (line.length() > MAX_LINE || opens.size() == MAX_OPENS) {
                throw new IOException("The request is too long");
            }
            opens.add(line);
        }
        return opens;
    }

    private synchronized void deliver(List<String> opens) {
        if (handler == null) {
            waiting.add(opens);
        } else {
            handler.accept(opens);
        }
    }

    /// Asked for when there is something to say: setting Logback up takes longer than the rest of what runs before the
    /// first window.
    private static Logger log() {
        return LoggerFactory.getLogger(SingleInstance.class);
    }
}
