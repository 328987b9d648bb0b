package dev.tone.client.live;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before an attempt: twice as long after each failure, up to a limit, and never two clients at the
/// same moment.
public final class Backoff {
    static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MAX_DOUBLINGS = 10;

    private final RandomGenerator random;
    private int failures;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// The wait before the next attempt: between half and all of the step.
    public Duration next() {
        long step = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures, MAX_DOUBLINGS));
        failures++;
        return Duration.ofMillis(step / 2 + random.nextLong(step / 2 + 1));
    }

    public void reset() {
        failures = 0;
    }
}
