package dev.tone.platform.kernel.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Repeats work that nobody waits for, one task at a time, beginning some time after the start so that it delays
/// nobody. A task that fails is logged and tried again in its next turn.
public final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final long CLOSE_SECONDS = 5;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("tone-housekeeping").daemon().factory());

    /// @param watch of the clock by which the task lets things go
    public void every(Duration first, Duration period, String name, ClockWatch watch, Runnable task) {
        Runnable guarded = () -> {
            try {
                if (watch.isBelieved()) {
                    task.run();
                }
            } catch (RuntimeException e) {
                LOG.error("Housekeeping failed: {}", name, e);
            }
        };
        var scheduled =
                executor.scheduleWithFixedDelay(guarded, first.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        assert !scheduled.isCancelled();
    }

    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Housekeeping did not end in {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
