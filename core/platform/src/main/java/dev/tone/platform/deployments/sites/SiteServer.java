package dev.tone.platform.deployments.sites;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All sites of a platform: one door per environment and what stands behind it. Thread-safe.
public final class SiteServer implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(SiteServer.class);
    /// How long requests to the release before may take until its process ends.
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Ports ports;
    private final RandomGenerator random;
    private final Map<EnvironmentId, Door> doors = new HashMap<>();

    /// Where new sites get their ports from.
    public record Ports(int first, int last) {
        /// Where people expect local sites, and below the ports that systems give away themselves.
        public static final Ports USUAL = new Ports(7400, 7999);
    }

    public SiteServer(Ports ports) {
        this(ports, new SecureRandom());
    }

    SiteServer(Ports ports, RandomGenerator random) {
        this.ports = ports;
        this.random = random;
    }

    private static final class Door {
        private final SiteListener listener;
        private @Nullable Backend backend;
        /// What was replaced and is kept running for a while.
        private @Nullable Backend warm;
        private @Nullable SiteTrial trial;
        /// Requests that have begun with the backend before the trial that is on.
        private List<SiteListener.Lease> begun = List.of();

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
            open.listener.rename(wanted.hostName());
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
    public void activate(EnvironmentId environment, Backend next) {
        activate(environment, next, false);
    }

    /// As [#activate(EnvironmentId, Backend)].
    ///
    /// @param keepWarm whether the one before goes on running, without traffic, until [#cool]
    /// @return the one before, when it is kept
    public synchronized @Nullable Backend activate(EnvironmentId environment, Backend next, boolean keepWarm) {
        Door door = door(environment);
        Backend before = door.backend;
        SiteTrial trial = door.trial;
        if (trial != null && !trial.isOf(next)) {
            // The one that has the traffic is another process from now on; the trial goes on beside it.
            List<SiteListener.Lease> leases = begun(door, door.listener.exchange(trial.beside(next)));
            door.backend = next;
            next.activated();
            if (before != null) {
                retire(leases, before);
            }
            return null;
        }
        door.backend = next;
        List<SiteListener.Lease> leases = begun(door, door.listener.exchange(next.handler()));
        next.activated();
        if (trial != null) {
            door.trial = null;
            trial.closePreview();
        }
        Backend warm = door.warm;
        door.warm = keepWarm && before != next ? before : null;
        if (warm != null && warm != next) {
            retire(List.of(), warm);
        }
        if (before != null && before != next && !keepWarm) {
            retire(leases, before);
        }
        return door.warm;
    }

    private static List<SiteListener.Lease> begun(Door door, SiteListener.Lease last) {
        List<SiteListener.Lease> leases = new ArrayList<>(door.begun);
        leases.add(last);
        door.begun = List.of();
        return leases;
    }

    /// Whether a release has the traffic.
    public synchronized boolean isServing(EnvironmentId environment) {
        Door door = doors.get(environment);
        return door != null && door.backend != null;
    }

    /// Puts a release beside the one that has the traffic. It has no visitors yet.
    ///
    /// @param number any that is another one for each release
    /// @throws dev.tone.model.fault.FaultException `site/no-port`
    public synchronized SiteTrial begin(SiteAddress address, Backend candidate, int number) {
        Door door = door(address.environment());
        Backend current = door.backend;
        if (current == null || door.trial != null) {
            throw new IllegalStateException("There is nothing to stand beside");
        }
        SiteListener preview;
        try {
            // The system's choice, which never is a port that a site comes back to.
            preview = new SiteListener("next-" + address.hostName(), 0, new DownHandler("This release is starting."));
        } catch (IOException e) {
            throw new Fault(FaultKind.EXHAUSTED, "site/no-port", "There is no free port for the preview.", null)
                    .asException();
        }
        SiteTrial trial = new SiteTrial(this, address, candidate, preview, number, random);
        door.trial = trial;
        door.begun = begun(door, door.listener.exchange(trial.beside(current)));
        candidate.activated();
        return trial;
    }

    /// Gives all of the traffic back to who had it.
    void withdraw(SiteTrial trial) {
        synchronized (this) {
            Door door = doors.get(trial.environment());
            if (door == null || door.trial != trial) {
                return;
            }
            door.trial = null;
            trial.closePreview();
            Backend current = door.backend;
            if (current != null) {
                List<SiteListener.Lease> leases = new ArrayList<>(door.begun);
                leases.add(door.listener.exchange(current.handler()));
                door.begun = List.copyOf(leases);
            }
        }
    }

    synchronized boolean isOn(SiteTrial trial) {
        Door door = doors.get(trial.environment());
        return door != null && door.trial == trial;
    }

    /// What was replaced and still runs.
    public synchronized Optional<Backend> warm(EnvironmentId environment) {
        Door door = doors.get(environment);
        return door == null ? Optional.empty() : Optional.ofNullable(door.warm);
    }

    /// Ends what was kept running. Returns at once.
    public synchronized void cool(EnvironmentId environment) {
        Door door = doors.get(environment);
        if (door != null && door.warm != null) {
            retire(List.of(), door.warm);
            door.warm = null;
        }
    }

    private static void retire(List<SiteListener.Lease> leases, Backend before) {
        Thread.ofVirtual().name("site-drain").start(() -> {
            try {
                long deadline = System.nanoTime() + DRAIN.toNanos();
                for (SiteListener.Lease lease : leases) {
                    if (!lease.drained(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                        LOG.info("Requests to a replaced release are cut off");
                    }
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

    /// Takes the release away; the address answers that the site is stopped. Returns when nothing of it runs but a
    /// release on trial, which ends as its deployment does.
    public void stop(EnvironmentId environment, String sentence) {
        List<Backend> ending = new ArrayList<>();
        synchronized (this) {
            Door door = doors.get(environment);
            if (door == null) {
                return;
            }
            Stream.of(door.backend, door.warm).filter(Objects::nonNull).forEach(ending::add);
            door.backend = null;
            door.warm = null;
            if (door.trial != null) {
                door.trial.closePreview();
                door.trial = null;
            }
            door.begun = List.of();
            SiteListener.Lease lease = door.listener.exchange(new DownHandler(sentence));
            assert lease != null;
        }
        ending.forEach(Backend::end);
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
