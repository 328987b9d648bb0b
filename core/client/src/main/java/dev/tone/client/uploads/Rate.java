package dev.tone.client.uploads;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A speed that people can read: averaged over about three seconds, so that it does not flicker. For one thread.
final class Rate {
    private static final double MEMORY = 3;
    private static final double SHORTEST = 0.1;
    private static final double NANOS = 1e9;

    private final LongSupplier nanos;
    private long lastTime;
    private long lastBytes;
    private double perSecond;
    private boolean started;

    Rate(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Bytes that were not sent now do not count as speed.
    void restart(long bytes) {
        lastTime = nanos.getAsLong();
        lastBytes = bytes;
        perSecond = 0;
        started = false;
    }

    void update(long bytes) {
        double seconds = (nanos.getAsLong() - lastTime) / NANOS;
        if (seconds < SHORTEST) {
            return;
        }
        double now = Math.max(0, bytes - lastBytes) / seconds;
        double weight = started ? 1 - Math.exp(-seconds / MEMORY) : 1;
        perSecond += weight * (now - perSecond);
        started = true;
        lastTime = nanos.getAsLong();
        lastBytes = bytes;
    }

    long perSecond() {
        return Math.round(perSecond);
    }

    @Nullable
    Duration remaining(long bytes) {
        return perSecond < 1 ? null : Duration.ofSeconds((long) Math.ceil(bytes / perSecond));
    }
}
