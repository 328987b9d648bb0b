package dev.tone.canvas.routing;

/// Finds a connector's way. Pure: the same ends give the same way.
public interface Router {
    ConnectorPath route(RouteEnd from, RouteEnd to);

    Router STRAIGHT = new StraightRouter();
    Router ORTHOGONAL = new OrthogonalRouter();
}
