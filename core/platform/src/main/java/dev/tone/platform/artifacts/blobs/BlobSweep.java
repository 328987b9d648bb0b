package dev.tone.platform.artifacts.blobs;

import dev.tone.platform.artifacts.blobs.BlobStore.Blob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Deletes the blobs that nobody uses, by mark and sweep.
///
/// Blobs are stored before anything refers to them, and clients are told that a blob need not be sent: so an
/// unused one stays for a grace period after it was stored or claimed. Using a blob (check that it is there,
/// then refer to it) runs under a shared lock that the deletion excludes.
public final class BlobSweep {
    private static final int BATCH = 500;

    /// Which of these digests something refers to.
    @FunctionalInterface
    public interface References {
        Set<String> used(Collection<String> digests);
    }

    /// @param bytes that were freed
    public record Swept(int blobs, long bytes) {}

    private final BlobStore blobs;
    private final References references;
    private final Clock clock;
    private final Duration grace;
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    public BlobSweep(BlobStore blobs, References references, Clock clock, Duration grace) {
        this.blobs = blobs;
        this.references = references;
        this.clock = clock;
        this.grace = grace;
    }

    /// Runs what checks for blobs and then refers to them.
    public <T> T using(Supplier<T> work) {
        use.readLock().lock();
        try {
            return work.get();
        } finally {
            use.readLock().unlock();
        }
    }

    public Swept sweep() {
        Instant before = clock.instant().minus(grace);
        List<Blob> old;
        try (Stream<Blob> all = blobs.all()) {
            old = all.filter(blob -> blob.touched().isBefore(before)).toList();
        }
        int count = 0;
        long bytes = 0;
        for (int i = 0; i < old.size(); i += BATCH) {
            for (Blob gone : deleteUnused(old.subList(i, Math.min(old.size(), i + BATCH)))) {
                count++;
                bytes += gone.bytes();
            }
        }
        return new Swept(count, bytes);
    }

    private List<Blob> deleteUnused(List<Blob> candidates) {
        use.writeLock().lock();
        try {
            Set<String> used =
                    references.used(candidates.stream().map(Blob::digest).toList());
            return candidates.stream()
                    .filter(blob -> !used.contains(blob.digest()))
                    .filter(blob -> blobs.find(blob.digest()).equals(Optional.of(blob)))
                    .filter(blob -> blobs.delete(blob.digest()))
                    .toList();
        } finally {
            use.writeLock().unlock();
        }
    }
}
