package dev.tone.platform.workspace.web;

import dev.tone.model.api.WorkspaceApi;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.workspace.SampleData;
import dev.tone.platform.workspace.WorkspaceFacade;

/// The workspace over HTTP.
public final class WorkspaceRoutes {
    private final WorkspaceFacade workspace;
    private final SampleData samples;

    public WorkspaceRoutes(WorkspaceFacade workspace, SampleData samples) {
        this.workspace = workspace;
        this.samples = samples;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(WorkspaceApi.GET, request -> workspace.get(request.actor()));
        routes.bind(WorkspaceApi.CREATE_SAMPLE, request -> samples.create(request.actor(), request.query("language")));
        routes.bind(WorkspaceApi.REMOVE_SAMPLE, request -> {
            samples.remove(request.actor());
            return null;
        });
    }
}
