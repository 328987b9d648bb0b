package dev.tone.desktop.boot;

import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.logs.LogSource;
import dev.tone.model.failure.KnownLines;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.observe.Lifetime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the logs of good deployments have. They are completed where the platform is there, and read as far as they were
/// seen where it is not.
final class GoodRuns {
    /// Deployments that are looked at.
    static final int MOST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(GoodRuns.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 5_000;

    private final List<DeploymentId> deployments;
    private final PlatformLink link;

    GoodRuns(List<DeploymentId> deployments, PlatformLink link) {
        this.deployments = List.copyOf(deployments);
        this.link = link;
    }

    /// Blocks, at most for a few seconds a log.
    KnownLines read() {
        KnownLines known = new KnownLines();
        for (DeploymentId deployment : deployments) {
            PlatformLink.FollowedLog log = link.log(deployment);
            try {
                awaitComplete(log.source());
                add(log.source(), known);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return known;
            } catch (RuntimeException e) {
                LOG.warn("The log of {} cannot be compared with: {}", deployment, e.getMessage());
            } finally {
                log.pin().close();
            }
        }
        return known;
    }

    private static void awaitComplete(LogSource source) throws InterruptedException {
        CountDownLatch complete = new CountDownLatch(1);
        try (Waiting waiting = new Waiting()) {
            waiting.lifetime.add(source.changed().listen(log -> {
                if (log.isComplete()) {
                    complete.countDown();
                }
            }));
            if (!source.isComplete() && !complete.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Compared with {} lines of a log that is not here whole", source.ready());
            }
        }
    }

    /// Java's `try` wants an exception-free close.
    private static final class Waiting implements AutoCloseable {
        private final Lifetime lifetime = new Lifetime();

        @Override
        public void close() {
            lifetime.close();
        }
    }

    private static void add(LogSource source, KnownLines known) {
        long ready = source.ready();
        for (long from = 0; from < ready; from += AT_ONCE) {
            source.lines(from, AT_ONCE).forEach(line -> known.add(line.text()));
        }
    }
}
