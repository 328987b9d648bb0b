package dev.tone.client.uploads;

import dev.tone.model.artifact.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Finds digests of files, from memory where it can.
final class Hashing implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final DigestCache cache;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("tone-upload-hash-", 0).factory());

    Hashing(DigestCache cache) {
        this.cache = cache;
    }

    DigestCache cache() {
        return cache;
    }

    /// @throws dev.tone.model.fault.FaultException when the file cannot be read, or changed meanwhile
    /// @throws InterruptedException when the upload was stopped
    String digest(LocalFile file) throws InterruptedException {
        String known = cache.find(file).orElse(null);
        if (known != null) {
            return known;
        }
        MessageDigest digest = Sha256.newDigest();
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.clamp(file.size(), 1, BUFFER));
            while (channel.read(buffer.clear()) >= 0) {
                digest.update(buffer.flip());
            }
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException();
        } catch (IOException e) {
            throw LocalFaults.unreadable(file.name(), e);
        }
        return remember(file, Sha256.finish(digest));
    }

    /// To hash on beside the sending: threads of the system, so that hashing does not keep others from sending.
    Executor threads() {
        return threads;
    }

    String remember(LocalFile file, String digest) {
        file.requireUnchanged();
        cache.remember(file, digest);
        return digest;
    }

    /// Finds the digest of a small file, and keeps its bytes where they had to be read for it.
    ///
    /// @throws dev.tone.model.fault.FaultException when the file cannot be read, or changed meanwhile
    /// @throws InterruptedException when the upload was stopped
    SmallFile read(LocalFile file) throws InterruptedException {
        String known = cache.find(file).orElse(null);
        if (known != null) {
            return new SmallFile(file, known, null);
        }
        try {
            byte[] bytes = Files.readAllBytes(file.path());
            if (bytes.length != file.size()) {
                throw LocalFaults.changed(file.name());
            }
            return new SmallFile(file, remember(file, Sha256.of(bytes)), bytes);
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException();
        } catch (IOException e) {
            throw LocalFaults.unreadable(file.name(), e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        cache.close();
    }
}
