package dev.tone.platform.artifacts.web;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.artifacts.ArtifactRetention;
import dev.tone.platform.artifacts.ArtifactShelf;
import dev.tone.platform.artifacts.parts.ComponentReader;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;

/// Tags, origin, components, room and expiry over HTTP.
public final class ShelfRoutes {
    private final ArtifactShelf shelf;
    private final ArtifactRetention retention;
    private final ComponentReader components;

    public ShelfRoutes(ArtifactShelf shelf, ArtifactRetention retention, ComponentReader components) {
        this.shelf = shelf;
        this.retention = retention;
        this.components = components;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(
                ArtifactApi.SET_TAGS,
                request -> shelf.setTags(request.actor(), artifact(request), request.body(ArtifactApi.Tags.class)));
        routes.bind(ArtifactApi.ORIGIN, request -> shelf.origin(request.actor(), artifact(request)));
        routes.bind(ArtifactApi.COMPONENTS, request -> components.read(request.actor(), artifact(request)));
        routes.bind(ArtifactApi.USAGE, request -> shelf.usage(request.actor(), project(request)));
        routes.bind(ArtifactApi.RETENTION, request -> retention.rule(request.actor(), project(request)));
        routes.bind(
                ArtifactApi.SET_RETENTION,
                request -> retention.setRule(request.actor(), project(request), request.body(RetentionRule.class)));
        routes.bind(
                ArtifactApi.PLAN_CLEAN_UP,
                request -> retention.plan(request.actor(), project(request), request.body(RetentionRule.class)));
        routes.bind(
                ArtifactApi.CLEAN_UP,
                request ->
                        retention.cleanUp(request.actor(), project(request), request.body(ArtifactApi.CleanUp.class)));
    }

    private static ProjectId project(Request request) {
        return request.id("project", ProjectId::new);
    }

    private static ArtifactId artifact(Request request) {
        return request.id("artifact", ArtifactId::new);
    }
}
