package dev.tone.desktop.logs;

import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import dev.tone.model.observe.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/// A log in memory.
public final class MemoryLog implements LogSource {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final List<LogLine> lines = new CopyOnWriteArrayList<>();
    private final Signal<LogSource> changed = new Signal<>();
    private boolean complete;

    public MemoryLog add(LogLevel level, String step, String text) {
        long sequence = lines.size() + 1;
        lines.add(new LogLine(sequence, START.plusMillis(10 * sequence), LogStream.OUT, level, step, text));
        changed.emit(this);
        return this;
    }

    public MemoryLog of(String element, String text) {
        long sequence = lines.size() + 1;
        lines.add(new LogLine(
                sequence, START.plusMillis(10 * sequence), LogStream.OUT, LogLevel.INFO, "runtime", text, element));
        changed.emit(this);
        return this;
    }

    public MemoryLog add(int count) {
        List<LogLine> more = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            long sequence = lines.size() + more.size() + 1;
            more.add(new LogLine(
                    sequence, START.plusMillis(sequence), LogStream.OUT, LogLevel.INFO, "build", "line " + sequence));
        }
        lines.addAll(more);
        changed.emit(this);
        return this;
    }

    /// Nothing comes any more.
    public MemoryLog complete() {
        complete = true;
        changed.emit(this);
        return this;
    }

    public MemoryLog clear() {
        lines.clear();
        changed.emit(this);
        return this;
    }

    @Override
    public long size() {
        return lines.size();
    }

    @Override
    public LogLine line(long index) {
        return lines.get((int) index);
    }

    @Override
    public List<String> steps() {
        return lines.stream().map(LogLine::step).distinct().toList();
    }

    @Override
    public List<String> elements() {
        return lines.stream()
                .map(LogLine::element)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    @Override
    public Signal<LogSource> changed() {
        return changed;
    }
}
