package dev.tone.platform.storage;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Lets bytes pass at a rate, so that reading all of a store disturbs nobody. For one thread.
final class Pace {
    /// How waiting passes; tests let it pass at once.
    interface Wait {
        void pass(Duration time) throws InterruptedException;
    }

    private final LongSupplier nanos;
    private final Wait wait;
    private long perSecond;
    private long due;

    Pace(LongSupplier nanos, Wait wait) {
        this.nanos = nanos;
        this.wait = wait;
        this.due = nanos.getAsLong();
    }

    /// @param bytesPerSecond from now on
    void set(long bytesPerSecond) {
        perSecond = bytesPerSecond;
        due = nanos.getAsLong();
    }

    void passed(long bytes) throws InterruptedException {
        long now = nanos.getAsLong();
        // What was not used before is not saved up.
        due = Math.max(due, now) + TimeUnit.SECONDS.toNanos(1) * bytes / perSecond;
        if (due > now) {
            wait.pass(Duration.ofNanos(due - now));
        }
    }
}
