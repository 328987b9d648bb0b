package dev.tone.canvas.blueprint.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The shortest way from one text to another in whole lines (Myers 1986, greedy). Texts that have next to
/// nothing in common are told as all gone and all new, where the search would not be worth it.
public final class LineDiff {
    /// Lines that differ, up to which the shortest way is searched.
    private static final int DIFFERENCES = 2_000;

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /// @param before the line's number in the first text, from 0, -1 when it is not there
    /// @param after its number in the second, from 0, -1 when it is not there
    public record Row(Kind kind, String text, int before, int after) {}

    private final List<String> from;
    private final List<String> to;
    private final List<Row> rows = new ArrayList<>();

    private LineDiff(List<String> from, List<String> to) {
        this.from = from;
        this.to = to;
    }

    /// All lines of both, in the order of the texts.
    public static List<Row> of(List<String> from, List<String> to) {
        return new LineDiff(from, to).rows();
    }

    private List<Row> rows() {
        int start = 0;
        while (start < from.size() && start < to.size() && from.get(start).equals(to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < from.size() - start
                && end < to.size() - start
                && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
            end++;
        }
        for (int i = 0; i < start; i++) {
            same(i, i);
        }
        middle(start, from.size() - end, to.size() - end);
        for (int i = end; i > 0; i--) {
            same(from.size() - i, to.size() - i);
        }
        return rows;
    }

    private void middle(int start, int fromEnd, int toEnd) {
        int n = fromEnd - start;
        int m = toEnd - start;
        int most = Math.min(n + m, DIFFERENCES);
        int[] furthest = new int[2 * most + 3];
        List<int[]> steps = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            steps.add(Arrays.copyOfRange(furthest, most + 1 - d, most + 2 + d));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && furthest[most + 1 + k - 1] < furthest[most + 1 + k + 1];
                int x = down ? furthest[most + 1 + k + 1] : furthest[most + 1 + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && from.get(start + x).equals(to.get(start + x - k))) {
                    x++;
                }
                furthest[most + 1 + k] = x;
                if (x >= n && x - k >= m) {
                    back(steps, d, start, n, m);
                    return;
                }
            }
        }
        for (int i = start; i < fromEnd; i++) {
            removed(i);
        }
        for (int i = start; i < toEnd; i++) {
            added(i);
        }
    }

    /// Walks back along the way that was found. What each step started from is in `steps`: the furthest places
    /// before it, for the diagonals from `-d` to `d`.
    private void back(List<int[]> steps, int last, int start, int n, int m) {
        List<Row> reversed = new ArrayList<>();
        int x = n;
        int y = m;
        for (int d = last; d > 0; d--) {
            int[] before = steps.get(d);
            int k = x - y;
            boolean down = k == -d || k != d && before[k - 1 + d] < before[k + 1 + d];
            int fromX = down ? before[k + 1 + d] : before[k - 1 + d];
            int fromY = fromX - (down ? k + 1 : k - 1);
            int turnX = down ? fromX : fromX + 1;
            while (x > turnX) {
                x--;
                y--;
                reversed.add(new Row(Kind.SAME, from.get(start + x), start + x, start + y));
            }
            reversed.add(
                    down
                            ? new Row(Kind.ADDED, to.get(start + fromY), -1, start + fromY)
                            : new Row(Kind.REMOVED, from.get(start + fromX), start + fromX, -1));
            x = fromX;
            y = fromY;
        }
        while (x > 0) {
            x--;
            y--;
            reversed.add(new Row(Kind.SAME, from.get(start + x), start + x, start + y));
        }
        Collections.reverse(reversed);
        rows.addAll(reversed);
    }

    private void same(int before, int after) {
        rows.add(new Row(Kind.SAME, to.get(after), before, after));
    }

    private void removed(int before) {
        rows.add(new Row(Kind.REMOVED, from.get(before), before, -1));
    }

    private void added(int after) {
        rows.add(new Row(Kind.ADDED, to.get(after), -1, after));
    }
}
