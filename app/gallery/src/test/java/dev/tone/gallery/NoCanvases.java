package dev.tone.gallery;

import dev.tone.desktop.canvas.tabs.CanvasesPort;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Refuses whatever would change a project's canvases.
enum NoCanvases implements CanvasesPort {
    INSTANCE;

    @Override
    public CanvasInfo create(ProjectId project, String name) {
        throw refused();
    }

    @Override
    public CanvasInfo rename(CanvasId canvas, String name) {
        throw refused();
    }

    @Override
    public CanvasInfo duplicate(CanvasId canvas, String name) {
        throw refused();
    }

    @Override
    public CanvasInfo move(CanvasId canvas, @Nullable CanvasId after) {
        throw refused();
    }

    @Override
    public CanvasInfo delete(CanvasId canvas) {
        throw refused();
    }

    @Override
    public CanvasInfo restore(CanvasId canvas) {
        throw refused();
    }

    @Override
    public List<CanvasInfo> trashed(ProjectId project) {
        return List.of();
    }

    private static RuntimeException refused() {
        return Fault.invalid("gallery/no-platform", "The gallery has no platform.", null)
                .asException();
    }
}
