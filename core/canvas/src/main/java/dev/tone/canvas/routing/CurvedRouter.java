package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/// One swing from side to side, or a smooth line through the way-points. Goes over what lies in between.
final class CurvedRouter implements Router {
    private static final int STEPS = 36;
    /// The line runs straight for this long where an arrow head may sit, in world units.
    private static final double STRAIGHT = 8;
    private static final double LEAST_PULL = 24;

    @Override
    public Route route(RouteEnd from, RouteEnd to, Way way) {
        List<Point> places = new ArrayList<>();
        List<Point> via = way.waypoints();
        Side leaving = from.side(Side.facing(
                from.cover(),
                via.isEmpty() ? to.cover() : RouteEnd.at(via.getFirst()).box()));
        Side reached = to.side(Side.facing(
                to.cover(),
                via.isEmpty() ? from.cover() : RouteEnd.at(via.getLast()).box()));
        Point start = from.meet(leaving);
        Point end = to.meet(reached);
        Point out = from.isPoint() ? start : start.plus(leaving.dx * STRAIGHT, leaving.dy * STRAIGHT);
        Point in = to.isPoint() ? end : end.plus(reached.dx * STRAIGHT, reached.dy * STRAIGHT);
        places.add(out);
        places.addAll(via);
        places.add(in);

        List<Point> line = new ArrayList<>();
        add(line, start);
        for (int i = 0; i + 1 < places.size(); i++) {
            Point a = places.get(i);
            Point b = places.get(i + 1);
            double pull = Math.max(LEAST_PULL, a.distanceTo(b) * 0.4);
            Point c = i == 0 ? a.plus(leaving.dx * pull, leaving.dy * pull) : a.plus(slope(places, i, pull));
            Point d = i + 2 == places.size()
                    ? b.plus(reached.dx * pull, reached.dy * pull)
                    : b.minus(slope(places, i + 1, pull));
            curve(line, a, c, d, b);
        }
        add(line, end);
        if (line.size() == 1) {
            line.add(end);
        }
        ConnectorPath path = new ConnectorPath(line);
        return new Route(path, leaving, reached, path.bounds());
    }

    /// Along the line from the place before to the place after, so that the curve has no corner.
    private static Point slope(List<Point> places, int at, double pull) {
        Point along = places.get(at + 1).minus(places.get(at - 1));
        double length = along.length();
        return length == 0 ? Point.ORIGIN : along.times(pull * 0.6 / length);
    }

    private static void curve(List<Point> line, Point a, Point b, Point c, Point d) {
        for (int i = 0; i <= STEPS; i++) {
            double t = i / (double) STEPS;
            double s = 1 - t;
            add(
                    line,
                    a.times(s * s * s)
                            .plus(b.times(3 * s * s * t))
                            .plus(c.times(3 * s * t * t))
                            .plus(d.times(t * t * t)));
        }
    }

    private static void add(List<Point> line, Point point) {
        if (line.isEmpty() || !line.getLast().equals(point)) {
            line.add(point);
        }
    }
}
