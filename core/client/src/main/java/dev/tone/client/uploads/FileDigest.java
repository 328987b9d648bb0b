package dev.tone.client.uploads;

import dev.tone.model.artifact.FollowingDigest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Finds the digest of a file while it is sent. To be closed.
interface FileDigest extends AutoCloseable {
    /// What it is; null while that is not known.
    @Nullable
    String known();

    /// Waits for it. All of the file has been sent, or this is not asked for.
    ///
    /// @throws dev.tone.model.fault.FaultException when the file cannot be read, or changed meanwhile
    String result() throws InterruptedException;

    /// Bytes of the file that are on their way.
    ///
    /// @param done to be called when they are no longer needed
    default void passing(long offset, ByteBuffer bytes, Runnable done) {
        done.run();
    }

    @Override
    default void close() {}

    static FileDigest of(String known) {
        return new FileDigest() {
            @Override
            public String known() {
                return known;
            }

            @Override
            public String result() {
                return known;
            }
        };
    }

    /// Reads the file by itself, ahead of the sending: it may turn out that the platform has these bytes already, long
    /// before a slow line has taken them.
    static FileDigest ahead(Hashing hashing, LocalFile file) {
        FutureTask<String> digest = new FutureTask<>(() -> hashing.digest(file));
        Thread hasher = Thread.ofVirtual().name("tone-upload-hash").start(digest);
        return new FileDigest() {
            @Override
            public @Nullable String known() {
                return digest.state() == Future.State.SUCCESS ? digest.resultNow() : null;
            }

            @Override
            public String result() throws InterruptedException {
                try {
                    return digest.get();
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof InterruptedException) {
                        throw new InterruptedException();
                    }
                    throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
                }
            }

            @Override
            public void close() {
                hasher.interrupt();
            }
        };
    }

    /// Hashes what is sent, so that the file is read once: where sending is as fast as hashing.
    static FileDigest beside(Hashing hashing, LocalFile file) {
        FollowingDigest digest = new FollowingDigest(file.path(), hashing.threads());
        return new FileDigest() {
            @Override
            public @Nullable String known() {
                return null;
            }

            @Override
            public String result() throws InterruptedException {
                try {
                    return hashing.remember(file, digest.of(file.size()));
                } catch (ClosedByInterruptException e) {
                    throw new InterruptedException();
                } catch (IOException e) {
                    throw LocalFaults.unreadable(file.name(), e);
                }
            }

            @Override
            public void passing(long offset, ByteBuffer bytes, Runnable done) {
                digest.add(offset, bytes, done);
            }
        };
    }
}
