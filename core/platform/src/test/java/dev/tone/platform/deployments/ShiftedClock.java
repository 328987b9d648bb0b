package dev.tone.platform.deployments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The system's clock with an offset that tests change. Thread-safe.
public final class ShiftedClock extends Clock {
    private volatile Duration offset = Duration.ZERO;

    public void forward(Duration by) {
        offset = offset.plus(by);
    }

    /// As if the machine's clock was set.
    public void set(Instant now) {
        offset = Duration.between(Instant.now(), now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
