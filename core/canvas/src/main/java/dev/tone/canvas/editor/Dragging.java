package dev.tone.canvas.editor;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;

/// What all drags share.
public final class Dragging {
    /// Pixels that a hand may shake in a click.
    private static final double SHAKE = 4;

    private Dragging() {}

    public static boolean hasBegun(PointerInput press, PointerInput now) {
        return press.screen().distanceTo(now.screen()) >= SHAKE;
    }

    /// The box pulled up from one point to another.
    ///
    /// @param even with equal sides
    /// @param centered with the first point as its middle instead of as a corner
    public static Rect pull(Point from, Point to, boolean even, boolean centered) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        if (even) {
            double side = Math.max(Math.abs(dx), Math.abs(dy));
            dx = Math.copySign(side, dx);
            dy = Math.copySign(side, dy);
        }
        Point start = centered ? from.plus(-dx, -dy) : from;
        return Rect.between(start, from.plus(dx, dy));
    }
}
