package dev.tone.canvas.routing;

/// Finds a connector's way. Pure: the same ends and the same obstacles give the same way, whatever it was before, so
/// that everybody sees the same drawing.
public interface Router {
    Route route(RouteEnd from, RouteEnd to, Way way);

    default ConnectorPath route(RouteEnd from, RouteEnd to) {
        return route(from, to, Way.FREE).path();
    }

    Router STRAIGHT = new StraightRouter();
    Router CURVED = new CurvedRouter();
    Router ORTHOGONAL = new OrthogonalRouter();
}
