package dev.tone.canvas.paint;

import dev.tone.canvas.geometry.Point;
import java.awt.geom.Path2D;
import java.util.List;

/// A connector's line and heads as outlines, in the proportions of [LinePainter].
final class ConnectorOutline {
    private ConnectorOutline() {}

    /// @param width of the line that it sits on
    static double headLength(double width) {
        return LinePainter.HEAD + Math.max(0, width - 1);
    }

    /// The line with its corners rounded and its ends drawn back under the heads.
    static Path2D line(List<Point> corners, double startCut, double endCut) {
        int last = corners.size() - 1;
        Path2D path = new Path2D.Double();
        Point start = toward(corners.getFirst(), corners.get(1), startCut);
        path.moveTo(start.x(), start.y());
        for (int i = 1; i < last; i++) {
            Point corner = corners.get(i);
            double before = corners.get(i - 1).distanceTo(corner) * (i == 1 ? 0.9 : 0.5);
            double after = corners.get(i + 1).distanceTo(corner) * (i == last - 1 ? 0.9 : 0.5);
            double radius = Math.min(LinePainter.BEND, Math.min(before, after));
            Point in = toward(corner, corners.get(i - 1), radius);
            Point out = toward(corner, corners.get(i + 1), radius);
            path.lineTo(in.x(), in.y());
            path.quadTo(corner.x(), corner.y(), out.x(), out.y());
        }
        Point end = toward(corners.get(last), corners.get(last - 1), endCut);
        path.lineTo(end.x(), end.y());
        return path;
    }

    private static Point toward(Point from, Point to, double distance) {
        double span = from.distanceTo(to);
        double share = span < 1e-6 ? 0 : Math.min(0.5, distance / span);
        return from.plus((to.x() - from.x()) * share, (to.y() - from.y()) * share);
    }

    /// @param width of the line that it sits on
    static Path2D head(Point tip, Point from, double length, double width) {
        Path2D path = new Path2D.Double();
        double span = tip.distanceTo(from);
        if (span < 1e-6) {
            return path;
        }
        double ux = (tip.x() - from.x()) / span;
        double uy = (tip.y() - from.y()) / span;
        double wide = length * LinePainter.SPREAD / LinePainter.HEAD + Math.max(0, width - 1) * 0.3;
        path.moveTo(tip.x(), tip.y());
        path.lineTo(tip.x() - ux * length - uy * wide, tip.y() - uy * length + ux * wide);
        path.lineTo(tip.x() - ux * length * 0.78, tip.y() - uy * length * 0.78);
        path.lineTo(tip.x() - ux * length + uy * wide, tip.y() - uy * length - ux * wide);
        path.closePath();
        return path;
    }
}
