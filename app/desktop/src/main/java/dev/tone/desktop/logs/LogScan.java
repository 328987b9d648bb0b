package dev.tone.desktop.logs;

import dev.tone.client.logs.LineMatcher;
import dev.tone.client.logs.LogFilter;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the lines that are wanted, in order, and keeps up with a growing log. Works on the background executor, in one
/// task at a time; results arrive in batches on the JavaFX thread.
final class LogScan implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(LogScan.class);

    /// Called on the JavaFX thread.
    interface Sink {
        /// @param scanned lines looked at so far
        void found(long[] lines, long scanned);

        /// The lines cannot be looked through for this.
        default void failed(Fault fault) {}
    }

    private final LogSource source;
    private final LogFilter wanted;
    private final @Nullable LineMatcher matcher;
    private final Executor background;
    private final Executor fx;
    private final Sink sink;
    private final Lifetime lifetime = new Lifetime();
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean closed;
    private volatile long scanned;

    /// @param matcher of the filter's query
    LogScan(
            LogSource source,
            LogFilter wanted,
            @Nullable LineMatcher matcher,
            Executor background,
            Executor fx,
            Sink sink) {
        this.source = source;
        this.wanted = wanted;
        this.matcher = matcher;
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
        if (!closed && scanned < source.ready() && working.compareAndSet(false, true)) {
            background.execute(this::work);
        }
    }

    private void work() {
        try {
            while (!closed && scanned < source.ready()) {
                source.find(wanted, matcher, scanned, source.ready(), this::found);
            }
        } catch (FaultException e) {
            closed = true;
            fx.execute(() -> sink.failed(e.fault()));
        } catch (UncheckedIOException e) {
            if (!closed) {
                closed = true;
                LOG.warn("The log cannot be looked through: {}", e.getMessage());
            }
        } finally {
            working.set(false);
        }
        // Lines that came between the last look and the flag would otherwise wait for the next ones.
        wake();
    }

    private boolean found(long[] lines, int count, long to) {
        long[] some = Arrays.copyOf(lines, count);
        scanned = to;
        if (count > 0 || to >= source.ready()) {
            fx.execute(() -> {
                if (!closed) {
                    sink.found(some, to);
                }
            });
        }
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        lifetime.close();
    }
}
