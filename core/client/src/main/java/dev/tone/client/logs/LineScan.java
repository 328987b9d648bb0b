package dev.tone.client.logs;

import dev.tone.model.failure.KnownLines;
import dev.tone.model.log.VisibleText;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks through a log's lines. Levels, steps and times are numbers in the records; a text is looked for in the bytes
/// of many lines at once; only lines with control characters, and those that may match an expression, become strings.
final class LineScan {
    private static final int MOST_LINES = 8_192;
    private static final int MOST_TEXT = 1 << 20;

    private final SharedFile text;
    private final SharedFile lines;
    private final Tags tags;
    private final LogFilter wanted;
    private final @Nullable LineMatcher matcher;
    private final long fromMillis;
    private final long toMillis;
    private final long[] found = new long[MOST_LINES];
    private final BitSet hits = new BitSet();
    private boolean[] passing = new boolean[0];
    private byte[] records = new byte[0];
    private byte[] bytes = new byte[0];
    private long start;

    LineScan(SharedFile text, SharedFile lines, Tags tags, LogFilter wanted, @Nullable LineMatcher matcher) {
        this.text = text;
        this.lines = lines;
        this.tags = tags;
        this.wanted = wanted;
        this.matcher = matcher;
        fromMillis = wanted.from() == null ? Long.MIN_VALUE : wanted.from().toEpochMilli();
        toMillis = wanted.to() == null ? Long.MAX_VALUE : wanted.to().toEpochMilli();
    }

    /// @return false when nobody wants more
    boolean run(long from, long to, LogCopy.Found hearer) throws IOException {
        if (from > 0 && from < to) {
            byte[] record = new byte[LineRecord.SIZE];
            lines.read((from - 1) * LineRecord.SIZE, record, record.length);
            start = LineRecord.end(record, 0);
        }
        long next = from;
        while (next < to) {
            int size = load(next, (int) Math.min(MOST_LINES, to - next));
            int count = collect(next, size);
            start = LineRecord.end(records, size - 1);
            next += size;
            if (!hearer.found(found, count, next)) {
                return false;
            }
        }
        return true;
    }

    /// @return how many lines were loaded: fewer than asked for when they are long
    private int load(long from, int most) throws IOException {
        if (records.length < most * LineRecord.SIZE) {
            records = new byte[most * LineRecord.SIZE];
        }
        lines.read(from * LineRecord.SIZE, records, most * LineRecord.SIZE);
        List<Tags.Tag> known = tags.all();
        if (passing.length != known.size()) {
            passing = new boolean[known.size()];
            for (int i = 0; i < passing.length; i++) {
                passing[i] = wanted.passes(known.get(i).level(), known.get(i).origin());
            }
        }
        if (matcher == null && wanted.known() == null) {
            return most;
        }
        int size = most;
        while (size > 1 && LineRecord.end(records, size - 1) - start > MOST_TEXT) {
            size = size / 2;
        }
        int length = Math.toIntExact(LineRecord.end(records, size - 1) - start);
        if (bytes.length < length) {
            bytes = new byte[Math.max(length, Math.min(MOST_TEXT, bytes.length * 2))];
        }
        text.read(start, bytes, length);
        return size;
    }

    private int collect(long first, int size) {
        if (matcher != null) {
            search(matcher, size);
        }
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (passes(i) && (matcher == null || hits.get(i) != wanted.inverted()) && isUnseen(i)) {
                found[count++] = first + i;
            }
        }
        return count;
    }

    private boolean isUnseen(int line) {
        KnownLines known = wanted.known();
        return known == null
                || LogFilter.isUnseen(LogCopy.text(bytes, line == 0 ? 0 : endOf(line - 1), endOf(line)), known);
    }

    private boolean passes(int line) {
        int tag = LineRecord.tag(records, line);
        long millis = LineRecord.millis(records, line);
        return tag < passing.length && passing[tag] && millis >= fromMillis && millis < toMillis;
    }

    private void search(LineMatcher query, int size) {
        hits.clear();
        ByteFinder finder = query.finder();
        int i = 0;
        while (i < size) {
            int to = i;
            while (to < size && LineRecord.isPlain(records, to)) {
                to++;
            }
            if (finder == null) {
                for (; i < to; i++) {
                    test(query, i);
                }
            } else if (to > i) {
                search(query, finder, i, to);
                i = to;
            }
            if (i < size) {
                test(query, i++);
            }
        }
    }

    /// All of the lines are plain.
    private void search(LineMatcher query, ByteFinder finder, int from, int to) {
        int end = endOf(to - 1);
        int at = from == 0 ? 0 : endOf(from - 1);
        int line = from;
        while ((at = finder.find(bytes, at, end)) >= 0) {
            line = lineAt(at, line, to);
            if (query.isExact()) {
                hits.set(line);
            } else {
                test(query, line);
            }
            at = endOf(line);
        }
    }

    private void test(LineMatcher query, int line) {
        if (passes(line)) {
            String words = LogCopy.text(bytes, line == 0 ? 0 : endOf(line - 1), endOf(line));
            if (query.isIn(LineRecord.isPlain(records, line) ? words : VisibleText.of(words))) {
                hits.set(line);
            }
        }
    }

    /// In the bytes that are loaded.
    private int endOf(int line) {
        return (int) (LineRecord.end(records, line) - start);
    }

    private int lineAt(int at, int from, int to) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endOf(middle) > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
