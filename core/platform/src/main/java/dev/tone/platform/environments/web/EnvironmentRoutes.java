package dev.tone.platform.environments.web;

import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.api.Page;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;

/// Environments over HTTP.
public final class EnvironmentRoutes {
    private final EnvironmentsFacade environments;

    public EnvironmentRoutes(EnvironmentsFacade environments) {
        this.environments = environments;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(
                EnvironmentApi.LIST,
                request -> new Page<>(environments.list(request.actor(), request.id("project", ProjectId::new)), null));
        routes.bind(
                EnvironmentApi.CREATE,
                request -> environments.create(
                        request.actor(),
                        request.id("project", ProjectId::new),
                        request.body(EnvironmentApi.Create.class)));
        routes.bind(
                EnvironmentApi.RENAME,
                request -> environments.rename(
                        request.actor(), environment(request), request.body(EnvironmentApi.Rename.class)));
        routes.bind(
                EnvironmentApi.ARCHIVE,
                request -> environments.archive(
                        request.actor(), environment(request), request.body(EnvironmentApi.Archive.class)));
        routes.bind(EnvironmentApi.RESTORE, request -> environments.restore(request.actor(), environment(request)));
        routes.bind(
                EnvironmentApi.LIST_VARIABLES,
                request -> environments.variables(request.actor(), environment(request)));
        routes.bind(
                EnvironmentApi.CHANGE_VARIABLES,
                request -> environments.change(
                        request.actor(), environment(request), request.body(EnvironmentApi.ChangeVariables.class)));
    }

    private static EnvironmentId environment(Request request) {
        return request.id("environment", EnvironmentId::new);
    }
}
