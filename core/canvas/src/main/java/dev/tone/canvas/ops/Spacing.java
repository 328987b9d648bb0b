package dev.tone.canvas.ops;

import dev.tone.canvas.geometry.Rect;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds places for a box at which gaps in its row become equal: between two others, or behind two that stand apart. In
/// terms of one axis, along which the row runs.
final class Spacing {
    /// How far to go, and the gaps that are equal there, each from where to where along the axis.
    record Place(double delta, List<double[]> gaps) {}

    private final boolean across;

    Spacing(boolean across) {
        this.across = across;
    }

    @Nullable
    Place nearest(Rect box, List<Rect> others, double reach) {
        List<Rect> row = others.stream()
                .filter(other -> overlaps(box, other) && !covers(other, box))
                .sorted(Comparator.comparingDouble(this::low))
                .toList();
        Rect before = last(row, low(box) + reach);
        Rect after = first(row, high(box) - reach);
        Place best = null;
        if (before != null && after != null) {
            double low = (high(before) + low(after) - length(box)) / 2;
            best = better(best, box, low, reach, gap(high(before), low), gap(low + length(box), low(after)));
        }
        Rect second = before == null ? null : last(row, low(before));
        if (before != null && second != null && low(before) > high(second)) {
            double low = high(before) + low(before) - high(second);
            best = better(best, box, low, reach, gap(high(second), low(before)), gap(high(before), low));
        }
        Rect next = after == null ? null : first(row, high(after));
        if (after != null && next != null && low(next) > high(after)) {
            double high = low(after) - (low(next) - high(after));
            best = better(best, box, high - length(box), reach, gap(high, low(after)), gap(high(after), low(next)));
        }
        return best;
    }

    private @Nullable Place better(
            @Nullable Place best, Rect box, double low, double reach, double[] one, double[] two) {
        double delta = low - low(box);
        if (one[1] - one[0] < 1 || Math.abs(delta) > reach || best != null && Math.abs(best.delta) <= Math.abs(delta)) {
            return best;
        }
        return new Place(delta, List.of(one, two));
    }

    private static double[] gap(double from, double to) {
        return new double[] {from, to};
    }

    /// The nearest that ends before a place.
    private @Nullable Rect last(List<Rect> row, double place) {
        Rect best = null;
        for (Rect other : row) {
            if (high(other) <= place && (best == null || high(other) > high(best))) {
                best = other;
            }
        }
        return best;
    }

    private @Nullable Rect first(List<Rect> row, double place) {
        for (Rect other : row) {
            if (low(other) >= place) {
                return other;
            }
        }
        return null;
    }

    /// Whether they stand in one row.
    private boolean overlaps(Rect a, Rect b) {
        return across ? a.y() < b.bottom() && b.y() < a.bottom() : a.x() < b.right() && b.x() < a.right();
    }

    /// A frame around the box is no neighbour in its row.
    private static boolean covers(Rect outer, Rect inner) {
        return outer.contains(inner.center());
    }

    private double low(Rect box) {
        return across ? box.x() : box.y();
    }

    private double high(Rect box) {
        return across ? box.right() : box.bottom();
    }

    private double length(Rect box) {
        return across ? box.width() : box.height();
    }
}
