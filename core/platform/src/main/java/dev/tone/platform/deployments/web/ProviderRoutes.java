package dev.tone.platform.deployments.web;

import dev.tone.model.api.Page;
import dev.tone.model.api.ProviderApi;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.deployments.remote.ProviderFacade;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;

/// Providers over HTTP.
public final class ProviderRoutes {
    private final ProviderFacade providers;

    public ProviderRoutes(ProviderFacade providers) {
        this.providers = providers;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(ProviderApi.LIST, request -> new Page<>(providers.list(request.actor(), project(request)), null));
        // These ask somebody else's server, and must hold no transaction meanwhile.
        routes.bindSlow(
                ProviderApi.CONNECT,
                request -> providers.connect(
                        request.actor(),
                        project(request),
                        provider(request),
                        request.body(ProviderApi.Connect.class).token()));
        routes.bindSlow(
                ProviderApi.CHECK, request -> providers.check(request.actor(), project(request), provider(request)));
        routes.bind(ProviderApi.DISCONNECT, request -> {
            providers.disconnect(request.actor(), project(request), provider(request));
            return null;
        });
        routes.bind(
                ProviderApi.CHOSEN, request -> new Page<>(providers.chosen(request.actor(), project(request)), null));
        routes.bindSlow(
                ProviderApi.CHOOSE,
                request -> providers.choose(
                        request.actor(),
                        request.id("environment", EnvironmentId::new),
                        request.body(ProviderApi.Choose.class)));
    }

    private static ProjectId project(Request request) {
        return request.id("project", ProjectId::new);
    }

    private static String provider(Request request) {
        return request.raw().pathParam("provider");
    }
}
