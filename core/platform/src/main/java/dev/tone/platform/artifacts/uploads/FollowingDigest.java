package dev.tone.platform.artifacts.uploads;

import dev.tone.model.artifact.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// SHA-256 of a growing file, computed on another thread while bytes arrive, so that nothing is read twice.
///
/// The state of a SHA-256 cannot be written down: after a restart of the platform the bytes that are there already are
/// read once more, beside those that arrive.
final class FollowingDigest {
    private static final int BUFFER = 1 << 20;

    private record Piece(long offset, byte[] bytes, int length, Runnable done) {}

    private final Path file;
    private final Executor threads;
    private final Queue<Piece> pieces = new ArrayDeque<>();
    private MessageDigest digest = Sha256.newDigest();
    private long position;
    private boolean running;
    private @Nullable IOException failure;

    FollowingDigest(Path file, Executor threads) {
        this.file = file;
        this.threads = threads;
    }

    /// @param done called when the bytes are no longer needed, on another thread
    synchronized void add(long offset, byte[] bytes, int length, Runnable done) {
        pieces.add(new Piece(offset, bytes, length, done));
        if (!running) {
            running = true;
            threads.execute(this::follow);
        }
    }

    private void follow() {
        for (Piece piece = next(); piece != null; piece = next()) {
            try {
                readUpTo(piece.offset);
                if (position != piece.offset) {
                    throw new IOException("Bytes came twice");
                }
                digest.update(piece.bytes, 0, piece.length);
                position += piece.length;
            } catch (IOException e) {
                fail(e);
            } finally {
                piece.done.run();
            }
        }
    }

    private synchronized @Nullable Piece next() {
        Piece piece = pieces.poll();
        if (piece == null) {
            running = false;
            notifyAll();
        }
        return piece;
    }

    private synchronized void fail(IOException e) {
        failure = e;
    }

    private void readUpTo(long offset) throws IOException {
        if (position >= offset) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
            while (position < offset) {
                buffer.clear().limit((int) Math.min(BUFFER, offset - position));
                int n = channel.read(buffer, position);
                if (n < 0) {
                    throw new EOFException("The part is shorter than its journal says");
                }
                digest.update(buffer.flip());
                position += n;
            }
        }
    }

    /// Digest of the file's first bytes. Nobody adds meanwhile.
    synchronized String of(long length) throws IOException, InterruptedException {
        awaitIdle();
        if (failure != null || position > length) {
            restart();
        }
        readUpTo(length);
        try {
            return Sha256.finish((MessageDigest) digest.clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's SHA-256 can be cloned", e);
        }
    }

    /// Forgets all: bytes were taken back.
    synchronized void reset() throws InterruptedException {
        awaitIdle();
        restart();
    }

    private void restart() {
        digest = Sha256.newDigest();
        position = 0;
        failure = null;
    }

    private synchronized void awaitIdle() throws InterruptedException {
        while (running) {
            wait();
        }
    }
}
