package dev.tone.canvas.paint;

import java.util.Arrays;

/// Gathers a line of straight pieces in device pixels and strokes it: whole, dashed or dotted. Reused.
final class Dasher {
    private final PathFill path;
    private double[] points = new double[64];
    private int count;

    Dasher(PathFill path) {
        this.path = path;
    }

    void begin() {
        count = 0;
    }

    void to(double x, double y) {
        if (count + 2 > points.length) {
            points = Arrays.copyOf(points, count * 2);
        }
        points[count++] = x;
        points[count++] = y;
    }

    void curve(double cx, double cy, double x, double y) {
        double x0 = points[count - 2];
        double y0 = points[count - 1];
        // The same number wherever the picture's origin lies: a trace of rounding must not decide.
        int steps = (int) Math.max(3, Math.min(24, (Math.abs(cx - x0) + Math.abs(cy - y0)) / 1.5 + 1e-6));
        for (int i = 1; i <= steps; i++) {
            double t = (double) i / steps;
            double u = 1 - t;
            to(u * u * x0 + 2 * u * t * cx + t * t * x, u * u * y0 + 2 * u * t * cy + t * t * y);
        }
    }

    /// Adds the stroke to the path. A dash and a gap of 0 make a whole line.
    void stroke(double half, double dash, double gap, boolean roundJoins) {
        if (dash <= 0) {
            whole(half, roundJoins);
        } else {
            dashed(half, dash, gap);
        }
    }

    private void whole(double half, boolean roundJoins) {
        for (int i = 2; i < count; i += 2) {
            Strokes.segment(path, points[i - 2], points[i - 1], points[i], points[i + 1], half);
            if (i + 2 < count && bends(i)) {
                join(i, half, roundJoins);
            }
        }
    }

    private boolean bends(int i) {
        double ax = points[i] - points[i - 2];
        double ay = points[i + 1] - points[i - 1];
        double bx = points[i + 2] - points[i];
        double by = points[i + 3] - points[i + 1];
        // Gentle bends need no join; coverage of overlapping pieces adds up, and many joins would make them lumpy.
        return Math.abs(ax * by - ay * bx) > 0.3 * Math.abs(ax * bx + ay * by) || ax * bx + ay * by < 0;
    }

    private void join(int i, double half, boolean round) {
        if (round) {
            Strokes.disc(path, points[i], points[i + 1], half);
        } else {
            Strokes.segment(path, points[i] - half, points[i + 1], points[i] + half, points[i + 1], half);
        }
    }

    private void dashed(double half, double dash, double gap) {
        double left = dash;
        boolean draw = true;
        for (int i = 2; i < count; i += 2) {
            double x0 = points[i - 2];
            double y0 = points[i - 1];
            double dx = points[i] - x0;
            double dy = points[i + 1] - y0;
            double length = Math.hypot(dx, dy);
            double at = 0;
            while (length - at > 1e-9) {
                double next = Math.min(length, at + left);
                if (draw) {
                    double a = at / length;
                    double b = next / length;
                    Strokes.segment(path, x0 + dx * a, y0 + dy * a, x0 + dx * b, y0 + dy * b, half);
                }
                left -= next - at;
                at = next;
                if (left < 1e-9) {
                    draw = !draw;
                    left = draw ? dash : gap;
                }
            }
        }
    }
}
