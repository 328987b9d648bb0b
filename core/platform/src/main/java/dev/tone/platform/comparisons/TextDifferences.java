package dev.tone.platform.comparisons;

import dev.tone.canvas.blueprint.diff.LineDiff;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.comparison.TextDifference.Kind;
import dev.tone.model.comparison.TextDifference.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Two texts beside each other. Pure.
final class TextDifferences {
    /// Equal lines that are shown around what differs.
    private static final int AROUND = 3;
    /// What is shown of a line.
    private static final int LONG = 2_000;

    private TextDifferences() {}

    static TextDifference of(String before, String after) {
        return of(before.lines().toList(), after.lines().toList(), UnaryOperator.identity());
    }

    /// @param key what of a line counts when two are compared
    static TextDifference of(List<String> before, List<String> after, UnaryOperator<String> key) {
        List<LineDiff.Row> all = LineDiff.of(
                before.stream().map(key).toList(), after.stream().map(key).toList());
        boolean[] shown = new boolean[all.size()];
        int added = 0;
        int removed = 0;
        for (int i = 0; i < shown.length; i++) {
            LineDiff.Kind kind = all.get(i).kind();
            added += kind == LineDiff.Kind.ADDED ? 1 : 0;
            removed += kind == LineDiff.Kind.REMOVED ? 1 : 0;
            if (kind != LineDiff.Kind.SAME) {
                for (int near = Math.max(0, i - AROUND); near <= Math.min(shown.length - 1, i + AROUND); near++) {
                    shown[near] = true;
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < shown.length; i++) {
            if (!shown[i]) {
                hidden++;
                continue;
            }
            hidden = gap(rows, hidden);
            rows.add(row(all.get(i), before, after));
        }
        gap(rows, hidden);
        return new TextDifference(null, added + removed == 0 ? List.of() : rows, added, removed);
    }

    private static int gap(List<Row> rows, int hidden) {
        if (hidden > 0) {
            rows.add(new Row(Kind.GAP, Integer.toString(hidden), 0, 0));
        }
        return 0;
    }

    private static Row row(LineDiff.Row row, List<String> before, List<String> after) {
        return switch (row.kind()) {
            case SAME -> new Row(Kind.SAME, cut(after.get(row.after())), row.before() + 1, row.after() + 1);
            case ADDED -> new Row(Kind.ADDED, cut(after.get(row.after())), 0, row.after() + 1);
            case REMOVED -> new Row(Kind.REMOVED, cut(before.get(row.before())), row.before() + 1, 0);
        };
    }

    private static String cut(String line) {
        return line.length() <= LONG ? line : line.substring(0, LONG - 1) + "…";
    }
}
