package dev.tone.canvas.editor;

import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Shows an area as large as fits, with nothing of it under the controls that float over the drawing. Room is left only
/// at edges where a control would really lie over something.
final class Fitting {
    private static final double PADDING = 48;
    /// Pixels between a control and what is drawn.
    private static final double GAP = 12;
    /// What is left of the window in each direction, at least; else the drawing goes before.
    private static final double LEAST = 0.4;

    private final Rect area;
    private final Size size;

    private Fitting(Rect area, Size size) {
        this.area = area;
        this.size = size;
    }

    /// @param covered where the controls are, in pixels
    /// @param occupied whether something is to be seen in a part of the world
    static Camera of(Rect area, Size size, List<Rect> covered, Predicate<Rect> occupied) {
        Fitting fitting = new Fitting(area, size);
        double padding = Math.min(PADDING, Math.min(size.width(), size.height()) / 4);
        Edges edges = new Edges(padding, padding, padding, padding);
        Camera camera = fitting.camera(edges);
        // Each round leaves more room for at least one of them.
        for (int round = 0; round < covered.size(); round++) {
            for (Rect control : covered) {
                if (occupied.test(camera.toWorld(control))) {
                    edges = fitting.clearOf(control, edges);
                    camera = fitting.camera(edges);
                }
            }
        }
        return camera;
    }

    /// What is kept free at each side, in pixels.
    private record Edges(double left, double top, double right, double bottom) {}

    /// Beside it or over or under it: whatever shows the area larger.
    private Edges clearOf(Rect control, Edges now) {
        boolean above = control.centerY() < size.height() / 2;
        boolean before = control.centerX() < size.width() / 2;
        Edges vertical = new Edges(
                now.left,
                above ? Math.max(now.top, control.bottom() + GAP) : now.top,
                now.right,
                above ? now.bottom : Math.max(now.bottom, size.height() - control.y() + GAP));
        Edges horizontal = new Edges(
                before ? Math.max(now.left, control.right() + GAP) : now.left,
                now.top,
                before ? now.right : Math.max(now.right, size.width() - control.x() + GAP),
                now.bottom);
        return Stream.of(vertical, horizontal)
                .filter(this::isRoom)
                // Of equals the first.
                .reduce((one, other) -> camera(one).zoom() >= camera(other).zoom() ? one : other)
                .orElse(now);
    }

    private boolean isRoom(Edges edges) {
        return size.width() - edges.left - edges.right >= LEAST * size.width()
                && size.height() - edges.top - edges.bottom >= LEAST * size.height();
    }

    private Camera camera(Edges edges) {
        Size inner = new Size(size.width() - edges.left - edges.right, size.height() - edges.top - edges.bottom);
        Camera camera = Camera.fitting(area, inner, 0, 1);
        return new Camera(
                camera.x() - edges.left / camera.zoom(), camera.y() - edges.top / camera.zoom(), camera.zoom());
    }
}
