package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;

/// The side of a box at which a line leaves it.
enum Side {
    LEFT(-1, 0),
    RIGHT(1, 0),
    TOP(0, -1),
    BOTTOM(0, 1);

    final int dx;
    final int dy;

    Side(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    Side opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case TOP -> BOTTOM;
            case BOTTOM -> TOP;
        };
    }

    boolean isHorizontal() {
        return dy == 0;
    }

    Point middle(Rect box) {
        return box.at(0.5 + dx * 0.5, 0.5 + dy * 0.5);
    }

    /// The side that a point of the box, given in shares of its size, is nearest to.
    static Side nearest(Point anchor) {
        double left = anchor.x();
        double right = 1 - anchor.x();
        double top = anchor.y();
        double bottom = 1 - anchor.y();
        double least = Math.min(Math.min(left, right), Math.min(top, bottom));
        if (least == right) {
            return RIGHT;
        }
        return least == left ? LEFT : least == bottom ? BOTTOM : TOP;
    }

    /// Where a line through the anchor, square to this side, meets the contour.
    Point meet(Rect box, Contour contour, Point anchor) {
        Point through = box.at(anchor.x(), anchor.y());
        if (contour == Contour.RECTANGLE) {
            return isHorizontal()
                    ? new Point(middle(box).x(), through.y())
                    : new Point(through.x(), middle(box).y());
        }
        double inside = 0;
        double outside = isHorizontal() ? box.width() : box.height();
        if (!contour.contains(box, through)) {
            return contour.towards(box, through);
        }
        // The contours are convex: halving finds the one place where the ray leaves.
        for (int i = 0; i < 40; i++) {
            double tried = (inside + outside) / 2;
            if (contour.contains(box, through.plus(dx * tried, dy * tried))) {
                inside = tried;
            } else {
                outside = tried;
            }
        }
        return through.plus(dx * inside, dy * inside);
    }
}
