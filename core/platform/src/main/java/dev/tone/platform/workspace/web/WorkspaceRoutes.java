package dev.tone.platform.workspace.web;

import dev.tone.model.api.WorkspaceApi;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.workspace.WorkspaceFacade;

/// The workspace over HTTP.
public final class WorkspaceRoutes {
    private final WorkspaceFacade workspace;

    public WorkspaceRoutes(WorkspaceFacade workspace) {
        this.workspace = workspace;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(WorkspaceApi.GET, request -> workspace.get(request.actor()));
    }
}
