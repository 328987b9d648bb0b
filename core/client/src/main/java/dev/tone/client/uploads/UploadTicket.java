package dev.tone.client.uploads;

import dev.tone.model.id.ElementId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has to be known to go on with an upload after the app was killed.
///
/// @param id also the idempotency key of the artifact that it makes
/// @param format of this record
/// @param transfers by file name: where its bytes go
record UploadTicket(
        int format,
        String id,
        ProjectId project,
        String source,
        @Nullable ElementId element,
        Instant createdAt,
        boolean paused,
        Map<String, Transfer> transfers) {
    static final int FORMAT = 1;

    /// @param size and modified: of the file when it began
    record Transfer(UploadId upload, long size, Instant modified) {
        boolean isOf(LocalFile file) {
            return size == file.size() && modified.equals(file.modified());
        }
    }

    UploadTicket {
        transfers = Map.copyOf(transfers);
    }

    Path path() {
        return Path.of(source);
    }

    UploadTicket paused(boolean paused) {
        return new UploadTicket(format, id, project, source, element, createdAt, paused, transfers);
    }

    UploadTicket with(String file, @Nullable Transfer transfer) {
        Map<String, Transfer> next = new HashMap<>(transfers);
        if (transfer == null) {
            next.remove(file);
        } else {
            next.put(file, transfer);
        }
        return new UploadTicket(format, id, project, source, element, createdAt, paused, next);
    }
}
