package dev.tone.desktop.workspace;

import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was known last, in memory.
public final class KeptLists implements KeptWorkspace {
    public final List<Project> projects = new ArrayList<>();
    public final Map<ProjectId, List<CanvasInfo>> canvases = new HashMap<>();

    @Override
    public List<Project> projects() {
        return List.copyOf(projects);
    }

    @Override
    public List<CanvasInfo> canvases(ProjectId project) {
        return canvases.getOrDefault(project, List.of());
    }

    @Override
    public void keepProjects(List<Project> now) {
        projects.clear();
        projects.addAll(now);
    }

    @Override
    public void keepCanvases(ProjectId project, List<CanvasInfo> now) {
        canvases.put(project, now);
    }
}
