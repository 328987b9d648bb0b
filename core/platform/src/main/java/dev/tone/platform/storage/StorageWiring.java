package dev.tone.platform.storage;

import dev.tone.model.id.OrganizationId;
import dev.tone.platform.artifacts.ArtifactsWiring;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.notifications.Notifier;
import dev.tone.platform.storage.sql.SqlChecks;
import dev.tone.platform.storage.web.StorageRoutes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds the checking of stored bytes, on a thread of its own.
public final class StorageWiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StorageWiring.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofHours(6);
    private static final long CLOSE_SECONDS = 5;

    private final Scrubber scrubber;
    private final StorageFacade facade;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tone-scrub").factory());

    /// @param system who the platform acts as in an organization
    public StorageWiring(
            Kernel kernel, ArtifactsWiring artifacts, Notifier notifier, Function<OrganizationId, Actor> system) {
        SqlChecks checks = new SqlChecks();
        Damage damage = new Damage(
                artifacts.blobs(),
                artifacts.facade(),
                checks,
                kernel.transactions(),
                kernel.changes(),
                notifier,
                system,
                kernel.clock());
        scrubber = new Scrubber(
                artifacts.blobs(),
                checks,
                kernel.transactions(),
                damage,
                new Pace(System::nanoTime, Thread::sleep),
                kernel.clock());
        facade = new StorageFacade(
                artifacts.blobs(), artifacts.facade(), checks, kernel.transactions(), scrubber, this::checkNow);
        new StorageRoutes(facade).bind(kernel.routes());
        var turns = thread.scheduleWithFixedDelay(
                () -> guarded(scrubber::quiet), FIRST.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
        assert !turns.isCancelled();
    }

    private void checkNow() {
        if (scrubber.ask()) {
            thread.execute(() -> guarded(scrubber::hurried));
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("The check of stored files failed and is tried again later", e);
        }
    }

    @Override
    public void close() {
        scrubber.stop();
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The check of stored files did not end in {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
