package dev.tone.platform.canvases.web;

import dev.tone.model.api.CanvasApi;
import dev.tone.model.api.Page;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.canvases.CanvasesFacade;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;

/// Canvases over HTTP.
public final class CanvasRoutes {
    private final CanvasesFacade canvases;

    public CanvasRoutes(CanvasesFacade canvases) {
        this.canvases = canvases;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(
                CanvasApi.LIST,
                request -> new Page<>(canvases.list(request.actor(), project(request), deleted(request)), null));
        routes.bind(
                CanvasApi.CREATE,
                request -> canvases.create(request.actor(), project(request), request.body(CanvasApi.Name.class)));
        routes.bind(CanvasApi.GET, request -> canvases.get(request.actor(), canvas(request)));
        routes.bind(
                CanvasApi.RENAME,
                request -> canvases.rename(request.actor(), canvas(request), request.body(CanvasApi.Name.class)));
        routes.bind(
                CanvasApi.DUPLICATE,
                request -> canvases.duplicate(request.actor(), canvas(request), request.body(CanvasApi.Name.class)));
        routes.bind(
                CanvasApi.MOVE,
                request -> canvases.move(request.actor(), canvas(request), request.body(CanvasApi.Move.class)));
        routes.bind(CanvasApi.DELETE, request -> canvases.delete(request.actor(), canvas(request)));
        routes.bind(CanvasApi.RESTORE, request -> canvases.restore(request.actor(), canvas(request)));
        routes.bind(
                CanvasApi.SNAPSHOT,
                request -> canvases.snapshot(request.actor(), canvas(request), request.queryNumber("revision")));
        routes.bind(CanvasApi.OPERATIONS, request -> {
            Long after = request.queryNumber("after");
            return canvases.operations(request.actor(), canvas(request), after == null ? 0 : after, request.page(1));
        });
        routes.bind(
                CanvasApi.SUBMIT,
                request -> canvases.submit(request.actor(), canvas(request), request.body(OperationBatch.class)));
    }

    private static boolean deleted(Request request) {
        String state = request.query("state");
        if (state != null && !state.equals("active") && !state.equals("deleted")) {
            throw Fault.invalid("request/invalid-parameter", "`state` is `active` or `deleted`.", null)
                    .asException();
        }
        return "deleted".equals(state);
    }

    private static CanvasId canvas(Request request) {
        return request.id("canvas", CanvasId::new);
    }

    private static ProjectId project(Request request) {
        return request.id("project", ProjectId::new);
    }
}
