package dev.tone.platform.canvases;

import dev.tone.model.api.Permission;
import dev.tone.model.id.CanvasId;
import dev.tone.model.live.Topic;
import dev.tone.platform.canvases.sql.SqlCanvases;
import dev.tone.platform.canvases.web.CanvasRoutes;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.projects.ProjectsFacade;

/// Builds the canvases.
public final class CanvasesWiring {
    private final CanvasesFacade facade;

    public CanvasesWiring(Kernel kernel, ProjectsFacade projects) {
        CanvasRepository repository = new SqlCanvases();
        facade = new CanvasesFacade(kernel.transactions(), kernel.changes(), repository, projects, kernel.live()::wake);
        projects.follow(facade);
        kernel.live().serve(Topic.Kind.CANVAS, (actor, topic) -> {
            kernel.policy().require(actor, Permission.CANVAS_READ);
            CanvasId canvas = facade.get(actor, new CanvasId(topic.id())).id();
            return new CanvasFeed(kernel.transactions(), repository, canvas);
        });
        new CanvasRoutes(facade).bind(kernel.routes());
    }

    public CanvasesFacade facade() {
        return facade;
    }
}
