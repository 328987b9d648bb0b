package dev.tone.client.logs;

import dev.tone.model.log.LineFormat;
import dev.tone.model.log.LogLine;
import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The lines of one log on the local disk: `NAME.text` has the texts, a line each, `NAME.lines` a [LineRecord] for each
/// line, `NAME.tags` what the records' tags stand for. Nothing of it is held in memory, so that a log of ten million
/// lines opens as fast as one of ten, and any line is two small reads away.
///
/// Not flushed: the platform has the original, and what a crash cut off is fetched again. One thread appends; any
/// thread reads what was appended before.
public final class LogCopy implements Pin {
    static final String TEXT = ".text";
    static final String LINES = ".lines";
    static final String TAGS = ".tags";
    /// Bytes of a line with its end.
    static final int MAX_LINE = 1 << 16;
    private static final int MAX_READ = 100_000;

    private final SharedFile text;
    private final SharedFile lines;
    private final Tags tags;
    private final LineEncoder encoder = new LineEncoder();
    private volatile State state;

    /// @param first sequence of the first line
    /// @param end bytes of text
    private record State(long first, long count, long end) {}

    private LogCopy(SharedFile text, SharedFile lines, Tags tags, State state) {
        this.text = text;
        this.lines = lines;
        this.tags = tags;
        this.state = state;
    }

    /// Opens or begins a copy, and cuts off what a crash left half written.
    ///
    /// @param name a file name without ending
    public static LogCopy open(Path folder, String name) {
        List<SharedFile> opened = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (String ending : List.of(TEXT, LINES, TAGS)) {
                opened.add(SharedFile.writable(folder.resolve(name + ending)));
            }
            Tags tags = new Tags(opened.get(2));
            LogCopy copy = new LogCopy(opened.get(0), opened.get(1), tags, new State(1, 0, 0));
            copy.recover();
            return copy;
        } catch (IOException e) {
            opened.forEach(SharedFile::close);
            throw new UncheckedIOException(e);
        }
    }

    /// Opens any text file as a log, without changing it. Blocks until all of it is indexed.
    ///
    /// @param scratch the index goes here; it belongs to the log until it is closed
    public static LogCopy ofText(Path file, Path scratch) {
        List<SharedFile> opened = new ArrayList<>();
        try {
            Files.createDirectories(scratch);
            String name = file.getFileName().toString();
            Files.deleteIfExists(scratch.resolve(name + LINES));
            Files.deleteIfExists(scratch.resolve(name + TAGS));
            opened.add(SharedFile.readOnly(file));
            opened.add(SharedFile.writable(scratch.resolve(name + LINES)));
            opened.add(SharedFile.writable(scratch.resolve(name + TAGS)));
            Tags tags = new Tags(opened.get(2));
            long size = opened.getFirst().size();
            long count = TextIndexer.index(opened.get(0), opened.get(1), size);
            return new LogCopy(opened.get(0), opened.get(1), tags, new State(1, count, size));
        } catch (IOException e) {
            opened.forEach(SharedFile::close);
            throw new UncheckedIOException(e);
        }
    }

    /// How many lines are here.
    public long count() {
        return state.count();
    }

    /// Sequence of the first line, 1 unless the platform does not keep the beginning any more.
    public long first() {
        return state.first();
    }

    /// Sequence of the last line, 0 when there is none.
    public long last() {
        State now = state;
        return now.first() - 1 + now.count();
    }

    /// Bytes of the lines' texts.
    public long bytes() {
        return state.end();
    }

    /// @param more the lines that follow, without a gap; the first ones of an empty copy may have any sequence
    public void append(List<LogLine> more) {
        if (more.isEmpty()) {
            return;
        }
        State before = state;
        long first = more.getFirst().sequence();
        try {
            long next = begin(before, first);
            for (LogLine line : more) {
                if (line.sequence() != next) {
                    throw new IllegalArgumentException("Line " + line.sequence() + " does not follow " + (next - 1));
                }
                encoder.add(line, tags.number(line.stream(), line.level(), line.origin()));
                next++;
            }
            end(before, first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param first sequence of the first of the lines, which follow without a gap
    /// @param stored lines after [LineFormat]; what follows the last line end is left
    /// @return how many of the bytes were taken
    /// @throws IllegalArgumentException when they are no lines; nothing was added then
    public int append(long first, byte[] stored, int length) {
        State before = state;
        try {
            long next = begin(before, first);
            if (first != next) {
                throw new IllegalArgumentException("Line " + first + " does not follow " + (next - 1));
            }
            int from = 0;
            int to;
            while ((to = ControlBytes.lineEnd(stored, from, length)) < length) {
                addStored(stored, from, to);
                from = to + 1;
            }
            if (encoder.lines() > 0) {
                end(before, first);
            }
            return from;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addStored(byte[] stored, int from, int to) throws IOException {
        int text = LineFormat.textAt(stored, from, to);
        if (text < 0) {
            throw new IllegalArgumentException("Not a line of a log");
        }
        int origin = from + LineFormat.ORIGIN_AT;
        int tag = tags.number(
                LineFormat.stream(stored, from), LineFormat.level(stored, from), stored, origin, text - 1 - origin);
        encoder.add(stored, text, Math.min(to - text, MAX_LINE - 1), tag, LineFormat.millis(stored, from));
    }

    /// @return sequence of the line that comes next
    private long begin(State before, long first) throws IOException {
        encoder.begin(before.end());
        if (before.count() > 0) {
            return before.first() + before.count();
        }
        tags.begin(first);
        return first;
    }

    private void end(State before, long first) throws IOException {
        text.write(before.end(), encoder.text(), encoder.textLength());
        lines.write(before.count() * LineRecord.SIZE, encoder.records(), encoder.lines() * LineRecord.SIZE);
        state = new State(
                before.count() == 0 ? first : before.first(),
                before.count() + encoder.lines(),
                before.end() + encoder.textLength());
    }

    /// Forgets all lines.
    public void clear() {
        state = new State(1, 0, 0);
        try {
            lines.truncate(0);
            text.truncate(0);
            tags.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param index from 0, below [#count]
    public LogLine line(long index) {
        return read(index, 1).getFirst();
    }

    /// @param index of the first line wanted, from 0
    /// @return fewer than wanted at the end
    public List<LogLine> read(long index, int wanted) {
        State now = state;
        long from = Math.max(0, index);
        int size = (int) Math.clamp(now.count() - from, 0, Math.min(wanted, MAX_READ));
        if (size <= 0) {
            return List.of();
        }
        try {
            byte[] records = new byte[size * LineRecord.SIZE];
            lines.read(from * LineRecord.SIZE, records, records.length);
            long start = LineRecord.start(lines, from);
            byte[] bytes = new byte[Math.toIntExact(LineRecord.end(records, size - 1) - start)];
            text.read(start, bytes, bytes.length);
            List<LogLine> found = new ArrayList<>(size);
            int at = 0;
            for (int i = 0; i < size; i++) {
                int end = (int) (LineRecord.end(records, i) - start);
                Tags.Tag tag = tags.get(LineRecord.tag(records, i));
                found.add(new LogLine(
                        now.first() + from + i,
                        Instant.ofEpochMilli(LineRecord.millis(records, i)),
                        tag.stream(),
                        tag.level(),
                        tag.step(),
                        text(bytes, at, end),
                        tag.origin().element()));
                at = end;
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Bytes of one line with its line end, without the line end, as text.
    static String text(byte[] bytes, int from, int to) {
        int end = to;
        if (end > from && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > from && bytes[end - 1] == '\r') {
            end--;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    /// The steps that lines belong to, in order of their first lines.
    public List<String> steps() {
        return tags.all().stream()
                .map(Tags.Tag::step)
                .filter(step -> !step.isEmpty())
                .distinct()
                .toList();
    }

    /// Who wrote lines, in order of their first ones; empty where all are of one that names itself not.
    public List<String> elements() {
        return tags.all().stream()
                .map(tag -> tag.origin().element())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// Where steps and groups of lines begin and end.
    public LineBlocks blocks() {
        return new LineBlocks(lines, tags, state.count());
    }

    /// Looks through lines in their order, on the calling thread, until all are looked through or nobody wants more.
    ///
    /// @param matcher of the filter's query
    /// @param from index of the first line
    /// @param to index behind the last line; lines that are not here yet are left out
    /// @throws dev.tone.model.fault.FaultException `logs/costly-pattern`
    public void find(LogFilter wanted, @Nullable LineMatcher matcher, long from, long to, Found found) {
        new SplitScan((low, high, each) -> scan(wanted, matcher, low, high, each))
                .run(Math.max(0, from), Math.min(to, state.count()), found);
    }

    private boolean scan(LogFilter wanted, @Nullable LineMatcher matcher, long from, long to, Found found) {
        try {
            return new LineScan(text, lines, tags, wanted, matcher).run(from, to, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hears what is found.
    @FunctionalInterface
    public interface Found {
        /// @param lines indexes in ascending order; the array is used again
        /// @param searched index up to which all lines were looked at
        /// @return whether to go on
        boolean found(long[] lines, int count, long searched);
    }

    /// Goes back to the last line that is whole, and whose forerunners are.
    private void recover() throws IOException {
        long first = tags.first();
        if (first > 0) {
            WholeLines whole = WholeLines.of(lines, text, tags);
            state = new State(first, whole.count(), whole.end());
        }
        lines.truncate(state.count() * LineRecord.SIZE);
        text.truncate(state.end());
    }

    @Override
    public void close() {
        text.close();
        lines.close();
        tags.close();
    }
}
