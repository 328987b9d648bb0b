package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Rotation;
import org.jspecify.annotations.Nullable;

/// One end of a route: a box to leave or to reach, or a bare point.
///
/// @param box as it is without being turned; empty (of no size) for a bare point
/// @param rotation degrees clockwise about its middle
/// @param anchor where on the box the line has to meet it, in shares of its size, or null for anywhere on its contour
/// @param port the place among the other lines at the same side; of no meaning with an anchor
public record RouteEnd(
        Rect box,
        Contour contour,
        double rotation,
        @Nullable Point anchor,
        Port port) {
    public RouteEnd(Rect box, Contour contour, @Nullable Point anchor) {
        this(box, contour, 0, anchor, Port.FREE);
    }

    public static RouteEnd at(Point point) {
        return new RouteEnd(new Rect(point.x(), point.y(), 0, 0), Contour.RECTANGLE, null);
    }

    boolean isPoint() {
        return box.width() == 0 && box.height() == 0;
    }

    /// The upright rectangle that it takes up.
    Rect cover() {
        return rotation == 0 ? box : Rotation.cover(box, rotation);
    }

    /// The anchor's place in the world.
    @Nullable
    Point anchored() {
        return anchor == null ? null : turned(box.at(anchor.x(), anchor.y()));
    }

    boolean contains(Point point) {
        return contour.contains(box, rotation == 0 ? point : turning().turnBack(point));
    }

    /// Where a line from the middle towards the target leaves it.
    Point towards(Point target) {
        return rotation == 0
                ? contour.towards(box, target)
                : turning().turn(contour.towards(box, turning().turnBack(target)));
    }

    RouteEnd with(Port next) {
        return new RouteEnd(box, contour, rotation, anchor, next);
    }

    boolean isFree() {
        return anchor == null && port.side() == null;
    }

    /// The side at which a line has to leave it: its anchor's, its port's, or the usual one.
    Side side(Side usual) {
        Point at = anchored();
        if (at == null || isPoint()) {
            return port.side() == null || isPoint() ? usual : port.side();
        }
        Rect cover = cover();
        return Side.nearest(new Point(
                cover.width() == 0 ? 0.5 : (at.x() - cover.x()) / cover.width(),
                cover.height() == 0 ? 0.5 : (at.y() - cover.y()) / cover.height()));
    }

    /// Where a line meets it that leaves square to this side: at the anchor, or at the port.
    Point meet(Side side) {
        return meet(side, port.shift(side.length(cover())));
    }

    /// As [#meet(Side)], but this far from the side's middle unless there is an anchor.
    Point meet(Side side, double shift) {
        if (isPoint()) {
            return box.topLeft();
        }
        Point at = anchored();
        Rect cover = cover();
        Point through = at != null ? at : side.along(cover, shift);
        if (contour == Contour.RECTANGLE && rotation == 0) {
            return side.isHorizontal()
                    ? new Point(side.middle(cover).x(), through.y())
                    : new Point(through.x(), side.middle(cover).y());
        }
        return contains(through)
                ? lastInside(through, side.dx, side.dy, side.isHorizontal() ? cover.width() : cover.height())
                : towards(through);
    }

    /// The contours are convex: halving finds the one place where the ray leaves.
    Point lastInside(Point from, double dx, double dy, double far) {
        double inside = 0;
        double outside = far;
        for (int i = 0; i < 40; i++) {
            double tried = (inside + outside) / 2;
            if (contains(from.plus(dx * tried, dy * tried))) {
                inside = tried;
            } else {
                outside = tried;
            }
        }
        return from.plus(dx * inside, dy * inside);
    }

    private Point turned(Point point) {
        return rotation == 0 ? point : turning().turn(point);
    }

    private Rotation turning() {
        return Rotation.about(box.center(), rotation);
    }
}
