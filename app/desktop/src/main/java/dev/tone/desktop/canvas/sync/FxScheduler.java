package dev.tone.desktop.canvas.sync;

import dev.tone.client.work.Scheduler;
import dev.tone.model.observe.Pin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Runs the client's work on the JavaFX thread, where the editor lives; waits are counted elsewhere.
public final class FxScheduler implements Scheduler {
    private final Executor fx;
    private final ScheduledExecutorService timer;
    private final Clock clock;

    public FxScheduler(Executor fx, ScheduledExecutorService timer, Clock clock) {
        this.fx = fx;
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void execute(Runnable work) {
        fx.execute(work);
    }

    @Override
    public Pin after(Duration delay, Runnable work) {
        ScheduledFuture<?> waiting = timer.schedule(() -> fx.execute(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> waiting.cancel(false);
    }
}
