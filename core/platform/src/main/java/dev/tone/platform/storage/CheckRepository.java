package dev.tone.platform.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What was checked and when.
public interface CheckRepository {
    /// @param digest of the blob
    record Check(String digest, long bytes, Instant at, boolean damaged) {}

    /// @param oldest when the one not checked for the longest time was
    record Totals(long files, long bytes, @Nullable Instant oldest) {}

    void put(Handle handle, Collection<Check> checks);

    /// Forgets blobs that are gone.
    void remove(Handle handle, Collection<String> digests);

    /// Which of these were found sound at or after that time.
    Set<String> soundSince(Handle handle, Collection<String> digests, Instant time);

    /// Some of those that were not found sound since.
    List<String> soundBefore(Handle handle, Instant time);

    List<Check> damaged(Handle handle);

    /// Of what is sound.
    Totals totals(Handle handle);

    void finished(Handle handle, Instant at);

    Optional<Instant> lastFinished(Handle handle);
}
