package dev.tone.canvas.editor;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Size;

/// What is dragged to the edge of the window pulls the drawing along, the faster the nearer to it; not at once, so that
/// something can be dropped there.
final class EdgePan {
    private static final double ZONE = 24;
    /// Pixels in a second, at the edge and beyond it.
    private static final double FASTEST = 1_000;
    /// Seconds that the pointer is there before.
    private static final double DELAY = 0.2;

    private double there;

    void rest() {
        there = 0;
    }

    /// How far the drawing goes on, in pixels.
    Point step(Point pointer, Size window, double seconds) {
        double across = pull(pointer.x(), window.width());
        double down = pull(pointer.y(), window.height());
        if (across == 0 && down == 0) {
            there = 0;
            return Point.ORIGIN;
        }
        there += seconds;
        return there <= DELAY ? Point.ORIGIN : new Point(across * FASTEST * seconds, down * FASTEST * seconds);
    }

    /// From -1 at the high edge to 1 at the low one.
    private static double pull(double at, double length) {
        double low = Math.clamp((ZONE - at) / ZONE, 0, 1);
        double high = Math.clamp((at - length + ZONE) / ZONE, 0, 1);
        return low * low - high * high;
    }
}
