package dev.tone.canvas.geometry;

/// An upright rectangle; width and height are never negative.
public record Rect(double x, double y, double width, double height) {
    public static final Rect NONE = new Rect(0, 0, 0, 0);

    public Rect {
        if (!(width >= 0) || !(height >= 0)) {
            throw new IllegalArgumentException("A rectangle's size is not negative: " + width + " x " + height);
        }
    }

    /// The rectangle that has both points as corners, whichever they are.
    public static Rect between(Point a, Point b) {
        return new Rect(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    public static Rect around(Point centre, Size size) {
        return new Rect(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height());
    }

    /// The smallest that holds all the points; [#NONE] for no points.
    public static Rect around(Iterable<Point> points) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return left > right ? NONE : new Rect(left, top, right - left, bottom - top);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public Point center() {
        return new Point(centerX(), centerY());
    }

    public Point topLeft() {
        return new Point(x, y);
    }

    public Size size() {
        return new Size(width, height);
    }

    /// The point at the given shares of width and height: (0, 0) is the top left corner, (1, 1) the bottom right one.
    public Point at(double u, double v) {
        return new Point(x + width * u, y + height * v);
    }

    public boolean contains(Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }

    public boolean contains(Rect other) {
        return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
    }

    /// Whether they share at least a point: touching edges count.
    public boolean intersects(Rect other) {
        return other.x <= right() && other.right() >= x && other.y <= bottom() && other.bottom() >= y;
    }

    public Rect union(Rect other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Rect(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    public Rect movedBy(double dx, double dy) {
        return new Rect(x + dx, y + dy, width, height);
    }

    /// The upper left corner stays.
    public Rect withSize(double newWidth, double newHeight) {
        return new Rect(x, y, newWidth, newHeight);
    }

    public Rect movedTo(double newX, double newY) {
        return new Rect(newX, newY, width, height);
    }

    /// Larger by the margin on every side; a negative margin makes it smaller, down to its centre.
    public Rect grown(double margin) {
        double w = Math.max(0, width + 2 * margin);
        double h = Math.max(0, height + 2 * margin);
        return new Rect(centerX() - w / 2, centerY() - h / 2, w, h);
    }

    public double distanceTo(Point point) {
        double dx = Math.max(0, Math.max(x - point.x(), point.x() - right()));
        double dy = Math.max(0, Math.max(y - point.y(), point.y() - bottom()));
        return Math.hypot(dx, dy);
    }
}
