package dev.tone.client.uploads;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// What uploads need of a platform. Calls block and throw [dev.tone.model.fault.FaultException]; a thread that is
/// interrupted gets its call canceled.
interface UploadGateway {
    /// @param offset bytes that the platform has
    record Created(UploadId upload, long offset) {}

    Set<String> missing(ProjectId project, List<String> digests);

    /// @param sha256 when it is known; the platform then may have all bytes already
    Created create(ProjectId project, long length, @Nullable String sha256);

    /// A whole small file in one request.
    void send(ProjectId project, LocalFile file, String sha256);

    /// Bytes that the platform has for sure.
    long offset(UploadId upload);

    /// Sends the file from there to its end.
    ///
    /// @param sent called with the position as it moves
    void append(UploadId upload, LocalFile file, long offset, LongConsumer sent);

    void terminate(UploadId upload);

    Artifact createFromFiles(ProjectId project, ArtifactApi.FromFiles request, String key);

    Artifact createFromUpload(ProjectId project, ArtifactApi.FromUpload request, String key);
}
