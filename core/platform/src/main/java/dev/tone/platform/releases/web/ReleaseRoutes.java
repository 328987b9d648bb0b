package dev.tone.platform.releases.web;

import dev.tone.model.api.Page;
import dev.tone.model.api.ReleaseApi;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.releases.Releases;

/// HTTP to records and back.
public final class ReleaseRoutes {
    private final Releases releases;

    public ReleaseRoutes(Releases releases) {
        this.releases = releases;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(
                ReleaseApi.STRATEGY,
                request -> releases.setStrategy(
                        request.actor(),
                        request.id("environment", EnvironmentId::new),
                        request.body(ReleaseStrategy.class)));
        routes.bind(
                ReleaseApi.LIST,
                request -> new Page<>(releases.list(request.actor(), request.id("project", ProjectId::new)), null));
        routes.bind(ReleaseApi.GET, request -> releases.get(request.actor(), deployment(request)));
        routes.bind(ReleaseApi.CONTINUE, request -> releases.proceed(request.actor(), deployment(request)));
        routes.bind(ReleaseApi.PROMOTE_NOW, request -> releases.promoteNow(request.actor(), deployment(request)));
    }

    private static DeploymentId deployment(Request request) {
        return request.id("deployment", DeploymentId::new);
    }
}
