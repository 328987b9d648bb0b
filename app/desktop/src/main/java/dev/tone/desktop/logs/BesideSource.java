package dev.tone.desktop.logs;

import dev.tone.client.logs.LineMatcher;
import dev.tone.client.logs.LogCopy;
import dev.tone.client.logs.LogFilter;
import dev.tone.client.logs.beside.BesideRows;
import dev.tone.client.logs.beside.RowKind;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import dev.tone.model.observe.Signal;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// One of two logs beside each other, as a log of its own: its lines at the rows where they stand, with rows of no line
/// between them. Thread-safe.
final class BesideSource implements LogSource {
    private final LogSource log;
    private final BesideRows rows;
    private final boolean left;
    private final LongFunction<String> foldedWords;
    private final Signal<LogSource> changed = new Signal<>();

    /// @param foldedWords says how many lines are the same and not shown
    BesideSource(LogSource log, BesideRows rows, boolean left, LongFunction<String> foldedWords) {
        this.log = log;
        this.rows = rows;
        this.left = left;
        this.foldedWords = foldedWords;
    }

    LineMark mark(long row) {
        return switch (rows.kind(row)) {
            case SAME -> LineMark.NONE;
            case CHANGED -> LineMark.CHANGED;
            case ONLY_LEFT -> left ? LineMark.REMOVED : LineMark.ABSENT;
            case ONLY_RIGHT -> left ? LineMark.ABSENT : LineMark.ADDED;
            case STEP -> LineMark.STEP;
            case FOLDED -> LineMark.FOLDED;
        };
    }

    @Override
    public long size() {
        return rows.count();
    }

    @Override
    public LogLine line(long row) {
        int line = left ? rows.left(row) : rows.right(row);
        if (line >= 0) {
            return log.line(line);
        }
        RowKind kind = rows.kind(row);
        String words = kind == RowKind.STEP
                ? rows.step(row)
                : kind == RowKind.FOLDED ? foldedWords.apply(rows.hidden(row)) : "";
        return new LogLine(0, Instant.EPOCH, LogStream.SYSTEM, LogLevel.INFO, "", words);
    }

    /// Looks through the log itself, and tells the rows of what is found.
    @Override
    public void find(LogFilter wanted, @Nullable LineMatcher matcher, long from, long to, LogCopy.Found found) {
        long first = lineFrom(from);
        long last = to >= rows.count() ? log.ready() : lineFrom(to);
        boolean[] more = {true};
        long[] before = {-1};
        log.find(wanted, matcher, first, last, (lines, count, searched) -> {
            long[] at = new long[count];
            int size = 0;
            for (int i = 0; i < count; i++) {
                long row = left ? rows.rowOfLeft(lines[i]) : rows.rowOfRight(lines[i]);
                if (row != before[0]) {
                    before[0] = row;
                    at[size++] = row;
                }
            }
            if (size > 0) {
                more[0] = found.found(at, size, from);
            }
            return more[0];
        });
        if (more[0]) {
            found.found(new long[0], 0, to);
        }
    }

    private long lineFrom(long row) {
        return left ? rows.leftFrom(row) : rows.rightFrom(row);
    }

    @Override
    public List<String> steps() {
        return List.of();
    }

    @Override
    public long highestSequence() {
        return log.highestSequence();
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public Signal<LogSource> changed() {
        return changed;
    }
}
