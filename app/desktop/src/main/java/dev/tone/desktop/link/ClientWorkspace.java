package dev.tone.desktop.link;

import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.workspace.WorkspacePort;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.model.project.Workspace;
import java.util.ArrayList;
import java.util.List;

/// Reads over REST.
final class ClientWorkspace implements WorkspacePort {
    private static final int DEPLOYMENTS = 400;

    private final ToneClient client;

    ClientWorkspace(ToneClient client) {
        this.client = client;
    }

    @Override
    public Workspace me() {
        return client.workspace().get();
    }

    @Override
    public List<Project> projects() {
        List<Project> projects = new ArrayList<>(list("active"));
        projects.addAll(list("archived"));
        return projects;
    }

    @Override
    public List<Environment> environments(ProjectId project) {
        return Paging.all((cursor, limit) -> client.environments().list(project, cursor, limit));
    }

    @Override
    public List<Deployment> deployments(ProjectId project) {
        return Paging.<Deployment>stream((cursor, limit) -> client.deployments().list(project, null, cursor, limit))
                .limit(DEPLOYMENTS)
                .toList();
    }

    @Override
    public List<Site> sites(ProjectId project) {
        return Paging.all((cursor, limit) -> client.deployments().sites(project, cursor, limit));
    }

    @Override
    public List<Artifact> artifacts(ProjectId project) {
        return Paging.all((cursor, limit) -> client.artifacts().list(project, null, null, null, null, cursor, limit));
    }

    @Override
    public List<CanvasInfo> canvases(ProjectId project) {
        return Paging.all((cursor, limit) -> client.canvases().list(project, null, cursor, limit));
    }

    private List<Project> list(String state) {
        return Paging.all((cursor, limit) -> client.projects().list(state, null, cursor, limit));
    }
}
