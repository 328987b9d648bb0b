package dev.tone.canvas.editor;

import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.model.observe.Observable;
import java.util.List;
import java.util.function.Predicate;

/// The window onto the drawing.
public final class Viewport {
    private static final double STEP = 1.25;
    private static final double PADDING = 48;

    /// Pixels beside a line or a handle that still count as on it, unless a person wants more.
    public static final double REACH = 8;

    private final Observable<Camera> camera = new Observable<>(Camera.START);
    private final Observable<Size> size = new Observable<>(Size.NONE);

    /// How many pixels beside a line or a handle still count as on it.
    private final Observable<Double> reach = new Observable<>(REACH);

    private final Observable<List<Rect>> covered = new Observable<>(List.of());
    private final Predicate<Rect> occupied;

    /// @param occupied whether something is to be seen in a part of the world
    Viewport(Predicate<Rect> occupied) {
        this.occupied = occupied;
    }

    /// Where the window's controls float over it, in pixels; set by the window.
    public Observable<List<Rect>> covered() {
        return covered;
    }

    public Observable<Double> reach() {
        return reach;
    }

    /// As [#reach], in world units.
    public double near() {
        return units(reach.get());
    }

    public Observable<Camera> camera() {
        return camera;
    }

    /// In pixels; set by the window.
    public Observable<Size> size() {
        return size;
    }

    public Point toWorld(Point screen) {
        return camera.get().toWorld(screen);
    }

    /// So many pixels on the screen, in world units.
    public double units(double pixels) {
        return pixels / camera.get().zoom();
    }

    public Rect visible() {
        return camera.get().visible(size.get());
    }

    public void pan(double screenDx, double screenDy) {
        camera.set(camera.get().panned(screenDx, screenDy));
    }

    public void zoomBy(double factor, Point screen) {
        camera.set(camera.get().zoomedTo(camera.get().zoom() * factor, screen));
    }

    public void zoomIn() {
        zoomBy(STEP, middle());
    }

    public void zoomOut() {
        zoomBy(1 / STEP, middle());
    }

    public void zoomTo(double zoom) {
        camera.set(camera.get().zoomedTo(zoom, middle()));
    }

    /// Shows all of the area, as large as fits beside what floats over it, at most at 100 %.
    public void fit(Rect area) {
        camera.set(Fitting.of(area, size.get(), covered.get(), occupied));
    }

    /// Moves as little as needed for the area to be seen.
    public void reveal(Rect area) {
        Rect seen = visible();
        double margin = Math.min(units(PADDING), Math.min(seen.width(), seen.height()) / 4);
        double dx = shift(area.x(), area.right(), seen.x() + margin, seen.right() - margin);
        double dy = shift(area.y(), area.bottom(), seen.y() + margin, seen.bottom() - margin);
        if (dx != 0 || dy != 0) {
            Camera now = camera.get();
            camera.set(new Camera(now.x() + dx, now.y() + dy, now.zoom()));
        }
    }

    private static double shift(double low, double high, double seenLow, double seenHigh) {
        if (low >= seenLow && high <= seenHigh) {
            return 0;
        }
        return low < seenLow || high - low > seenHigh - seenLow ? low - seenLow : high - seenHigh;
    }

    private Point middle() {
        return new Point(size.get().width() / 2, size.get().height() / 2);
    }
}
