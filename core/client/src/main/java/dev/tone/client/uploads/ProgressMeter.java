package dev.tone.client.uploads;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.observe.Observable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Counts what has arrived and tells it, not more often than people can read. Thread-safe.
final class ProgressMeter {
    private static final long EVERY = 100_000_000;

    private final Observable<UploadProgress> shown = new Observable<>(UploadProgress.in(UploadPhase.READING));
    private final LongSupplier nanos;
    private final Rate rate;
    private final Map<String, Long> positions = new HashMap<>();
    private UploadPhase phase = UploadPhase.READING;
    private List<String> notes = List.of();
    private @Nullable Fault fault;
    private ArtifactApi.@Nullable Stored stored;
    private long bytes;
    private long totalBytes;
    private int files;
    private int totalFiles;
    private long lastShown;

    ProgressMeter(LongSupplier nanos) {
        this.nanos = nanos;
        this.rate = new Rate(nanos);
    }

    Observable<UploadProgress> shown() {
        return shown;
    }

    synchronized void begin(List<LocalFile> all, List<String> notes) {
        this.notes = notes;
        positions.clear();
        bytes = 0;
        files = 0;
        totalFiles = all.size();
        totalBytes = all.stream().mapToLong(LocalFile::size).sum();
        enter(UploadPhase.SENDING, null);
    }

    synchronized void enter(UploadPhase next, @Nullable Fault why) {
        if (next == UploadPhase.SENDING && phase != next) {
            rate.restart(bytes);
        }
        phase = next;
        fault = why;
        show();
    }

    synchronized void done(ArtifactApi.Stored result) {
        stored = result;
        bytes = totalBytes;
        files = totalFiles;
        enter(UploadPhase.DONE, null);
    }

    /// A jump: bytes that are there without having been sent now.
    synchronized void resumed(LocalFile file, long position) {
        move(file, position);
        rate.restart(bytes);
    }

    synchronized void sent(LocalFile file, long position) {
        if (phase == UploadPhase.WAITING) {
            enter(UploadPhase.SENDING, null);
        }
        move(file, position);
        if (nanos.getAsLong() - lastShown >= EVERY) {
            rate.update(bytes);
            show();
        }
    }

    synchronized void finished(LocalFile file) {
        files++;
        sent(file, file.size());
    }

    private void move(LocalFile file, long position) {
        Long before = positions.put(file.name(), position);
        bytes += position - (before == null ? 0 : before);
    }

    private void show() {
        lastShown = nanos.getAsLong();
        boolean moving = phase == UploadPhase.SENDING;
        shown.set(new UploadProgress(
                phase,
                bytes,
                totalBytes,
                files,
                totalFiles,
                moving ? rate.perSecond() : 0,
                moving ? rate.remaining(totalBytes - bytes) : null,
                fault,
                stored,
                notes));
    }
}
