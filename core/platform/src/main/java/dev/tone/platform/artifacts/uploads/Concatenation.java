package dev.tone.platform.artifacts.uploads;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import dev.tone.platform.artifacts.blobs.Disk;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes one upload of several. Each part is in one join at a time.
final class Concatenation {
    private final UploadRegistry uploads;
    private final Admission admission;
    private final UploadDirectory directory;
    /// Parts that are being joined. Guarded by itself.
    private final Set<UploadId> joining = new HashSet<>();

    Concatenation(UploadRegistry uploads, Admission admission, UploadDirectory directory) {
        this.uploads = uploads;
        this.admission = admission;
        this.directory = directory;
    }

    UploadState of(OrganizationId organization, ProjectId project, UploadConcat concat, UploadMetadata metadata) {
        synchronized (joining) {
            if (concat.parts().stream().anyMatch(joining::contains)) {
                throw UploadFaults.locked();
            }
            joining.addAll(concat.parts());
        }
        try {
            return alone(organization, project, concat, metadata);
        } finally {
            synchronized (joining) {
                joining.removeAll(Set.copyOf(concat.parts()));
            }
        }
    }

    private UploadState alone(
            OrganizationId organization, ProjectId project, UploadConcat concat, UploadMetadata metadata) {
        List<UploadInfo> parts = concat.parts().stream()
                .map(id -> part(organization, project, id))
                .toList();
        UploadId before = parts.getFirst().joined();
        if (before != null) {
            UploadInfo whole = uploads.require(organization, before);
            if (!concat.equals(whole.concat())) {
                throw UploadFaults.notFound();
            }
            return uploads.state(whole, whole.length());
        }
        long length = parts.stream().mapToLong(UploadInfo::length).sum();
        UploadInfo info = admission.of(organization, project, length, metadata, concat);
        try (HeldParts held = new HeldParts(parts.stream().map(uploads::open).toList())) {
            held.requireWhole();
            return join(info, parts);
        } catch (IOException e) {
            directory.deleteQuietly(info.id());
            throw Disk.fault(e, "join the upload");
        }
    }

    /// The order matters: a crash leaves the parts as they were, or a whole that is finished.
    private UploadState join(UploadInfo info, List<UploadInfo> parts) throws IOException {
        String digest = Joining.join(directory, parts, info.id());
        if (info.sha256() != null && !info.sha256().equals(digest)) {
            directory.delete(info.id());
            throw UploadFaults.checksumMismatch("The parts were kept, but they are not the whole.");
        }
        UploadInfo finished = info.finished(digest);
        directory.save(finished, true);
        uploads.settle(finished);
        for (UploadInfo part : parts) {
            uploads.joined(part.joined(info.id()));
        }
        return uploads.state(finished, info.length());
    }

    private UploadInfo part(OrganizationId organization, ProjectId project, UploadId id) {
        UploadInfo info = uploads.require(organization, id);
        if (!info.project().equals(project)) {
            throw UploadFaults.notFound();
        }
        if (!info.isPart()) {
            throw UploadFaults.notAPart();
        }
        return info;
    }
}
