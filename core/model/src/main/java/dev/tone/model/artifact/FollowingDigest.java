package dev.tone.model.artifact;

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

/// SHA-256 of a file, computed on another thread while its bytes pass by, so that nothing is read twice.
///
/// The state of a SHA-256 cannot be written down: after a restart the bytes that passed before are read once more,
/// beside those that follow. What passes again is skipped.
public final class FollowingDigest {
    private static final int BUFFER = 1 << 20;

    private record Piece(long offset, ByteBuffer bytes, Runnable done) {}

    private final Path file;
    private final Executor threads;
    private final Queue<Piece> pieces = new ArrayDeque<>();
    private MessageDigest digest = Sha256.newDigest();
    private long position;
    private boolean running;
    private @Nullable IOException failure;

    /// @param threads to hash on; one at a time
    public FollowingDigest(Path file, Executor threads) {
        this.file = file;
        this.threads = threads;
    }

    /// @param offset of the bytes in the file
    /// @param bytes what remains in it; not to be changed before it is done with
    /// @param done called when the bytes are no longer needed, on another thread
    public synchronized void add(long offset, ByteBuffer bytes, Runnable done) {
        pieces.add(new Piece(offset, bytes, done));
        if (!running) {
            running = true;
            threads.execute(this::follow);
        }
    }

    private void follow() {
        for (Piece piece = next(); piece != null; piece = next()) {
            try {
                readUpTo(piece.offset);
                pass(piece);
            } catch (IOException e) {
                fail(e);
            } finally {
                piece.done.run();
            }
        }
    }

    private void pass(Piece piece) {
        long known = position - piece.offset;
        if (known < piece.bytes.remaining()) {
            ByteBuffer bytes = piece.bytes.duplicate();
            digest.update(bytes.position(bytes.position() + (int) known));
            position = piece.offset + piece.bytes.remaining();
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
                    throw new EOFException("The file is shorter than it was");
                }
                digest.update(buffer.flip());
                position += n;
            }
        }
    }

    /// Digest of the file's first bytes. Nobody adds meanwhile.
    public synchronized String of(long length) throws IOException, InterruptedException {
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
    public synchronized void reset() throws InterruptedException {
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
