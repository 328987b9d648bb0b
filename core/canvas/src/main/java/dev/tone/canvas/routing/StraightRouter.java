package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/// Straight from place to place, cut off at the contours of what it connects.
final class StraightRouter implements Router {
    @Override
    public Route route(RouteEnd from, RouteEnd to, Way way) {
        List<Point> places = new ArrayList<>(way.waypoints().size() + 2);
        places.add(aim(from));
        places.addAll(way.waypoints());
        places.add(aim(to));
        if (way.aside() != 0 && way.waypoints().isEmpty()) {
            putAside(places, way.aside());
        }
        int last = places.size() - 1;
        Point start = meet(from, places.get(0), places.get(1));
        Point end = meet(to, places.get(last), places.get(last - 1));
        places.set(0, start);
        places.set(last, end);
        ConnectorPath path = new ConnectorPath(places);
        Side leaves = Side.facing(from.cover(), to.cover());
        return new Route(path, leaves, leaves.opposite(), path.bounds());
    }

    private static void putAside(List<Point> places, double aside) {
        Point start = places.getFirst();
        Point end = places.getLast();
        double length = start.distanceTo(end);
        if (length > 0) {
            double dx = -(end.y() - start.y()) / length * aside;
            double dy = (end.x() - start.x()) / length * aside;
            places.set(0, start.plus(dx, dy));
            places.set(places.size() - 1, end.plus(dx, dy));
        }
    }

    private static Point aim(RouteEnd end) {
        Point anchor = end.anchored();
        return anchor == null ? end.box().center() : anchor;
    }

    private static Point meet(RouteEnd end, Point own, Point other) {
        if (end.anchor() != null || end.isPoint()) {
            return own;
        }
        if (own.equals(end.box().center())) {
            return end.towards(other);
        }
        double length = own.distanceTo(other);
        return length == 0 || !end.contains(own)
                ? own
                : end.lastInside(own, (other.x() - own.x()) / length, (other.y() - own.y()) / length, length);
    }
}
