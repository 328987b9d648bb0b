package dev.tone.platform.artifacts.uploads;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of an upload besides its bytes.
///
/// @param sha256 what the client announced
/// @param metadata its `Upload-Metadata`, as it was sent
/// @param digest what arrived, once all of it has; the bytes are a blob then. Parts never get one
/// @param concat null for an upload that stands for itself
/// @param joined of a part: the upload that took its bytes
record UploadInfo(
        UploadId id,
        OrganizationId organization,
        ProjectId project,
        long length,
        @Nullable String sha256,
        @Nullable String metadata,
        Instant createdAt,
        @Nullable String digest,
        @Nullable UploadConcat concat,
        @Nullable UploadId joined) {
    boolean isFinished() {
        return digest != null;
    }

    boolean isPart() {
        return concat != null && concat.isPart();
    }

    UploadInfo finished(String digest) {
        return new UploadInfo(id, organization, project, length, sha256, metadata, createdAt, digest, concat, joined);
    }

    UploadInfo joined(UploadId whole) {
        return new UploadInfo(id, organization, project, length, sha256, metadata, createdAt, digest, concat, whole);
    }
}
