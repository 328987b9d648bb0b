package dev.tone.platform.deployments.logs;

import dev.tone.model.log.LevelRecognizer;
import dev.tone.model.log.LineOrigin;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogStream;
import dev.tone.platform.deployments.process.OutputListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes one step's lines: what its command prints, with secrets hidden before anything is kept, and what the platform
/// has to say. Of a command that prints without end the log keeps the first lines and the last ones, and says so while
/// it still runs. Thread-safe.
public final class LogWriter implements OutputListener {
    private static final long TAIL_BYTES = 256 << 10;

    private final StoredLog log;
    private final Redactor redactor;
    private final LineOrigin origin;
    private final long limit;
    /// Lines that have just ended; as what waits for the end of its line, confined to [OutputListener]'s thread.
    private final List<LogEntry> batch = new ArrayList<>();

    private final LineSplitter splitter;
    private final Redactor.Masking masking;
    private long written;
    private long droppedLines;
    private long droppedBytes;
    private final Deque<LogEntry> tail = new ArrayDeque<>();
    private long tailBytes;
    private boolean full;
    /// So much is left out when the log says it again.
    private long nextNotice;
    private @Nullable Evidence firstError;
    private @Nullable Evidence lastLine;

    /// A line that says why something failed.
    public record Evidence(String text, long sequence) {}

    /// @param limit how many bytes of text are kept from the beginning
    public LogWriter(StoredLog log, Redactor redactor, String step, long limit) {
        this(log, redactor, new LineOrigin(step, null), limit);
    }

    private LogWriter(StoredLog log, Redactor redactor, LineOrigin origin, long limit) {
        this.log = log;
        this.redactor = redactor;
        this.origin = origin;
        this.limit = limit;
        nextNotice = limit;
        splitter = new LineSplitter(
                text -> batch.add(new LogEntry(LogStream.OUT, LevelRecognizer.of(text), origin, text)), redactor::mask);
        masking = redactor.masking(splitter::accept);
    }

    /// Writes the same step of one of several that write to the log.
    ///
    /// @param element as people name it
    public LogWriter of(String element) {
        return new LogWriter(
                log, redactor, new LineOrigin(origin.step(), LineOrigin.kept(redactor.mask(element))), limit);
    }

    @Override
    public void bytes(byte[] buffer, int offset, int length) {
        masking.accept(buffer, offset, length);
        deliver();
    }

    @Override
    public void idle() {
        splitter.flush();
        deliver();
    }

    @Override
    public void end() {
        masking.end();
        splitter.end();
        deliver();
        writeTail();
    }

    private void deliver() {
        if (!batch.isEmpty()) {
            try {
                keep(batch);
            } finally {
                // What could not be written is not kept in memory instead: it would have no end.
                batch.clear();
            }
        }
    }

    /// A line of the platform itself.
    ///
    /// @return its sequence
    public long say(LogLevel level, String text) {
        return log.append(List.of(new LogEntry(LogStream.SYSTEM, level, origin, redactor.mask(text))));
    }

    /// The line that most likely says why the command failed: the first that looks like an error, else its last. Null
    /// when it wrote nothing that the log has.
    public synchronized @Nullable Evidence evidence() {
        return firstError != null ? firstError : lastLine;
    }

    private void append(List<LogEntry> entries) {
        long sequence = log.append(entries) - entries.size();
        for (LogEntry entry : entries) {
            sequence++;
            if (entry.level() == LogLevel.ERROR && firstError == null) {
                firstError = new Evidence(entry.text(), sequence);
            } else if (!entry.text().isBlank()) {
                lastLine = new Evidence(entry.text(), sequence);
            }
        }
    }

    private synchronized void keep(List<LogEntry> entries) {
        int kept = 0;
        while (kept < entries.size() && written < limit) {
            written += entries.get(kept).text().length() + 1;
            kept++;
        }
        append(entries.subList(0, kept));
        entries.subList(kept, entries.size()).forEach(this::intoTail);
    }

    private void intoTail(LogEntry entry) {
        if (!full) {
            full = true;
            say(
                    LogLevel.WARN,
                    String.format(
                            Locale.ROOT,
                            "The log is full: of one command's output it keeps the first %,d bytes. What the command"
                                    + " prints from here on is left out; its last %,d bytes follow when it has ended.",
                            limit,
                            TAIL_BYTES));
        }
        tail.add(entry);
        tailBytes += entry.text().length() + 1;
        while (tailBytes > TAIL_BYTES) {
            LogEntry dropped = tail.remove();
            int size = dropped.text().length() + 1;
            tailBytes -= size;
            droppedBytes += size;
            droppedLines++;
        }
        if (droppedBytes >= nextNotice) {
            say(LogLevel.WARN, leftOut() + " are left out so far.");
            nextNotice *= 2;
        }
    }

    private String leftOut() {
        return String.format(Locale.ROOT, "%,d lines (%,d bytes)", droppedLines, droppedBytes);
    }

    private synchronized void writeTail() {
        if (droppedLines > 0) {
            say(LogLevel.WARN, leftOut() + " are left out here. What follows is the end of the output.");
        }
        append(new ArrayList<>(tail));
        tail.clear();
        tailBytes = 0;
    }
}
