package dev.tone.platform.deployments;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Pin;
import dev.tone.platform.deployments.provider.Cancellation;
import dev.tone.platform.kernel.log.Correlation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One deployment at a time per environment, and few at a time in all. The order is kept in the database too: what
/// waits here only wakes it. Thread-safe.
final class DeploymentQueue implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(DeploymentQueue.class);

    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final Work work;
    private final Semaphore places;
    private final Map<EnvironmentId, Deque<Entry>> waiting = new HashMap<>();
    private final Map<DeploymentId, Cancellation> running = new HashMap<>();
    private boolean closed;

    @FunctionalInterface
    interface Work {
        void run(DeploymentId deployment, Cancellation cancellation);
    }

    private record Entry(DeploymentId deployment, String correlation) {}

    /// @param atOnce how many deployments may build at the same time
    DeploymentQueue(Work work, int atOnce) {
        this.work = work;
        this.places = new Semaphore(atOnce, true);
    }

    synchronized void submit(EnvironmentId environment, DeploymentId deployment) {
        if (closed) {
            return;
        }
        Deque<Entry> line = waiting.get(environment);
        Entry entry = new Entry(deployment, Correlation.current());
        if (line != null) {
            line.add(entry);
            return;
        }
        Deque<Entry> fresh = new ArrayDeque<>();
        fresh.add(entry);
        waiting.put(environment, fresh);
        Thread.ofPlatform().daemon().name("deployments-" + environment).start(() -> drain(environment));
    }

    private void drain(EnvironmentId environment) {
        while (true) {
            Entry entry;
            synchronized (this) {
                Deque<Entry> line = waiting.get(environment);
                entry = line == null || closed ? null : line.poll();
                if (entry == null) {
                    waiting.remove(environment);
                    return;
                }
            }
            try (Pin _ = Correlation.bind(entry.correlation())) {
                // Until it has a place it waits like the others of the line, and is canceled like them.
                places.acquire();
                try {
                    run(entry.deployment());
                } finally {
                    places.release();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("A deployment could not be run to its end", e);
            }
        }
    }

    private void run(DeploymentId deployment) {
        Cancellation cancellation = new Cancellation();
        synchronized (this) {
            if (closed) {
                return;
            }
            running.put(deployment, cancellation);
        }
        try {
            work.run(deployment, cancellation);
        } finally {
            synchronized (this) {
                running.remove(deployment);
            }
            cancellation.finish();
        }
    }

    synchronized Optional<Cancellation> running(DeploymentId deployment) {
        return Optional.ofNullable(running.get(deployment));
    }

    /// Nothing more begins, and what runs is ended. Returns when it is, and its state says so.
    @Override
    public void close() {
        List<Cancellation> ending;
        synchronized (this) {
            closed = true;
            waiting.values().forEach(Deque::clear);
            ending = List.copyOf(running.values());
        }
        ending.forEach(Cancellation::interrupt);
        try {
            for (Cancellation cancellation : ending) {
                if (!cancellation.awaitFinish(LONGEST_END)) {
                    LOG.warn("A deployment did not end in time; the next start says so");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
