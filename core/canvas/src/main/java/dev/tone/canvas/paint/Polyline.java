package dev.tone.canvas.paint;

import dev.tone.canvas.geometry.Segments;
import java.util.Arrays;

/// A connector's corners in device pixels, put on pixel centres so that upright lines are crisp. Reused.
final class Polyline {
    double[] x = new double[16];
    double[] y = new double[16];
    int count;
    double length;
    /// The answer of [#toward] and [#middle].
    double px;

    double py;
    /// Whether the answer of [#middle] lies on a level piece, and how long that is.
    boolean level;

    double room;
    /// In the world's units, where lengths are the same at every zoom.
    private float[] world = {};

    void take(Lens lens, float[] points, double dx, double dy, int stroke) {
        world = points;
        count = points.length / 2;
        if (x.length < count) {
            x = Arrays.copyOf(x, count * 2);
            y = Arrays.copyOf(y, count * 2);
        }
        double center = (stroke & 1) == 1 ? 0.5 : 0;
        for (int i = 0; i < count; i++) {
            x[i] = lens.x(points[2 * i] + dx) + center;
            y[i] = lens.y(points[2 * i + 1] + dy) + center;
        }
    }

    void measure() {
        length = 0;
        for (int i = 0; i + 1 < count; i++) {
            length += span(i);
        }
    }

    double span(int from) {
        return Math.hypot(x[from + 1] - x[from], y[from + 1] - y[from]);
    }

    /// The place at a distance from one corner on the way to another.
    void toward(int from, int to, double distance) {
        double span = Math.hypot(x[to] - x[from], y[to] - y[from]);
        double share = span < 1e-9 ? 0 : Math.min(1, distance / span);
        px = x[from] + (x[to] - x[from]) * share;
        py = y[from] + (y[to] - y[from]) * share;
    }

    /// Where a label sits.
    void middle() {
        int piece = Segments.roomiest(count - 1, this::worldSpan);
        if (piece < 0) {
            at(0.5);
            room = length;
        } else {
            room = span(piece);
            toward(piece, piece + 1, room / 2);
            level = y[piece] == y[piece + 1];
        }
    }

    private double worldSpan(int from) {
        return Math.hypot(world[2 * from + 2] - world[2 * from], world[2 * from + 3] - world[2 * from + 1]);
    }

    /// @param share of the length, from the start
    void at(double share) {
        double left = length * share;
        for (int i = 0; i + 1 < count; i++) {
            double span = span(i);
            if (left <= span || i + 2 == count) {
                toward(i, i + 1, left);
                level = y[i] == y[i + 1];
                return;
            }
            left -= span;
        }
    }
}
