package dev.tone.client.uploads;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.fault.Fault;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the window shows of an upload.
///
/// @param bytes that need not be sent any more: sent, or there already
/// @param totalBytes 0 while the files are being looked at
/// @param bytesPerSecond smoothed; 0 when nothing moves
/// @param remaining null when it cannot be told
/// @param fault why it failed, or why it waits
/// @param stored what it has become
/// @param notes what was left out
public record UploadProgress(
        UploadPhase phase,
        long bytes,
        long totalBytes,
        int files,
        int totalFiles,
        long bytesPerSecond,
        @Nullable Duration remaining,
        @Nullable Fault fault,
        ArtifactApi.@Nullable Stored stored,
        List<String> notes) {
    public UploadProgress {
        notes = List.copyOf(notes);
    }

    static UploadProgress in(UploadPhase phase) {
        return new UploadProgress(phase, 0, 0, 0, 0, 0, null, null, null, List.of());
    }

    public @Nullable Artifact artifact() {
        return stored == null ? null : stored.artifact();
    }
}
