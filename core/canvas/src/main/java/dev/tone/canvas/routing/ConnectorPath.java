package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import java.util.List;

/// The corners of a connector's line, from its start to its end; at least two.
public record ConnectorPath(List<Point> points) {
    public ConnectorPath {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("A path has a start and an end");
        }
    }

    public Point start() {
        return points.getFirst();
    }

    public Point end() {
        return points.getLast();
    }

    /// Where the label sits: on a straight piece, clear of the corners.
    public Point middle() {
        return Segments.roomy(points);
    }

    public Rect bounds() {
        return Rect.around(points);
    }

    public ConnectorPath movedBy(double dx, double dy) {
        return new ConnectorPath(
                points.stream().map(point -> point.plus(dx, dy)).toList());
    }
}
