package dev.tone.desktop.workspace;

import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.project.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The workspace as it was known last.
///
/// @param last the project that was open
/// @param canvases of that project
public record KnownWorkspace(
        List<Project> projects, @Nullable Project last, List<CanvasInfo> canvases) {
    public static final KnownWorkspace NOTHING = new KnownWorkspace(List.of(), null, List.of());

    /// Blocks for the disk.
    ///
    /// @param last id of the project that was open
    public static KnownWorkspace read(KeptWorkspace kept, @Nullable String last) {
        List<Project> projects = kept.projects();
        Project open = projects.stream()
                .filter(project -> project.id().value().equals(last))
                .findFirst()
                .orElse(null);
        return new KnownWorkspace(projects, open, open == null ? List.of() : kept.canvases(open.id()));
    }
}
