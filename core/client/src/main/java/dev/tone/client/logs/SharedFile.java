package dev.tone.client.logs;

import dev.tone.model.observe.Pin;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A file that many threads read at places of their own. A thread that is interrupted while it reads closes a
/// [FileChannel] for everybody; here the others go on with a new one.
final class SharedFile implements Pin {
    private final Path path;
    private final Set<OpenOption> options;
    private volatile FileChannel channel;
    private volatile boolean closed;

    private SharedFile(Path path, Set<OpenOption> options) throws IOException {
        this.path = path;
        this.options = options;
        this.channel = FileChannel.open(path, options);
    }

    static SharedFile writable(Path path) throws IOException {
        return new SharedFile(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    static SharedFile readOnly(Path path) throws IOException {
        return new SharedFile(path, Set.of(StandardOpenOption.READ));
    }

    long size() throws IOException {
        return channel.size();
    }

    /// Fills the first bytes of an array from a place in the file.
    void read(long at, byte[] into, int count) throws IOException {
        while (true) {
            FileChannel used = channel;
            try {
                readFully(used, at, ByteBuffer.wrap(into, 0, count));
                return;
            } catch (ClosedByInterruptException e) {
                reopen(used);
                throw e;
            } catch (ClosedChannelException e) {
                if (closed) {
                    throw e;
                }
                reopen(used);
            }
        }
    }

    private static void readFully(FileChannel from, long at, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (from.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("The file is shorter than it was");
            }
        }
    }

    private synchronized void reopen(FileChannel used) throws IOException {
        if (!closed && used == channel) {
            channel = FileChannel.open(path, options);
        }
    }

    /// By one thread, which nobody interrupts.
    void write(long at, byte[] bytes, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            FileChannel used = channel;
            try {
                used.write(buffer, at + buffer.position());
            } catch (ClosedChannelException e) {
                if (closed) {
                    throw e;
                }
                reopen(used);
            }
        }
    }

    void truncate(long size) throws IOException {
        channel.truncate(size);
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
