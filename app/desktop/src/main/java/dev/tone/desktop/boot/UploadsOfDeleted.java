package dev.tone.desktop.boot;

import dev.tone.desktop.artifacts.UploadsPort;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.id.ProjectId;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Project;
import java.util.Set;
import java.util.stream.Collectors;

/// Uploads go with their project, also refused ones: there is no page left where somebody could look after them.
/// Belongs to the JavaFX thread.
final class UploadsOfDeleted implements Pin {
    private final WorkspaceModel workspace;
    private final UploadsPort uploads;
    private final Pin watch;

    UploadsOfDeleted(WorkspaceModel workspace, UploadsPort uploads) {
        this.workspace = workspace;
        this.uploads = uploads;
        watch = Fx.onChange(this::cancel, workspace.deleted());
    }

    private void cancel() {
        Set<ProjectId> gone = workspace.deleted().stream().map(Project::id).collect(Collectors.toUnmodifiableSet());
        uploads.uploads().get().stream()
                .filter(item -> gone.contains(item.project()))
                .forEach(item -> uploads.cancel(item.key()));
    }

    @Override
    public void close() {
        watch.close();
    }
}
