package dev.tone.platform.deployments.sites;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All sites of a platform: one door per environment and what stands behind it. Thread-safe.
public final class SiteServer implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(SiteServer.class);
    /// How long requests to the release before may take until its process ends.
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Ports ports;
    private final Map<EnvironmentId, Door> doors = new HashMap<>();

    /// Where new sites get their ports from.
    public record Ports(int first, int last) {
        /// Where people expect local sites, and below the ports that systems give away themselves.
        public static final Ports USUAL = new Ports(7400, 7999);
    }

    public SiteServer(Ports ports) {
        this.ports = ports;
    }

    private static final class Door {
        private final SiteListener listener;
        private @Nullable Backend backend;

        private Door(SiteListener listener) {
            this.listener = listener;
        }
    }

    /// Opens the environment's door, at its port where that is free.
    ///
    /// @param isReserved ports that other sites come back to
    /// @return the address with the port that it really has
    /// @throws dev.tone.model.fault.FaultException `site/no-port`
    public synchronized SiteAddress open(SiteAddress wanted, IntPredicate isReserved) {
        Door open = doors.get(wanted.environment());
        if (open != null) {
            return new SiteAddress(wanted.environment(), wanted.hostName(), open.listener.port());
        }
        SiteListener listener = listen(wanted, isReserved);
        doors.put(wanted.environment(), new Door(listener));
        return new SiteAddress(wanted.environment(), wanted.hostName(), listener.port());
    }

    private SiteListener listen(SiteAddress wanted, IntPredicate isReserved) {
        DownHandler empty = new DownHandler("Nothing is deployed here yet.");
        if (wanted.port() != 0) {
            try {
                return new SiteListener(wanted.hostName(), wanted.port(), empty);
            } catch (IOException e) {
                LOG.info("Port {} of {} is taken: {}", wanted.port(), wanted.hostName(), e.getMessage());
            }
        }
        for (int port = ports.first(); port <= ports.last(); port++) {
            if (!isReserved.test(port)) {
                try {
                    return new SiteListener(wanted.hostName(), port, empty);
                } catch (IOException e) {
                    LOG.debug("Port {} is taken", port);
                }
            }
        }
        throw new Fault(
                        FaultKind.EXHAUSTED,
                        "site/no-port",
                        "There is no free port for the site.",
                        "End a program that listens on a port from " + ports.first() + " to " + ports.last() + ".")
                .asException();
    }

    /// Gives the traffic to this release at once. What is under way finishes with the one before, which then ends.
    public synchronized void activate(EnvironmentId environment, Backend next) {
        Door door = door(environment);
        Backend before = door.backend;
        door.backend = next;
        SiteListener.Lease lease = door.listener.exchange(next.handler());
        next.activated();
        if (before != null && before != next) {
            retire(lease, before);
        }
    }

    private static void retire(SiteListener.Lease lease, Backend before) {
        Thread.ofVirtual().name("site-drain").start(() -> {
            try {
                if (!lease.drained(DRAIN)) {
                    LOG.info("Requests to a replaced release are cut off");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            before.end();
        });
    }

    private Door door(EnvironmentId environment) {
        Door door = doors.get(environment);
        if (door == null) {
            throw new IllegalStateException("The site has no address: " + environment);
        }
        return door;
    }

    /// Takes the release away; the address answers that the site is stopped. Returns when nothing of it runs.
    public void stop(EnvironmentId environment, String sentence) {
        Backend before;
        synchronized (this) {
            Door door = doors.get(environment);
            if (door == null) {
                return;
            }
            before = door.backend;
            door.backend = null;
            SiteListener.Lease lease = door.listener.exchange(new DownHandler(sentence));
            assert lease != null;
        }
        if (before != null) {
            before.end();
        }
    }

    /// Closes the door too.
    public void remove(EnvironmentId environment) {
        stop(environment, "This site is gone.");
        synchronized (this) {
            Door door = doors.remove(environment);
            if (door != null) {
                door.listener.close();
            }
        }
    }

    /// Ends all sites, at the same time: each may take a moment to say goodbye.
    @Override
    public void close() {
        Set<EnvironmentId> open;
        synchronized (this) {
            open = Set.copyOf(doors.keySet());
        }
        List<Thread> ending = open.stream()
                .map(environment -> Thread.ofPlatform().name("site-end").start(() -> remove(environment)))
                .toList();
        try {
            for (Thread thread : ending) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
