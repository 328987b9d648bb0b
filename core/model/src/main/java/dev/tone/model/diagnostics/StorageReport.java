package dev.tone.model.diagnostics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the bytes of artifacts are kept, and whether they are still what they were.
///
/// @param store what people call it
/// @param checking whether they are being read and compared now
/// @param progress files that the present check has looked at, or the last one did
/// @param files that were sound when they were last read
/// @param bytes of these
/// @param oldestCheck when the one that was not read for the longest time was
/// @param lastRun when a check last came to its end
/// @param damaged what was found and has not been stored again
public record StorageReport(
        String store,
        boolean checking,
        long progress,
        long files,
        long bytes,
        @Nullable Instant oldestCheck,
        @Nullable Instant lastRun,
        List<Damaged> damaged) {
    public StorageReport {
        damaged = List.copyOf(damaged);
    }

    /// @param usedBy names of the artifacts that have it, with the path; empty when nothing does
    public record Damaged(String digest, long bytes, Instant foundAt, List<String> usedBy) {
        public Damaged {
            usedBy = List.copyOf(usedBy);
        }
    }
}
