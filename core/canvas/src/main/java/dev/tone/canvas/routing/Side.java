package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import org.jspecify.annotations.Nullable;

/// The side of a box at which a line leaves it.
public enum Side {
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

    /// The side that faces the other box over the wider gap.
    public static Side facing(Rect from, Rect to) {
        double across = gap(from.x(), from.right(), to.x(), to.right());
        double down = gap(from.y(), from.bottom(), to.y(), to.bottom());
        if (across >= down) {
            return from.centerX() <= to.centerX() ? RIGHT : LEFT;
        }
        return from.centerY() <= to.centerY() ? BOTTOM : TOP;
    }

    /// The side whose middle this is, in shares of the box, or null.
    public static @Nullable Side withMiddle(Point anchor) {
        for (Side side : values()) {
            if (anchor.x() == 0.5 + side.dx / 2.0 && anchor.y() == 0.5 + side.dy / 2.0) {
                return side;
            }
        }
        return null;
    }

    /// Whether there is room between the boxes for a line from side to side.
    static boolean areApart(Rect a, Rect b) {
        return Math.max(gap(a.x(), a.right(), b.x(), b.right()), gap(a.y(), a.bottom(), b.y(), b.bottom())) >= 0;
    }

    private static double gap(double low1, double high1, double low2, double high2) {
        return Math.max(low2 - high1, low1 - high2);
    }

    public Side opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case TOP -> BOTTOM;
            case BOTTOM -> TOP;
        };
    }

    public boolean isHorizontal() {
        return dy == 0;
    }

    Point middle(Rect box) {
        return box.at(0.5 + dx * 0.5, 0.5 + dy * 0.5);
    }

    double length(Rect box) {
        return isHorizontal() ? box.height() : box.width();
    }

    /// The point inside the box this far from its middle along the side.
    Point along(Rect box, double shift) {
        return isHorizontal() ? box.center().plus(0, shift) : box.center().plus(shift, 0);
    }

    /// Where the box's edge on this side lies, and outwards from it.
    double outwards(Rect box, double reach) {
        return switch (this) {
            case LEFT -> box.x() - reach;
            case RIGHT -> box.right() + reach;
            case TOP -> box.y() - reach;
            case BOTTOM -> box.bottom() + reach;
        };
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
}
