package dev.tone.desktop.workspace;

import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import java.util.List;

/// What was known of the workspace last, on this computer: shown until the platform answers.
public interface KeptWorkspace {
    /// Those that were in use. Blocks for the disk.
    List<Project> projects();

    /// Blocks for the disk.
    List<CanvasInfo> canvases(ProjectId project);

    void keepProjects(List<Project> projects);

    void keepCanvases(ProjectId project, List<CanvasInfo> canvases);
}
