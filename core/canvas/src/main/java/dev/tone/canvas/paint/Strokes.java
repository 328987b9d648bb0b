package dev.tone.canvas.paint;

/// Adds thick lines to a [PathFill]. All pieces wind the same way, so that their union is filled.
final class Strokes {
    private Strokes() {}

    static void segment(PathFill path, double x0, double y0, double x1, double y1, double half) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        if (length < 1e-6) {
            return;
        }
        double nx = -(y1 - y0) / length * half;
        double ny = (x1 - x0) / length * half;
        path.moveTo(x0 + nx, y0 + ny);
        path.lineTo(x1 + nx, y1 + ny);
        path.lineTo(x1 - nx, y1 - ny);
        path.lineTo(x0 - nx, y0 - ny);
        path.close();
    }

    static void disc(PathFill path, double x, double y, double radius) {
        ellipse(path, x, y, radius, radius);
    }

    static void ellipse(PathFill path, double x, double y, double rx, double ry) {
        double kx = rx * 0.5522847498;
        double ky = ry * 0.5522847498;
        path.moveTo(x + rx, y);
        path.cubicTo(x + rx, y - ky, x + kx, y - ry, x, y - ry);
        path.cubicTo(x - kx, y - ry, x - rx, y - ky, x - rx, y);
        path.cubicTo(x - rx, y + ky, x - kx, y + ry, x, y + ry);
        path.cubicTo(x + kx, y + ry, x + rx, y + ky, x + rx, y);
        path.close();
    }

    /// The same outline wound the other way: a hole in what was added before.
    static void hole(PathFill path, double x, double y, double rx, double ry) {
        ellipse(path, x, y, -rx, ry);
    }

    static void ring(PathFill path, double x, double y, double radius, double half) {
        disc(path, x, y, radius + half);
        hole(path, x, y, radius - half, radius - half);
    }

    /// Part of a ring, from twelve o'clock on and clockwise; `turn` of 0…1.
    static void arc(PathFill path, double x, double y, double radius, double half, double from, double turn) {
        int steps = (int) Math.max(2, Math.ceil(Math.abs(turn) * (24 + radius * 2)));
        double px = 0;
        double py = 0;
        for (int i = 0; i <= steps; i++) {
            double angle = (from + turn * i / steps) * 2 * Math.PI;
            double ax = x + Math.sin(angle) * radius;
            double ay = y - Math.cos(angle) * radius;
            if (i > 0) {
                segment(path, px, py, ax, ay, half);
            } else {
                disc(path, ax, ay, half);
            }
            px = ax;
            py = ay;
        }
        disc(path, px, py, half);
    }
}
