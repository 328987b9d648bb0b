package dev.tone.canvas.geometry;

/// Which part of the world the viewport shows.
///
/// @param x world x at the viewport's left edge
/// @param y world y at the viewport's top edge
/// @param zoom screen pixels per world unit; 1 is 100 %
public record Camera(double x, double y, double zoom) {
    public static final double MIN_ZOOM = 0.02;
    public static final double MAX_ZOOM = 16;
    public static final Camera START = new Camera(0, 0, 1);

    public Camera {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("A camera looks at a finite place: " + x + ", " + y);
        }
        if (!(zoom >= MIN_ZOOM && zoom <= MAX_ZOOM)) {
            throw new IllegalArgumentException("Zoom lies between " + MIN_ZOOM + " and " + MAX_ZOOM + ": " + zoom);
        }
    }

    public Point toScreen(Point world) {
        return new Point((world.x() - x) * zoom, (world.y() - y) * zoom);
    }

    public Point toWorld(Point screen) {
        return new Point(screen.x() / zoom + x, screen.y() / zoom + y);
    }

    public Rect toScreen(Rect world) {
        return new Rect((world.x() - x) * zoom, (world.y() - y) * zoom, world.width() * zoom, world.height() * zoom);
    }

    public Rect toWorld(Rect screen) {
        return new Rect(screen.x() / zoom + x, screen.y() / zoom + y, screen.width() / zoom, screen.height() / zoom);
    }

    /// The part of the world that a viewport of this size shows.
    public Rect visible(Size viewport) {
        return new Rect(x, y, viewport.width() / zoom, viewport.height() / zoom);
    }

    /// The drawing follows the hand: moving by (10, 0) pixels shifts everything ten pixels to the right.
    public Camera panned(double screenDx, double screenDy) {
        return new Camera(x - screenDx / zoom, y - screenDy / zoom, zoom);
    }

    /// Another zoom with the world point under the given screen point kept where it is. Zooms out of range are clamped.
    public Camera zoomedTo(double newZoom, Point screen) {
        double clamped = clamp(newZoom);
        Point fixed = toWorld(screen);
        return new Camera(fixed.x() - screen.x() / clamped, fixed.y() - screen.y() / clamped, clamped);
    }

    /// The camera that shows the whole rectangle in the middle of the viewport, at most at the given zoom.
    public static Camera fitting(Rect world, Size viewport, double padding, double largestZoom) {
        double freeWidth = Math.max(1, viewport.width() - 2 * padding);
        double freeHeight = Math.max(1, viewport.height() - 2 * padding);
        double wanted = Math.min(freeWidth / Math.max(1, world.width()), freeHeight / Math.max(1, world.height()));
        double zoom = clamp(Math.min(wanted, largestZoom));
        return new Camera(
                world.centerX() - viewport.width() / zoom / 2, world.centerY() - viewport.height() / zoom / 2, zoom);
    }

    private static double clamp(double zoom) {
        return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
    }
}
