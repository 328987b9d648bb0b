package dev.tone.desktop.logs;

import dev.tone.client.logs.LineMatcher;
import dev.tone.client.logs.LogCopy;
import dev.tone.client.logs.LogFilter;
import dev.tone.model.log.GroupMark;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.VisibleText;
import dev.tone.model.observe.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A log of any length that may still grow. Thread-safe.
public interface LogSource {
    /// Lines that there are so far.
    long size();

    /// Lines from the first on that can be looked through; those between them and the end may still be on their way.
    default long ready() {
        return size();
    }

    /// @param index from 0, below [#size]
    /// @return a line without words when it is still on its way
    LogLine line(long index);

    /// @return fewer than wanted at the end, and at a place where the source has to begin a new read
    default List<LogLine> lines(long from, int wanted) {
        List<LogLine> found = new ArrayList<>();
        for (long index = from; index < Math.min(size(), from + wanted); index++) {
            found.add(line(index));
        }
        return found;
    }

    /// Looks through lines in order until all are looked through or nobody wants more. Blocks.
    ///
    /// @param matcher of the filter's query
    /// @param to index behind the last line, at most [#ready]
    default void find(LogFilter wanted, @Nullable LineMatcher matcher, long from, long to, LogCopy.Found found) {
        long[] one = new long[1];
        boolean more = true;
        for (long index = from; index < to && more; index++) {
            one[0] = index;
            more = found.found(one, wanted.passes(line(index), matcher) ? 1 : 0, index + 1);
        }
    }

    /// Index behind the last line that belongs to the same step as a line, without a line of another between them.
    default long stepEnd(long index) {
        String step = line(index).step();
        long end = index + 1;
        while (end < ready() && line(end).step().equals(step)) {
            end++;
        }
        return end;
    }

    /// Index of the first line of them.
    default long stepStart(long index) {
        String step = line(index).step();
        long start = index;
        while (start > 0 && line(start - 1).step().equals(step)) {
            start--;
        }
        return start;
    }

    /// Index of the next line that begins a group, from this one on; [#ready] when there is none.
    default long nextGroup(long index) {
        long next = index;
        while (next < ready() && mark(next) != GroupMark.BEGIN) {
            next++;
        }
        return Math.min(next, ready());
    }

    /// Index behind the last line of the group that a line begins.
    default long groupEnd(long start) {
        long limit = stepEnd(start);
        long end = start + 1;
        while (end < limit && mark(end) == GroupMark.NONE) {
            end++;
        }
        return end < limit && mark(end) == GroupMark.END ? end + 1 : end;
    }

    /// Index of the line that begins the group of a line; -1 when it is in none.
    default long groupStart(long index) {
        long first = stepStart(index);
        long start = mark(index) == GroupMark.END ? index - 1 : index;
        while (start >= first && mark(start) == GroupMark.NONE) {
            start--;
        }
        return start >= first && mark(start) == GroupMark.BEGIN ? start : -1;
    }

    private GroupMark mark(long index) {
        return GroupMark.of(VisibleText.of(line(index).text()));
    }

    /// The steps that lines belong to, in order of their first lines.
    List<String> steps();

    /// Who wrote lines, in order of their first ones; empty where all are of one that names itself not.
    default List<String> elements() {
        return List.of();
    }

    /// The highest number that a line has; 0 for none.
    default long highestSequence() {
        return size() == 0 ? 0 : line(size() - 1).sequence();
    }

    /// Whether no more lines will come.
    boolean isComplete();

    /// Emits on any thread after lines were added or the log became complete.
    Signal<LogSource> changed();
}
