package dev.tone.client.uploads;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// What uploads need of a platform. Calls block and throw [dev.tone.model.fault.FaultException]; a thread that is
/// interrupted gets its call canceled.
interface UploadGateway {
    /// @param offset bytes that the platform has
    record Created(UploadId upload, long offset) {}

    /// A stretch of a file, all of it or what one of several uploads carries.
    record Piece(LocalFile file, long from, long to) {
        static Piece whole(LocalFile file) {
            return new Piece(file, 0, file.size());
        }

        long length() {
            return to - from;
        }
    }

    /// Bytes that the project's artifacts may still take.
    long room(ProjectId project);

    Set<String> missing(ProjectId project, List<String> digests);

    /// @param sha256 when it is known; the platform then may have all bytes already
    Created create(ProjectId project, long length, @Nullable String sha256);

    /// An upload that is to be a part of another.
    UploadId createPart(ProjectId project, long length);

    /// Makes one upload of parts that are whole; the same one when it is asked again.
    UploadId concatenate(ProjectId project, List<UploadId> parts, String sha256);

    /// Small files, many in one request.
    ///
    /// @param sent called for each when its bytes are on their way
    /// @return the digests of those that turned out to have other bytes
    Collection<String> send(ProjectId project, List<SmallFile> files, Consumer<LocalFile> sent);

    /// Bytes that the platform has for sure.
    long offset(UploadId upload);

    /// Sends what is left of a piece.
    ///
    /// @param offset bytes of the piece that the platform has
    /// @param digest is handed what is sent
    /// @param sent called with the offset as it moves
    void append(UploadId upload, Piece piece, long offset, FileDigest digest, LongConsumer sent);

    void terminate(UploadId upload);

    ArtifactApi.Stored createFromFiles(ProjectId project, ArtifactApi.FromFiles request, String key);

    ArtifactApi.Stored createFromUpload(ProjectId project, ArtifactApi.FromUpload request, String key);
}
