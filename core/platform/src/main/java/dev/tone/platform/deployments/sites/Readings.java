package dev.tone.platform.deployments.sites;

import dev.tone.model.release.ReleaseNumbers;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What is seen of one release: its answers to visitors, and to us. Thread-safe.
final class Readings {
    private long errors;
    private long failedProbes;
    private Latencies visitors = new Latencies();
    private Latencies probes = new Latencies();
    private int inside;
    private int exitsBefore;

    /// The same handler with an eye on it.
    SiteHandler watched(SiteHandler handler) {
        return exchange -> {
            enter();
            long begun = System.nanoTime();
            try {
                return handler.handle(exchange.heardBy((status, headers) -> {
                    exchange.heads().begins(status, headers);
                    answered(status, Duration.ofNanos(System.nanoTime() - begun));
                }));
            } finally {
                leave();
            }
        };
    }

    /// Asks the release itself.
    void probe(Backend backend) {
        long begun = System.nanoTime();
        boolean good;
        try {
            good = HealthProbe.isHealthy(backend.probe());
        } catch (IOException e) {
            good = false;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        synchronized (this) {
            probes.add(took);
            failedProbes += good ? 0 : 1;
        }
    }

    private synchronized void answered(int status, Duration took) {
        visitors.add(took);
        errors += status >= 500 ? 1 : 0;
    }

    private synchronized void enter() {
        inside++;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    /// Waits until no request is with the release any more.
    ///
    /// @return false when one still is after that time
    synchronized boolean isIdle(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (inside > 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /// Counts from nothing again.
    synchronized void reset(Backend backend) {
        errors = 0;
        failedProbes = 0;
        visitors = new Latencies();
        probes = new Latencies();
        exitsBefore = backend.exits();
    }

    /// @param fewest when visitors have made fewer requests than that, probes say how long it takes
    synchronized ReleaseNumbers numbers(Backend backend, int fewest) {
        @Nullable Integer p95 = visitors.count() >= fewest ? visitors.percentile(95) : probes.percentile(95);
        return new ReleaseNumbers(
                visitors.count(),
                errors,
                probes.count(),
                failedProbes,
                p95 == null ? visitors.percentile(95) : p95,
                backend.exits() - exitsBefore,
                0,
                0);
    }
}
