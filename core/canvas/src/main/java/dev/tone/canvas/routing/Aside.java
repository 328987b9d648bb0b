package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.util.List;

/// Keeps the middle piece of a line with two corners at a decent distance from what it passes, where there is room
/// between its ends.
final class Aside {
    static final double MARGIN = 15;
    /// Beyond this it would run elsewhere rather than aside.
    private static final double FARTHEST = 2 * MARGIN;

    private Aside() {}

    /// The same path when its middle piece is clear, or cannot be.
    static ConnectorPath of(ConnectorPath path, List<Rect> walls) {
        List<Point> points = path.points();
        if (points.size() != 4 || walls.isEmpty()) {
            return path;
        }
        boolean upright = points.get(1).x() == points.get(2).x();
        double at = across(points.get(1), upright);
        double start = across(points.getFirst(), upright);
        double end = across(points.getLast(), upright);
        double least = Math.min(start, end) + OrthogonalRouter.CLEARANCE;
        double most = Math.max(start, end) - OrthogonalRouter.CLEARANCE;
        if (isClear(points, upright, at, walls)) {
            return path;
        }
        double best = Double.NaN;
        for (Rect wall : walls) {
            double low = (upright ? wall.x() : wall.y()) - MARGIN;
            double high = (upright ? wall.right() : wall.bottom()) + MARGIN;
            for (double tried : new double[] {low, high}) {
                double nearest = Double.isNaN(best) ? FARTHEST : Math.abs(best - at);
                if (Math.abs(tried - at) < nearest
                        && tried >= least
                        && tried <= most
                        && isClear(points, upright, tried, walls)) {
                    best = tried;
                }
            }
        }
        return Double.isNaN(best) ? path : moved(points, upright, best);
    }

    private static double across(Point point, boolean upright) {
        return upright ? point.x() : point.y();
    }

    private static boolean isClear(List<Point> points, boolean upright, double at, List<Rect> walls) {
        Rect piece = Rect.between(put(points.get(1), upright, at), put(points.get(2), upright, at))
                .grown(MARGIN - 1);
        return walls.stream().noneMatch(piece::intersects);
    }

    private static ConnectorPath moved(List<Point> points, boolean upright, double at) {
        return new ConnectorPath(List.of(
                points.getFirst(), put(points.get(1), upright, at), put(points.get(2), upright, at), points.getLast()));
    }

    private static Point put(Point point, boolean upright, double at) {
        return upright ? new Point(at, point.y()) : new Point(point.x(), at);
    }
}
