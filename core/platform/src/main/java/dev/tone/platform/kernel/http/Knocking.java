package dev.tone.platform.kernel.http;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often an address may come with a wrong token: a handful at once, then one every few seconds. Guessing 256 bits
/// is hopeless anyway; this keeps somebody who tries from making noise and load. Thread-safe.
final class Knocking {
    static final int AT_ONCE = 20;
    static final Duration ONE_EVERY = Duration.ofSeconds(3);
    /// Addresses that are remembered; on loopback there is one.
    private static final int MOST = 1_024;

    private final Clock clock;
    private final Map<String, Long> fullAgain = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    Knocking(Clock clock) {
        this.clock = clock;
    }

    /// Notes a wrong token.
    ///
    /// @return how long the address should wait before it tries again; zero while it may go on
    synchronized Duration wrong(String address) {
        long now = clock.millis();
        long longest = ONE_EVERY.multipliedBy(AT_ONCE).toMillis();
        // A clock that was put back must not lock anybody out for longer.
        long debt = Math.clamp(fullAgain.getOrDefault(address, now) - now, 0, longest);
        long next = debt + ONE_EVERY.toMillis();
        if (next > longest) {
            fullAgain.put(address, now + debt);
            return Duration.ofMillis(next - longest);
        }
        fullAgain.put(address, now + next);
        return Duration.ZERO;
    }
}
