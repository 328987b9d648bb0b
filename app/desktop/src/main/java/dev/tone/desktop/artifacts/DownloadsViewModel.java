package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Downloads under way and those that ended, until they are dismissed.
public final class DownloadsViewModel implements Pin {
    /// A tenth of a second: oftener nobody sees.
    private static final long STEP_NANOS = 100_000_000;

    private final ArtifactsPort port;
    private final Work work;
    private final Executor fx;
    private final ObservableList<Download> downloads = FXCollections.observableArrayList();
    private final Map<Integer, Job<?>> jobs = new HashMap<>();
    private int last;

    public DownloadsViewModel(ArtifactsPort port, Work work, Executor fx) {
        this.port = port;
        this.work = work;
        this.fx = fx;
    }

    ObservableList<Download> downloads() {
        return downloads;
    }

    void zip(Artifact artifact, Path target) {
        start(target, artifact.size(), progress -> port.saveZip(artifact.id(), target, progress));
    }

    void folder(Artifact artifact, Path target) {
        start(target, artifact.size(), progress -> port.saveFolder(artifact.id(), target, progress));
    }

    void file(Artifact artifact, ArtifactFile file, Path target) {
        start(target, file.size(), progress -> port.saveFile(artifact.id(), file, target, progress));
    }

    private interface Saving {
        void run(LongConsumer progress);
    }

    private void start(Path target, long total, Saving saving) {
        int number = ++last;
        downloads.addFirst(new Download(number, String.valueOf(target.getFileName()), target, 0, total, false, null));
        Job<?> job = work.run(() -> saving.run(progress(number)))
                .onFault(fault -> replace(number, ended -> ended.ended(fault)))
                .onDone(_ -> replace(number, ended -> ended.ended(null)));
        jobs.put(number, job);
        job.start();
    }

    private LongConsumer progress(int number) {
        long[] told = {System.nanoTime()};
        return bytes -> {
            long now = System.nanoTime();
            if (now - told[0] >= STEP_NANOS) {
                told[0] = now;
                fx.execute(() -> replace(number, one -> one.isUnderWay() ? one.with(bytes) : one));
            }
        };
    }

    private void replace(int number, java.util.function.UnaryOperator<Download> change) {
        downloads.replaceAll(one -> one.number() == number ? change.apply(one) : one);
    }

    /// Ends it if it is under way, and takes it from the list.
    void dismiss(Download download) {
        Job<?> job = jobs.remove(download.number());
        if (job != null) {
            job.close();
        }
        downloads.removeIf(one -> one.number() == download.number());
    }

    @Override
    public void close() {
        jobs.values().forEach(Job::close);
        jobs.clear();
    }
}
