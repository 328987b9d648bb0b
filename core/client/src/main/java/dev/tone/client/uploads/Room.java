package dev.tone.client.uploads;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ProjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says no before the first byte of a folder is sent that the project has no room for. Only a folder that could be too
/// large is hashed as a whole for that; the digests are kept and not made again.
final class Room {
    private static final int BATCH = 500;
    /// What is not worth a question: the platform refuses it by itself.
    private static final long SMALL = 8 << 20;

    private final UploadGateway gateway;
    private final Hashing hashing;
    private final Retry retry;

    Room(UploadGateway gateway, Hashing hashing, Retry retry) {
        this.gateway = gateway;
        this.hashing = hashing;
        this.retry = retry;
    }

    /// @throws FaultException `artifact/over-quota`
    void require(ProjectId project, List<LocalFile> files) throws InterruptedException {
        long total = files.stream().mapToLong(LocalFile::size).sum();
        if (total < SMALL) {
            return;
        }
        long room = retry.until(() -> gateway.room(project));
        if (total <= room) {
            return;
        }
        long missing = missing(project, files);
        if (missing > room) {
            throw new Fault(
                            FaultKind.EXHAUSTED,
                            "artifact/over-quota",
                            "There is no room: " + (missing >> 20) + " MiB have to be sent and " + (room >> 20)
                                    + " MiB are left.",
                            "Clean up artifacts that nothing needs, or give the project a larger disk budget.")
                    .asException();
        }
    }

    private long missing(ProjectId project, List<LocalFile> files) throws InterruptedException {
        Map<String, Long> sizes = new HashMap<>();
        List<String> digests = Parallel.map(files, hashing::digest);
        for (int i = 0; i < files.size(); i++) {
            sizes.put(digests.get(i), files.get(i).size());
        }
        List<String> each = new ArrayList<>(sizes.keySet());
        long missing = 0;
        for (int from = 0; from < each.size(); from += BATCH) {
            List<String> asked = each.subList(from, Math.min(each.size(), from + BATCH));
            Set<String> lacking = retry.until(() -> gateway.missing(project, asked));
            missing += lacking.stream()
                    .mapToLong(digest -> sizes.getOrDefault(digest, 0L))
                    .sum();
        }
        return missing;
    }
}
