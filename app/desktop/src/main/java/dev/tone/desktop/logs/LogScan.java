package dev.tone.desktop.logs;

import dev.tone.model.log.LogLine;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/// Finds the lines that satisfy a condition, in order, and keeps up with a growing log. Works on the background
/// executor, in one task at a time; results arrive in batches on the JavaFX thread.
final class LogScan implements Pin {
    /// Called on the JavaFX thread.
    interface Sink {
        /// @param scanned lines looked at so far
        void found(long[] lines, int count, long scanned);
    }

    private static final int BATCH = 8_192;

    private final LogSource source;
    private final Predicate<LogLine> condition;
    private final Executor background;
    private final Executor fx;
    private final Sink sink;
    private final Lifetime lifetime = new Lifetime();
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean closed;
    private volatile long scanned;

    LogScan(LogSource source, Predicate<LogLine> condition, Executor background, Executor fx, Sink sink) {
        this.source = source;
        this.condition = condition;
        this.background = background;
        this.fx = fx;
        this.sink = sink;
    }

    LogScan start() {
        lifetime.add(source.changed().listen(_ -> wake()));
        wake();
        return this;
    }

    private void wake() {
        if (!closed && scanned < source.size() && working.compareAndSet(false, true)) {
            background.execute(this::work);
        }
    }

    private void work() {
        try {
            while (!closed && scanned < source.size()) {
                scanBatch();
            }
        } finally {
            working.set(false);
        }
        // Lines that came between the last look and the flag would otherwise wait for the next ones.
        wake();
    }

    private void scanBatch() {
        long from = scanned;
        long to = Math.min(source.size(), from + BATCH);
        long[] found = new long[(int) (to - from)];
        int count = 0;
        for (long index = from; index < to && !closed; index++) {
            if (condition.test(source.line(index))) {
                found[count++] = index;
            }
        }
        scanned = to;
        int total = count;
        fx.execute(() -> {
            if (!closed) {
                sink.found(found, total, to);
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        lifetime.close();
    }
}
