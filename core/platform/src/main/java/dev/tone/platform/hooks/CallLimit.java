package dev.tone.platform.hooks;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often somebody may call: so many at once, then one every so often. Thread-safe.
final class CallLimit {
    /// Callers that are remembered; whoever called longest ago goes first.
    private static final int MOST = 4_096;

    private final Clock clock;
    private final long oneEvery;
    private final long longest;
    private final Map<String, Long> fullAgain = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    CallLimit(Clock clock, int atOnce, Duration oneEvery) {
        this.clock = clock;
        this.oneEvery = oneEvery.toMillis();
        this.longest = this.oneEvery * atOnce;
    }

    /// Notes a call.
    ///
    /// @return how long the caller has to wait; zero when it may go on
    synchronized Duration take(String caller) {
        long now = clock.millis();
        // A clock that was put back must not lock anybody out for longer.
        long debt = Math.clamp(fullAgain.getOrDefault(caller, now) - now, 0, longest);
        long next = debt + oneEvery;
        if (next > longest) {
            fullAgain.put(caller, now + debt);
            return Duration.ofMillis(next - longest);
        }
        fullAgain.put(caller, now + next);
        return Duration.ZERO;
    }
}
