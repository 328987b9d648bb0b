package dev.tone.platform.artifacts.uploads;

import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import dev.tone.platform.artifacts.blobs.Disk;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Decides which uploads may begin, by what they say of themselves and by the room there is.
record Admission(UploadDirectory directory, UploadLimits limits, IdGenerator ids, Clock clock) {
    /// @throws FaultException `upload/invalid-length`, `upload/too-large`, `upload/invalid-digest`, `disk/full`
    UploadInfo of(
            OrganizationId organization,
            ProjectId project,
            long length,
            UploadMetadata metadata,
            @Nullable UploadConcat concat) {
        String sha256 = metadata.sha256();
        if (length < 0) {
            throw Fault.invalid("upload/invalid-length", "`Upload-Length` is not a number of bytes.", null)
                    .asException();
        }
        if (length > limits.maxLength()) {
            throw UploadFaults.tooLong("An upload has at most " + (limits.maxLength() >> 20) + " MiB.");
        }
        if (sha256 != null && !Sha256.isHex(sha256)) {
            throw Fault.invalid("upload/invalid-digest", "`sha256` is not 64 lower-case hex digits.", null)
                    .asException();
        }
        if (directory.freeBytes() - limits.keepFree() < length) {
            throw Disk.full("take the upload").asException();
        }
        UploadId id = new UploadId(ids.next());
        return new UploadInfo(
                id, organization, project, length, sha256, metadata.header(), clock.instant(), null, concat, null);
    }
}
