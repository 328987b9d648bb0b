package dev.tone.platform.artifacts.uploads;

import dev.tone.model.id.UploadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far an upload is.
///
/// @param offset bytes that are safe on the disk
/// @param digest of all bytes, once they are there
/// @param metadata what the client said of it, as it was sent
/// @param concat null for an upload that stands for itself
public record UploadState(
        UploadId id,
        long offset,
        long length,
        Instant expiresAt,
        @Nullable String digest,
        @Nullable String metadata,
        @Nullable UploadConcat concat) {
    public boolean isFinished() {
        return digest != null;
    }
}
