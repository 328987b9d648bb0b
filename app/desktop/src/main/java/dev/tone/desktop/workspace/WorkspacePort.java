package dev.tone.desktop.workspace;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.model.project.Workspace;
import java.util.List;

/// What the models read from the platform. Calls block and throw [dev.tone.model.fault.FaultException].
public interface WorkspacePort {
    /// Who asks.
    Workspace me();

    /// Active and archived projects.
    List<Project> projects();

    List<Environment> environments(ProjectId project);

    /// The newest deployments, at most a few hundred.
    List<Deployment> deployments(ProjectId project);

    List<Site> sites(ProjectId project);

    List<Artifact> artifacts(ProjectId project);

    List<CanvasInfo> canvases(ProjectId project);
}
