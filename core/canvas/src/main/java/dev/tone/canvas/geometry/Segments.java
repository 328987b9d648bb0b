package dev.tone.canvas.geometry;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Straight lines between two points, and chains of them.
public final class Segments {
    /// Of more pieces is a curve.
    private static final int MOST_STRAIGHT = 24;
    /// A piece of this share of the longest is a long one, too.
    private static final double LONG = 0.75;

    private Segments() {}

    public static double distance(Point p, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double lengthSquared = dx * dx + dy * dy;
        double share = lengthSquared == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / lengthSquared;
        double clamped = Math.min(1, Math.max(0, share));
        return Math.hypot(p.x() - a.x() - clamped * dx, p.y() - a.y() - clamped * dy);
    }

    public static double distance(Point p, List<Point> chain) {
        double best = chain.isEmpty() ? Double.POSITIVE_INFINITY : p.distanceTo(chain.getFirst());
        for (int i = 1; i < chain.size(); i++) {
            best = Math.min(best, distance(p, chain.get(i - 1), chain.get(i)));
        }
        return best;
    }

    /// Whether any part of the segment lies in the rectangle, its edge included (Liang and Barsky's clipping).
    public static boolean touches(Point a, Point b, Rect rect) {
        // Most that are asked about are far away.
        if (Math.min(a.x(), b.x()) > rect.right()
                || Math.max(a.x(), b.x()) < rect.x()
                || Math.min(a.y(), b.y()) > rect.bottom()
                || Math.max(a.y(), b.y()) < rect.y()) {
            return false;
        }
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {a.x() - rect.x(), rect.right() - a.x(), a.y() - rect.y(), rect.bottom() - a.y()};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < 4; side++) {
            if (p[side] == 0) {
                if (q[side] < 0) {
                    return false;
                }
            } else if (p[side] < 0) {
                enter = Math.max(enter, q[side] / p[side]);
            } else {
                leave = Math.min(leave, q[side] / p[side]);
            }
        }
        return enter <= leave;
    }

    public static boolean touches(List<Point> chain, Rect rect) {
        for (int i = 1; i < chain.size(); i++) {
            if (touches(chain.get(i - 1), chain.get(i), rect)) {
                return true;
            }
        }
        return chain.size() == 1 && rect.contains(chain.getFirst());
    }

    public static double length(List<Point> chain) {
        double sum = 0;
        for (int i = 1; i < chain.size(); i++) {
            sum += chain.get(i - 1).distanceTo(chain.get(i));
        }
        return sum;
    }

    /// The straight piece of a line where something that lies on it has the most room: of the long ones the one nearest
    /// the middle.
    ///
    /// @param length of a piece, by its number
    /// @return its number; -1 on a curve, which has no straight pieces
    public static int roomiest(int pieces, IntToDoubleFunction length) {
        if (pieces > MOST_STRAIGHT) {
            return -1;
        }
        double longest = 0;
        double sum = 0;
        for (int i = 0; i < pieces; i++) {
            longest = Math.max(longest, length.applyAsDouble(i));
            sum += length.applyAsDouble(i);
        }
        int best = -1;
        double nearest = Double.POSITIVE_INFINITY;
        double before = 0;
        for (int i = 0; i < pieces; i++) {
            double span = length.applyAsDouble(i);
            double away = Math.abs(before + span / 2 - sum / 2);
            if (span >= longest * LONG && away < nearest) {
                best = i;
                nearest = away;
            }
            before += span;
        }
        return best;
    }

    /// The middle of the [#roomiest] piece; of a curve the middle of its length.
    public static Point roomy(List<Point> chain) {
        int piece = roomiest(chain.size() - 1, i -> chain.get(i).distanceTo(chain.get(i + 1)));
        return piece < 0 ? along(chain, 0.5) : chain.get(piece).towards(chain.get(piece + 1), 0.5);
    }

    /// The point at this share of the chain's length: 0 is its start, 1 its end.
    public static Point along(List<Point> chain, double share) {
        double left = length(chain) * share;
        for (int i = 1; i < chain.size(); i++) {
            Point a = chain.get(i - 1);
            Point b = chain.get(i);
            double step = a.distanceTo(b);
            if (left <= step && step > 0) {
                return a.towards(b, left / step);
            }
            left -= step;
        }
        return chain.getLast();
    }
}
