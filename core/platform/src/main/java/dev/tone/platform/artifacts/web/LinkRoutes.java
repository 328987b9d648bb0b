package dev.tone.platform.artifacts.web;

import dev.tone.model.api.LinkApi;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.LinkId;
import dev.tone.platform.artifacts.links.LinksFacade;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;

/// Signed links over HTTP.
public final class LinkRoutes {
    private final LinksFacade links;
    private final ContentRoute content;

    public LinkRoutes(LinksFacade links, ContentRoute content) {
        this.links = links;
        this.content = content;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(LinkApi.LIST, request -> links.list(request.actor(), artifact(request), request.page(2)));
        routes.bind(
                LinkApi.CREATE,
                request -> links.create(request.actor(), artifact(request), request.body(LinkApi.Create.class)));
        routes.bind(LinkApi.REVOKE, request -> links.revoke(request.actor(), link(request)));
        routes.bind(LinkApi.OPEN, request -> {
            LinksFacade.Target target = links.open(link(request), request.raw().pathParam("signature"));
            content.send(request.raw(), target.artifact(), target.path(), target.shown());
            return null;
        });
    }

    private static ArtifactId artifact(Request request) {
        return request.id("artifact", ArtifactId::new);
    }

    private static LinkId link(Request request) {
        return request.id("link", LinkId::new);
    }
}
