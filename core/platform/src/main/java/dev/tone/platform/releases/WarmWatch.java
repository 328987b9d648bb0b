package dev.tone.platform.releases;

import dev.tone.model.observe.Pin;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends releases that are kept running when their time is over.
final class WarmWatch implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(WarmWatch.class);

    private final Clock clock;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("warm-releases").daemon().factory());
    private volatile @Nullable Instant next;

    WarmWatch(Clock clock) {
        this.clock = clock;
    }

    void change() {
        changed.set(true);
    }

    /// @param look how often the time is looked at
    void start(Releases releases, Releases.CoolDown sites, java.time.Duration look) {
        // After a start nothing of them runs.
        next = releases.cool(sites, true).orElse(null);
        var scheduled = executor.scheduleWithFixedDelay(
                () -> look(releases, sites), look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
        assert !scheduled.isCancelled();
    }

    private void look(Releases releases, Releases.CoolDown sites) {
        try {
            Instant due = next;
            if (changed.get() || due != null && !clock.instant().isBefore(due)) {
                changed.set(false);
                next = releases.cool(sites, false).orElse(null);
            }
        } catch (RuntimeException e) {
            LOG.error("Releases that are kept running could not be looked at", e);
            changed.set(true);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
