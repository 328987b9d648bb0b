package dev.tone.canvas.editor;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;

/// A corner or side of the selection's box that resizes it.
///
/// @param u share of the width where it sits; (0, 0) is the top left corner
/// @param v share of the height
public enum Handle {
    TOP_LEFT(0, 0),
    TOP(0.5, 0),
    TOP_RIGHT(1, 0),
    RIGHT(1, 0.5),
    BOTTOM_RIGHT(1, 1),
    BOTTOM(0.5, 1),
    BOTTOM_LEFT(0, 1),
    LEFT(0, 0.5);

    private final double u;
    private final double v;

    /// Pixels that a box needs between its corners for a handle, so that it can still be moved.
    private static final double ROOM = 40;

    /// The same for a box that is long enough to be taken elsewhere.
    private static final double LITTLE_ROOM = 18;

    Handle(double u, double v) {
        this.u = u;
        this.v = v;
    }

    public Point on(Rect box) {
        return box.at(u, v);
    }

    public double u() {
        return u;
    }

    public double v() {
        return v;
    }

    public boolean isCorner() {
        return u != 0.5 && v != 0.5;
    }

    /// Whether a box of that size on the screen has this handle; corners always.
    public boolean hasRoom(double width, double height) {
        double along = u == 0.5 ? width : height;
        double across = u == 0.5 ? height : width;
        return isCorner() || along >= ROOM || along >= LITTLE_ROOM && across >= ROOM;
    }
}
