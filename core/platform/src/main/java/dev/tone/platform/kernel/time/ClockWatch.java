package dev.tone.platform.kernel.time;

import dev.tone.model.json.Json;
import dev.tone.platform.kernel.disk.DataDirectory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the clock is believed before something is let go for good because of it. A clock that is years ahead would
/// empty the trash of everybody: so one that has leapt has to stay where it is for a day of running first, which is
/// time to see it and to set it right. After a holiday things go a day later, which harms nobody. Thread-safe.
public final class ClockWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final String FILE = "clock";
    private static final Duration LEAP = Duration.ofDays(7);
    private static final Duration DOUBT = Duration.ofHours(24);

    private final DataDirectory data;
    private final Clock clock;
    private final LongSupplier nanos;
    private Seen seen;
    private long last;

    /// @param at the last time that was believed
    /// @param doubtedSeconds how long we have run since with one that was not
    record Seen(Instant at, long doubtedSeconds) {}

    /// @param nanos goes with the time that we run, whatever the clock says
    public ClockWatch(DataDirectory data, Clock clock, LongSupplier nanos) {
        this.data = data;
        this.clock = clock;
        this.nanos = nanos;
        this.seen = read();
        this.last = nanos.getAsLong();
    }

    private Seen read() {
        byte[] kept = data.readPrivate(FILE);
        if (kept != null) {
            try {
                return Json.read(new String(kept, StandardCharsets.UTF_8), Seen.class);
            } catch (RuntimeException e) {
                LOG.warn("When it was last is not readable any more: {}", e.getMessage());
            }
        }
        return new Seen(clock.instant(), 0);
    }

    /// Asked again and again while we run.
    public synchronized boolean isBelieved() {
        Instant now = clock.instant();
        long tick = nanos.getAsLong();
        Duration run = Duration.ofNanos(tick - last);
        last = tick;
        Duration doubted = now.isAfter(seen.at().plus(LEAP))
                ? Duration.ofSeconds(seen.doubtedSeconds()).plus(run)
                : DOUBT;
        boolean believed = doubted.compareTo(DOUBT) >= 0;
        if (!believed && seen.doubtedSeconds() == 0) {
            LOG.warn(
                    "The clock says {} and said {} before: nothing expires until that has been so for a day",
                    now,
                    seen.at());
        }
        seen = believed ? new Seen(now, 0) : new Seen(seen.at(), Math.max(1, doubted.toSeconds()));
        data.writePrivate(FILE, Json.write(seen).getBytes(StandardCharsets.UTF_8));
        return believed;
    }
}
