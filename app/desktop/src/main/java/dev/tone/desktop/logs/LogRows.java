package dev.tone.desktop.logs;

import dev.tone.client.logs.LineSet;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Which line is at which row: the lines that a filter lets pass, without those that are folded away. Of a folded step
/// or group its first line stays. Lives on the JavaFX thread.
final class LogRows {
    private final LogSource source;
    /// First hidden line of each fold, with the line behind its last.
    private final TreeMap<Long, Long> steps = new TreeMap<>();
    private final TreeMap<Long, Long> groups = new TreeMap<>();
    /// What both hide; a group lies within its step.
    private final TreeMap<Long, Long> folds = new TreeMap<>();
    private @Nullable LineSet passing;

    LogRows(LogSource source) {
        this.source = source;
    }

    /// @param lines that pass, which may grow; null for all
    void filter(@Nullable LineSet lines) {
        passing = lines;
    }

    long count() {
        long hidden = 0;
        for (var fold : folds.entrySet()) {
            hidden += place(fold.getValue()) - place(fold.getKey());
        }
        LineSet lines = passing;
        return (lines == null ? source.size() : lines.size()) - hidden;
    }

    /// Among the lines that pass.
    private long place(long line) {
        LineSet lines = passing;
        return lines == null ? Math.min(line, source.size()) : lines.ceiling(line);
    }

    /// @param row below [#count]
    long lineOf(long row) {
        long at = row;
        for (var fold : folds.entrySet()) {
            long hidden = place(fold.getKey());
            if (hidden > at) {
                break;
            }
            at += place(fold.getValue()) - hidden;
        }
        LineSet lines = passing;
        return lines == null ? at : lines.get(at);
    }

    /// The row of a line, or of the next line that has one.
    long rowOf(long line) {
        long at = place(line);
        long hiddenBefore = 0;
        for (var fold : folds.entrySet()) {
            if (fold.getKey() > line) {
                break;
            }
            hiddenBefore += Math.min(at, place(fold.getValue())) - place(fold.getKey());
        }
        return at - hiddenBefore;
    }

    /// Whether a line has a row.
    boolean shows(long line) {
        LineSet lines = passing;
        var fold = folds.floorEntry(line);
        return (lines == null || lines.contains(line)) && (fold == null || line >= fold.getValue());
    }

    /// How many lines are folded away below a line; 0 when it begins no fold.
    long foldedBelow(long line) {
        Long end = folds.get(line + 1);
        return end == null ? 0 : end - line - 1;
    }

    boolean hasFolds() {
        return !folds.isEmpty();
    }

    boolean isStepFolded(long line) {
        return steps.containsKey(line + 1);
    }

    boolean isGroupFolded(long line) {
        return groups.containsKey(line + 1);
    }

    /// Folds the step that a line belongs to.
    void foldStep(long line) {
        put(steps, source.stepStart(line), source.stepEnd(line));
        merge();
    }

    /// Folds the group that a line begins.
    void foldGroup(long line) {
        put(groups, line, source.groupEnd(line));
        merge();
    }

    private static void put(TreeMap<Long, Long> folded, long start, long end) {
        if (end - start > 1) {
            folded.put(start + 1, end);
        }
    }

    /// Unfolds what hides a line, or what it begins: the step, and only then the group.
    ///
    /// @return whether something was folded
    boolean unfold(long line) {
        boolean found = remove(steps, line) || remove(groups, line);
        merge();
        return found;
    }

    void unfoldGroup(long line) {
        groups.remove(line + 1);
        merge();
    }

    private static boolean remove(TreeMap<Long, Long> folded, long line) {
        var fold = folded.floorEntry(line + 1);
        return fold != null && line < fold.getValue() && folded.remove(fold.getKey()) != null;
    }

    private void merge() {
        folds.clear();
        folds.putAll(steps);
        groups.forEach((from, to) -> {
            var around = steps.floorEntry(from);
            if (around == null || from >= around.getValue()) {
                folds.put(from, to);
            }
        });
    }

    void foldAll() {
        for (long line = 0; line < source.ready(); ) {
            long end = source.stepEnd(line);
            put(steps, line, end);
            line = end;
        }
        for (long line = source.nextGroup(0); line < source.ready(); ) {
            long end = source.groupEnd(line);
            put(groups, line, end);
            line = source.nextGroup(end);
        }
        merge();
    }

    void unfoldAll() {
        steps.clear();
        groups.clear();
        folds.clear();
    }

    /// A fold that ended where the log ended goes on with its step or its group.
    void grown(long before) {
        if (before < source.ready()) {
            grown(steps, before, line -> source.stepEnd(before - 1));
            grown(groups, before, source::groupEnd);
            merge();
        }
    }

    private static void grown(TreeMap<Long, Long> folded, long before, LongUnaryOperator end) {
        var last = folded.lastEntry();
        if (last != null && last.getValue() == before) {
            folded.put(last.getKey(), end.applyAsLong(last.getKey() - 1));
        }
    }
}
