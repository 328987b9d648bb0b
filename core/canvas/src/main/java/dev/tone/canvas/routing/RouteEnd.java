package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import org.jspecify.annotations.Nullable;

/// One end of a route: a box to leave or to reach, or a bare point.
///
/// @param box empty (of no size) for a bare point
/// @param anchor where on the box the line has to meet it, in shares of its size, or null for anywhere on its contour
public record RouteEnd(Rect box, Contour contour, @Nullable Point anchor) {
    public static RouteEnd at(Point point) {
        return new RouteEnd(new Rect(point.x(), point.y(), 0, 0), Contour.RECTANGLE, null);
    }

    boolean isPoint() {
        return box.width() == 0 && box.height() == 0;
    }
}
