package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Point;
import java.util.List;

/// One straight line, cut off at the contours of what it connects.
final class StraightRouter implements Router {
    @Override
    public ConnectorPath route(RouteEnd from, RouteEnd to) {
        Point start = aim(from);
        Point end = aim(to);
        return new ConnectorPath(List.of(meet(from, start, end), meet(to, end, start)));
    }

    private static Point aim(RouteEnd end) {
        Point anchor = end.anchor();
        return anchor == null ? end.box().center() : end.box().at(anchor.x(), anchor.y());
    }

    private static Point meet(RouteEnd end, Point own, Point other) {
        return end.anchor() != null || end.isPoint() ? own : end.contour().towards(end.box(), other);
    }
}
