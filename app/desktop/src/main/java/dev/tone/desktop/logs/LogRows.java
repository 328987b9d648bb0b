package dev.tone.desktop.logs;

import dev.tone.client.logs.LineSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which line is at which row: the lines that a filter lets pass, without those that are folded away. Of a folded step
/// its first line stays. Lives on the JavaFX thread.
final class LogRows {
    private final LogSource source;
    /// First hidden line of each fold, with the line behind its last.
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

    /// Folds the step that a line belongs to.
    void fold(long line) {
        long start = source.stepStart(line);
        long end = source.stepEnd(line);
        if (end - start > 1) {
            folds.put(start + 1, end);
        }
    }

    /// Unfolds what hides a line, or what it begins.
    void unfold(long line) {
        var fold = folds.floorEntry(line + 1);
        if (fold != null && line < fold.getValue()) {
            folds.remove(fold.getKey());
        }
    }

    void foldAll() {
        for (long line = 0; line < source.ready(); ) {
            long end = source.stepEnd(line);
            if (end - line > 1) {
                folds.put(line + 1, end);
            }
            line = end;
        }
    }

    void unfoldAll() {
        folds.clear();
    }

    /// A fold that ended where the log ended goes on with its step.
    void grown(long before) {
        var last = folds.lastEntry();
        if (last != null && last.getValue() == before && before < source.ready()) {
            folds.put(last.getKey(), source.stepEnd(before - 1));
        }
    }
}
