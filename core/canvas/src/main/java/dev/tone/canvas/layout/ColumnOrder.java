package dev.tone.canvas.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Sorts columns so that lines between them cross seldom: by the mean of neighbours, from left to right and back, then
/// by swaps, as in Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs" (1993).
final class ColumnOrder {
    private static final int SWEEPS = 24;
    private static final int SWAPS = 8;
    /// Places that are looked at in all sweeps together: very large drawings get few.
    private static final int EFFORT = 120_000;

    private final List<List<Integer>> columns;
    private final List<List<Integer>> left;
    private final List<List<Integer>> right;
    private final double[] place;

    private ColumnOrder(List<List<Integer>> columns, List<List<Integer>> left, List<List<Integer>> right) {
        this.columns = columns;
        this.left = left;
        this.right = right;
        place = new double[left.size()];
    }

    /// @param left who is linked with each in the column before
    /// @param right who is linked with each in the column after
    static void sort(List<List<Integer>> columns, List<List<Integer>> left, List<List<Integer>> right) {
        new ColumnOrder(columns, left, right).sort();
    }

    /// How many pairs of lines cross in this order.
    static long crossings(List<List<Integer>> columns, List<List<Integer>> left, List<List<Integer>> right) {
        ColumnOrder order = new ColumnOrder(columns, left, right);
        columns.forEach(order::number);
        return order.crossings();
    }

    private void sort() {
        columns.forEach(this::number);
        double[] best = place.clone();
        long fewest = crossings();
        double[] wanted = new double[place.length];
        int sweeps = Math.clamp(EFFORT / place.length, 2, SWEEPS);
        for (int sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
            boolean onward = sweep % 2 == 0;
            // Those that want the same place change places every other time: an order that no single swap betters is
            // left.
            boolean turned = sweep % 4 > 1;
            for (int i = 1; i < columns.size(); i++) {
                List<Integer> column = columns.get(onward ? i : columns.size() - 1 - i);
                List<List<Integer>> towards = onward ? left : right;
                column.forEach(node -> wanted[node] = Layered.mean(towards.get(node), place, place[node]));
                column.sort(Comparator.<Integer>comparingDouble(node -> wanted[node])
                        .thenComparingDouble(node -> turned ? -place[node] : place[node]));
                number(column);
            }
            for (int round = 0; round < Math.min(SWAPS, sweeps) && swap(turned); round++) {}
            long crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = place.clone();
            }
        }
        double[] found = best;
        columns.forEach(column -> column.sort(Comparator.comparingDouble(node -> found[node])));
    }

    /// Swaps neighbours of a column where fewer lines cross afterwards.
    ///
    /// @param equal also where as many do
    /// @return whether fewer cross now
    private boolean swap(boolean equal) {
        boolean fewer = false;
        for (List<Integer> column : columns) {
            for (int i = 1; i < column.size(); i++) {
                int above = column.get(i - 1);
                int below = column.get(i);
                long gain = crossings(above, below) - crossings(below, above);
                if (gain > 0 || equal && gain == 0) {
                    column.set(i - 1, below);
                    column.set(i, above);
                    place[below] = i - 1;
                    place[above] = i;
                    fewer |= gain > 0;
                }
            }
        }
        return fewer;
    }

    /// How many lines of one cross lines of the other when it stands above it.
    private long crossings(int above, int below) {
        return crossings(left.get(above), left.get(below)) + crossings(right.get(above), right.get(below));
    }

    private long crossings(List<Integer> ofAbove, List<Integer> ofBelow) {
        if (ofAbove.isEmpty() || ofBelow.isEmpty()) {
            return 0;
        }
        double[] above = places(ofAbove);
        double[] below = places(ofBelow);
        long count = 0;
        int passed = 0;
        for (double at : above) {
            while (passed < below.length && below[passed] < at) {
                passed++;
            }
            count += passed;
        }
        return count;
    }

    private double[] places(List<Integer> nodes) {
        double[] places = new double[nodes.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place[nodes.get(i)];
        }
        Arrays.sort(places);
        return places;
    }

    private long crossings() {
        long count = 0;
        for (int i = 1; i < columns.size(); i++) {
            // How many lines have ended at each place or below it, in a tree of sums (Fenwick 1994).
            int[] ended = new int[columns.get(i).size() + 1];
            int lines = 0;
            for (int node : columns.get(i - 1)) {
                for (int to : right.get(node)) {
                    count += lines - sum(ended, (int) place[to] + 1);
                }
                for (int to : right.get(node)) {
                    for (int at = (int) place[to] + 1; at < ended.length; at += at & -at) {
                        ended[at]++;
                    }
                    lines++;
                }
            }
        }
        return count;
    }

    private static int sum(int[] tree, int to) {
        int sum = 0;
        for (int at = to; at > 0; at -= at & -at) {
            sum += tree[at];
        }
        return sum;
    }

    private void number(List<Integer> column) {
        for (int i = 0; i < column.size(); i++) {
            place[column.get(i)] = i;
        }
    }
}
