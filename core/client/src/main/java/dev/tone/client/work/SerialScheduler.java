package dev.tone.client.work;

import dev.tone.model.observe.Pin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A scheduler with one daemon thread of its own. Closing it lets what is due run, e.g. goodbyes, and drops what waits
/// for its time or comes later.
public final class SerialScheduler implements Scheduler, Pin {
    private static final Logger LOG = LoggerFactory.getLogger(SerialScheduler.class);

    private final Clock clock;
    private final ScheduledThreadPoolExecutor executor;

    public SerialScheduler(String name, Clock clock) {
        this.clock = clock;
        executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name(name).daemon().factory());
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void execute(Runnable work) {
        after(Duration.ZERO, work);
    }

    @Override
    public Pin after(Duration delay, Runnable work) {
        try {
            var future = executor.schedule(() -> run(work), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException _) {
            return () -> {};
        }
    }

    @Override
    public void close() {
        execute(executor::shutdownNow);
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Background work failed", e);
        }
    }
}
