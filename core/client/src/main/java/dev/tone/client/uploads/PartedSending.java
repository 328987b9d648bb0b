package dev.tone.client.uploads;

import dev.tone.client.uploads.UploadGateway.Piece;
import dev.tone.client.uploads.UploadTicket.Part;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/// Sends the parts of one file at the same time, each from where it is.
final class PartedSending {
    private final LocalFile file;
    private final List<Part> parts;
    private final AtomicLongArray offsets;
    private final UploadGateway gateway;
    private final Retry retry;
    private final ProgressMeter meter;
    private final FileDigest digest;
    private final Runnable onProgress;

    /// @param onProgress called as bytes go, from any of the threads; may throw to end the sending
    PartedSending(
            LocalFile file,
            List<Part> parts,
            UploadGateway gateway,
            Retry retry,
            ProgressMeter meter,
            FileDigest digest,
            Runnable onProgress) {
        this.file = file;
        this.parts = parts;
        this.offsets = new AtomicLongArray(parts.size());
        this.gateway = gateway;
        this.retry = retry;
        this.meter = meter;
        this.digest = digest;
        this.onProgress = onProgress;
    }

    /// Asks the platform how far each part is, then sends what is left.
    void send() throws InterruptedException {
        List<Integer> all = numbers();
        Parallel.map(all, i -> {
            offsets.set(i, retry.until(() -> gateway.offset(parts.get(i).upload())));
            return i;
        });
        meter.resumed(file, sum());
        Parallel.map(all, i -> {
            send(i);
            return i;
        });
    }

    private List<Integer> numbers() {
        return IntStream.range(0, parts.size()).boxed().toList();
    }

    private void send(int number) throws InterruptedException {
        Part part = parts.get(number);
        Piece piece = new Piece(file, part.from(), part.to());
        boolean[] asked = {true};
        retry.until(() -> {
            if (!asked[0]) {
                offsets.set(number, gateway.offset(part.upload()));
            }
            asked[0] = false;
            long offset = offsets.get(number);
            if (offset < piece.length()) {
                gateway.append(part.upload(), piece, offset, digest, position -> moved(number, position));
            }
            return part.upload();
        });
    }

    private void moved(int number, long offset) {
        offsets.set(number, offset);
        meter.sent(file, sum());
        onProgress.run();
    }

    private long sum() {
        long sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += offsets.get(i);
        }
        return sum;
    }

    /// @param sha256 of the file
    UploadId join(ProjectId project, String sha256) throws InterruptedException {
        List<UploadId> uploads = parts.stream().map(Part::upload).toList();
        return retry.until(() -> gateway.concatenate(project, uploads, sha256));
    }
}
