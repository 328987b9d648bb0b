package dev.tone.model.api;

import dev.tone.model.project.Project;
import dev.tone.model.project.Workspace;
import java.util.List;

/// The organization as the signed-in actor sees it.
public final class WorkspaceApi {
    public static final Endpoint GET = Endpoint.get(
            "workspace.get", "/me", Permission.WORKSPACE_READ, Workspace.class, "Who asks, and in which organization");
    public static final Endpoint CREATE_SAMPLE = Endpoint.post(
                    "workspace.createSample",
                    "/workspace:create-sample",
                    Permission.WORKSPACE_MANAGE,
                    null,
                    Project.class,
                    "Brings the sample project back in a language (`en`, `ko`), or answers the one that is there")
            .query("language");
    public static final Endpoint REMOVE_SAMPLE = Endpoint.post(
            "workspace.removeSample",
            "/workspace:remove-sample",
            Permission.WORKSPACE_MANAGE,
            null,
            null,
            "Removes all sample data: projects, canvases, artifacts, deployments, sites and logs");

    public static final List<Endpoint> ALL = List.of(GET, CREATE_SAMPLE, REMOVE_SAMPLE);

    private WorkspaceApi() {}
}
