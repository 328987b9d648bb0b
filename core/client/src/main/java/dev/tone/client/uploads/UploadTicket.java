package dev.tone.client.uploads;

import dev.tone.model.fault.Fault;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has to be known to go on with an upload after the app was killed.
///
/// @param id also the idempotency key of the artifact that it makes
/// @param format of this record
/// @param failed why it ended without an artifact; it is not tried again before somebody asks for it
/// @param transfers by file name: where its bytes go
record UploadTicket(
        int format,
        String id,
        ProjectId project,
        String source,
        @Nullable ElementId element,
        Instant createdAt,
        boolean paused,
        @Nullable Fault failed,
        Map<String, Transfer> transfers) {
    static final int FORMAT = 1;

    /// @param upload the whole, or the first of the parts
    /// @param size and modified: of the file when it began
    /// @param parts in the order of their bytes; empty when the file goes as one
    record Transfer(UploadId upload, long size, Instant modified, List<Part> parts) {
        Transfer {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }

        static Transfer of(UploadId upload, LocalFile file) {
            return new Transfer(upload, file.size(), file.modified(), List.of());
        }

        static Transfer of(List<Part> parts, LocalFile file) {
            return new Transfer(parts.getFirst().upload(), file.size(), file.modified(), parts);
        }

        /// Everything that the platform has to forget when it is not wanted any more.
        List<UploadId> uploads() {
            return parts.isEmpty()
                    ? List.of(upload)
                    : parts.stream().map(Part::upload).toList();
        }

        boolean isOf(LocalFile file) {
            return size == file.size() && modified.equals(file.modified());
        }
    }

    /// A part and the bytes of the file that it carries.
    record Part(UploadId upload, long from, long to) {}

    UploadTicket {
        transfers = Map.copyOf(transfers);
    }

    Path path() {
        return Path.of(source);
    }

    /// @param paused false to go on, also after a failure
    UploadTicket paused(boolean paused) {
        return new UploadTicket(format, id, project, source, element, createdAt, paused, null, transfers);
    }

    UploadTicket failed(Fault fault) {
        return new UploadTicket(format, id, project, source, element, createdAt, false, fault, transfers);
    }

    UploadTicket with(String file, @Nullable Transfer transfer) {
        Map<String, Transfer> next = new HashMap<>(transfers);
        if (transfer == null) {
            next.remove(file);
        } else {
            next.put(file, transfer);
        }
        return new UploadTicket(format, id, project, source, element, createdAt, paused, failed, next);
    }
}
