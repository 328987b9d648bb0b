package dev.tone.canvas.routing;

import org.jspecify.annotations.Nullable;

/// A connector's place among those that meet a box at the same side.
///
/// @param side the side that it has to take, or null for any
/// @param index from the left or the top
/// @param axis the index that the side's middle has: where a line runs straight across when one does
public record Port(@Nullable Side side, int index, int count, double axis) {
    public static final Port FREE = new Port(null, 0, 1, 0);

    /// World units between neighbours, when the side has room. Unlike on facing sides, so that a line that leaves does
    /// not run on top of one that arrives across.
    private static final double GAP = 24;

    private static final double OTHER_GAP = 16;
    /// The share of a side that ports spread over at most.
    private static final double SPREAD = 0.75;
    /// How much farther out the next line turns off.
    private static final double LANE = 8;

    /// Nearer than this two lines are taken for one.
    private static final double APART = 8;

    private static final int MOST_LANES = 5;

    public Port at(Side next) {
        return new Port(next, index, count, axis);
    }

    public boolean isSole() {
        return count == 1;
    }

    /// How far from the middle of a side of that length.
    double shift(double length) {
        return (index - axis) * gap(length);
    }

    private double gap(double length) {
        double gap = side == Side.LEFT || side == Side.TOP ? OTHER_GAP : GAP;
        double reach = 2 * Math.max(axis, count - 1 - axis) + 1;
        return Math.min(gap, length * SPREAD / reach);
    }

    /// Whether it can move that far along the side and still keep away from its neighbour there.
    boolean gives(double shift, double length) {
        boolean outermost = index == (shift < 0 ? 0 : count - 1);
        return outermost || gap(length) - Math.abs(shift) >= APART;
    }

    /// How many turn off nearer to the box: of lines that go up the upper ones do, so that none crosses another.
    ///
    /// @param back whether the line goes up, or to the left
    int order(boolean back) {
        return back ? index : count - 1 - index;
    }

    /// Extra room before the line turns off.
    double room(boolean back) {
        return count == 1 ? 0 : Math.min(order(back), MOST_LANES) * LANE;
    }
}
