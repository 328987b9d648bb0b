package dev.tone.canvas.scene;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.scene.Lanes.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A straight piece of a line.
///
/// @param index of the corner that it begins at
/// @param at where it lies across its way
/// @param key pieces are side by side in this order, so that they cross each other as little as they can
/// @param fixed whether it meets a box, which says where it lies
record LinePiece(Run line, int index, boolean upright, double at, double from, double to, double key, boolean fixed) {
    boolean runsWith(LinePiece other) {
        return upright == other.upright
                && Math.abs(at - other.at) < Lanes.NEAR
                && Math.min(to, other.to) - Math.max(from, other.from) > Lanes.SHARED;
    }

    Rect area(double across, double margin) {
        Rect area = upright ? new Rect(across, from, 0, to - from) : new Rect(from, across, to - from, 0);
        return area.grown(margin);
    }

    /// The area with as much more at both sides.
    Rect sideways(Rect area, double more) {
        return upright
                ? new Rect(area.x() - more, area.y(), area.width() + 2 * more, area.height())
                : new Rect(area.x(), area.y() - more, area.width(), area.height() + 2 * more);
    }

    /// Null for what is neither upright nor level. One that meets a box counts as going straight on there.
    static @Nullable LinePiece of(Run line, int index) {
        List<Point> points = line.points();
        Point start = points.get(index);
        Point end = points.get(index + 1);
        boolean upright = start.x() == end.x();
        if (upright == (start.y() == end.y())) {
            return null;
        }
        double at = upright ? start.x() : start.y();
        boolean starts = index == 0;
        boolean ends = index + 2 == points.size();
        double after = ends ? at : across(points.get(index + 2), upright);
        double before = starts ? 2 * at - after : across(points.get(index - 1), upright);
        return piece(
                line,
                index,
                upright,
                at,
                along(start, upright),
                along(end, upright),
                before,
                ends ? 2 * at - before : after,
                starts || ends);
    }

    private static double across(Point point, boolean upright) {
        return upright ? point.x() : point.y();
    }

    private static double along(Point point, boolean upright) {
        return upright ? point.y() : point.x();
    }

    private static LinePiece piece(
            Run line,
            int index,
            boolean upright,
            double at,
            double from,
            double to,
            double before,
            double after,
            boolean fixed) {
        double span = Math.abs(to - from);
        double key;
        if (before < at && after < at) {
            key = span;
        } else if (before > at && after > at) {
            key = -span;
        } else {
            // Where it is met from the lower side, and whether it goes on beyond or comes back.
            double low = before < at ? from : to;
            double high = before < at ? to : from;
            key = high > low ? -low : low;
        }
        return new LinePiece(line, index, upright, at, Math.min(from, to), Math.max(from, to), key, fixed);
    }
}
