package dev.tone.platform.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// When a delivery that failed is tried again: soon at first, then ever more seldom, for about a day in all; each time
/// a little earlier or later, so that many do not come at once.
final class Schedule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));
    static final int ATTEMPTS = PAUSES.size() + 1;
    /// Whoever asks for more is tried at this time.
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final double SPREAD = 0.2;

    private Schedule() {}

    /// @param made attempts so far, 1 or more
    /// @param asked by the receiver; null when it did not say
    /// @return null when it is not tried again
    static @Nullable Duration pause(int made, @Nullable Duration asked, RandomGenerator random) {
        if (made >= ATTEMPTS) {
            return null;
        }
        Duration usual = PAUSES.get(made - 1);
        double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
        Duration spread = Duration.ofMillis(Math.round(usual.toMillis() * factor));
        if (asked == null || asked.compareTo(spread) <= 0) {
            return spread;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
