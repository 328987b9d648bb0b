package dev.tone.desktop.artifacts;

import dev.tone.model.id.ElementId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.observe.Observable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The upload queue. It survives the process: what was under way goes on at the next start. Methods return quickly, but
/// [#add], which notes the upload on the disk first.
public interface UploadsPort {
    /// All uploads, newest last; changes on any thread.
    Observable<List<UploadItem>> uploads();

    /// Queues a folder, an archive or a file.
    ///
    /// @param element of the canvas that it was dropped on
    /// @throws dev.tone.model.fault.FaultException when it cannot be noted
    void add(ProjectId project, Path path, @Nullable ElementId element);

    void pause(String key);

    void resume(String key);

    void cancel(String key);
}
