package dev.tone.platform.blueprints.web;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.blueprints.BlueprintsFacade;
import dev.tone.platform.kernel.http.RouteRegistry;

/// HTTP to what drawings compile to.
public final class BlueprintRoutes {
    private final BlueprintsFacade blueprints;

    public BlueprintRoutes(BlueprintsFacade blueprints) {
        this.blueprints = blueprints;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(
                ArtifactApi.CREATE_FROM_DRAWING,
                request -> blueprints.artifact(
                        request.actor(),
                        request.id("project", ProjectId::new),
                        request.body(ArtifactApi.FromDrawing.class)));
    }
}
