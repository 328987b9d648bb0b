package dev.tone.desktop.boot;

import dev.tone.desktop.artifacts.UploadItem;
import dev.tone.desktop.artifacts.UploadsPort;
import dev.tone.desktop.outbox.OutboxPort;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.observe.Observable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// No uploads and an empty outbox, said openly, until the client's queue is wired.
final class AbsentUploads implements UploadsPort, OutboxPort {
    @Override
    public Observable<List<UploadItem>> uploads() {
        return new Observable<>(List.of());
    }

    @Override
    public void add(ProjectId project, Path path, @Nullable ElementId element) {
        throw new Fault(FaultKind.UNSUPPORTED, "upload/unavailable", "This build cannot upload yet.", null)
                .asException();
    }

    @Override
    public void pause(String key) {}

    @Override
    public void resume(String key) {}

    @Override
    public void cancel(String key) {}

    @Override
    public Observable<List<Entry>> entries() {
        return new Observable<>(List.of());
    }

    @Override
    public void retry(String key) {}

    @Override
    public void discard(String key) {}
}
