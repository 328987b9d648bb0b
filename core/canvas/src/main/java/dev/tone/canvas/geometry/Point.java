package dev.tone.canvas.geometry;

/// A place, in world or in screen units as its holder says.
public record Point(double x, double y) {
    public static final Point ORIGIN = new Point(0, 0);

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    public Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    public double length() {
        return Math.hypot(x, y);
    }

    public double distanceTo(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    public Point towards(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    /// On whole units, so that lines stay crisp.
    public Point rounded() {
        return new Point(Math.rint(x), Math.rint(y));
    }
}
