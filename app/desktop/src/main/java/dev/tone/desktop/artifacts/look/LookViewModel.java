package dev.tone.desktop.artifacts.look;

import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.FilePreview;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.observe.Pin;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads what a look at a file needs; another look makes what is under way void.
public final class LookViewModel implements Pin {
    static final int HEAD = 256 << 10;
    static final int PICTURE = 1_600;
    private static final int THUMBNAIL = 64;

    private final LookPort port;
    private final Work work;
    private @Nullable Job<?> job;

    public LookViewModel(LookPort port, Work work) {
        this.port = port;
        this.work = work;
    }

    private <T> void start(Callable<T> call, Consumer<? super T> show, Consumer<Fault> failed) {
        close();
        Job<T> next = work.of(call)
                .onFault(fault -> {
                    job = null;
                    failed.accept(fault);
                })
                .onDone(result -> {
                    // What is shown may ask for more, which must not stop what has just ended.
                    job = null;
                    show.accept(result);
                });
        job = next;
        next.start();
    }

    void facts(ArtifactId artifact, ArtifactFile file, Consumer<FilePreview> show, Consumer<Fault> failed) {
        start(() -> port.facts(artifact, file.path()), show, failed);
    }

    void picture(ArtifactId artifact, ArtifactFile file, int page, Consumer<byte[]> show, Consumer<Fault> failed) {
        start(() -> port.picture(artifact, file.path(), page, PICTURE, PICTURE), show, failed);
    }

    void head(ArtifactId artifact, ArtifactFile file, Consumer<byte[]> show, Consumer<Fault> failed) {
        start(() -> file.size() == 0 ? new byte[0] : port.head(artifact, file.path(), HEAD), show, failed);
    }

    void page(ArtifactId artifact, Consumer<String> show, Consumer<Fault> failed) {
        start(() -> port.page(artifact), show, failed);
    }

    /// A small picture of a file, for lists; nothing where there is none.
    public void thumbnail(ArtifactId artifact, String path, Consumer<byte[]> show) {
        work.of(() -> port.picture(artifact, path, 0, THUMBNAIL, THUMBNAIL))
                .onFault(_ -> {})
                .onDone(show)
                .start();
    }

    @Override
    public void close() {
        if (job != null) {
            job.close();
            job = null;
        }
    }
}
