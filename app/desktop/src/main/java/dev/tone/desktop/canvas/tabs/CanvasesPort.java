package dev.tone.desktop.canvas.tabs;

import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done with a project's canvases. Calls block and throw [dev.tone.model.fault.FaultException].
public interface CanvasesPort {
    CanvasInfo create(ProjectId project, String name);

    CanvasInfo rename(CanvasId canvas, String name);

    CanvasInfo duplicate(CanvasId canvas, String name);

    /// @param after null for the first place
    CanvasInfo move(CanvasId canvas, @Nullable CanvasId after);

    CanvasInfo delete(CanvasId canvas);

    CanvasInfo restore(CanvasId canvas);

    /// What was deleted and can still be restored.
    List<CanvasInfo> trashed(ProjectId project);
}
