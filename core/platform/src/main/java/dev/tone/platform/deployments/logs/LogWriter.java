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
/// has to say. A command that prints without end keeps its first lines and its last ones. Thread-safe.
public final class LogWriter implements OutputListener {
    private static final long TAIL_BYTES = 256 << 10;

    private final StoredLog log;
    private final Redactor redactor;
    private final LineOrigin origin;
    private final long limit;
    private final Channel out;
    private final Channel err;
    private long written;
    private long droppedLines;
    private long droppedBytes;
    private final Deque<LogEntry> tail = new ArrayDeque<>();
    private long tailBytes;
    private int open = Source.values().length;
    private @Nullable Evidence firstError;
    private @Nullable Evidence lastStderr;
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
        out = new Channel(LogStream.OUT);
        err = new Channel(LogStream.ERR);
    }

    /// Writes the same step of one of several that write to the log.
    ///
    /// @param element as people name it
    public LogWriter of(String element) {
        return new LogWriter(
                log, redactor, new LineOrigin(origin.step(), LineOrigin.kept(redactor.mask(element))), limit);
    }

    /// One stream with what waits for the end of its line. Confined to the stream's thread by [OutputListener].
    private final class Channel {
        private final LogStream stream;
        private final List<LogEntry> batch = new ArrayList<>();
        private final LineSplitter splitter;
        private final Redactor.Masking masking;

        private Channel(LogStream stream) {
            this.stream = stream;
            splitter =
                    new LineSplitter(text -> batch.add(new LogEntry(stream, LevelRecognizer.of(text), origin, text)));
            masking = redactor.masking(splitter::accept);
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
    }

    private Channel channel(Source source) {
        return switch (source) {
            case OUT -> out;
            case ERR -> err;
        };
    }

    @Override
    public void bytes(Source source, byte[] buffer, int offset, int length) {
        Channel channel = channel(source);
        channel.masking.accept(buffer, offset, length);
        channel.deliver();
    }

    @Override
    public void idle(Source source) {
        Channel channel = channel(source);
        channel.splitter.flush();
        channel.deliver();
    }

    @Override
    public void end(Source source) {
        Channel channel = channel(source);
        channel.masking.end();
        channel.splitter.end();
        channel.deliver();
        synchronized (this) {
            if (--open == 0) {
                writeTail();
            }
        }
    }

    /// A line of the platform itself.
    ///
    /// @return its sequence
    public long say(LogLevel level, String text) {
        return log.append(List.of(new LogEntry(LogStream.SYSTEM, level, origin, redactor.mask(text))));
    }

    /// The line that most likely says why the command failed: the first that looks like an error, else the last that it
    /// wrote to its error stream, else its last. Null when it wrote nothing that the log has.
    public synchronized @Nullable Evidence evidence() {
        return firstError != null ? firstError : lastStderr != null ? lastStderr : lastLine;
    }

    private void append(List<LogEntry> entries) {
        long sequence = log.append(entries) - entries.size();
        for (LogEntry entry : entries) {
            sequence++;
            if (entry.level() == LogLevel.ERROR && firstError == null) {
                firstError = new Evidence(entry.text(), sequence);
            } else if (!entry.text().isBlank()) {
                lastLine = new Evidence(entry.text(), sequence);
                if (entry.stream() == LogStream.ERR) {
                    lastStderr = lastLine;
                }
            }
        }
    }

    private synchronized void keep(List<LogEntry> entries) {
        List<LogEntry> kept = entries;
        if (written >= limit) {
            entries.forEach(this::intoTail);
            return;
        }
        long bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            bytes += entries.get(i).text().length() + 1;
            if (written + bytes >= limit) {
                kept = entries.subList(0, i + 1);
                entries.subList(i + 1, entries.size()).forEach(this::intoTail);
                break;
            }
        }
        written += bytes;
        append(kept);
    }

    private void intoTail(LogEntry entry) {
        tail.add(entry);
        tailBytes += entry.text().length() + 1;
        while (tailBytes > TAIL_BYTES) {
            LogEntry dropped = tail.remove();
            int size = dropped.text().length() + 1;
            tailBytes -= size;
            droppedBytes += size;
            droppedLines++;
        }
    }

    private void writeTail() {
        if (droppedLines > 0) {
            say(
                    LogLevel.WARN,
                    String.format(
                            Locale.ROOT,
                            "%,d lines (%,d bytes) are not kept here: of one command's output the log keeps"
                                    + " the first %,d bytes and the last %,d.",
                            droppedLines,
                            droppedBytes,
                            limit,
                            TAIL_BYTES));
        }
        append(new ArrayList<>(tail));
        tail.clear();
        tailBytes = 0;
    }
}
