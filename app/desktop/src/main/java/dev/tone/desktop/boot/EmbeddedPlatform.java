package dev.tone.desktop.boot;

import dev.tone.client.http.Faults;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.session.Discovery;
import dev.tone.desktop.link.LocalStore;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.model.fault.FaultException;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// The platform on the data folder: in this process, unless another one owns the folder already; or a team's platform
/// somewhere else. The window talks to it over its API in any case. It starts beside the window, so that neither waits
/// for the other: the link to it
/// is there before it answers. Thread-safe.
final class EmbeddedPlatform {
    private static final String FOLDER_IN_USE = "data/in-use";
    /// How long a platform may take to start, or to end, that has the folder and cannot be found.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /// What waiting does not mend.
    private static final Set<String> NOT_OURS = Set.of(Faults.GARBAGE, Faults.UNTRUSTED);

    private final Path data;
    private final LocalStore local;
    private final Executor background;
    private final StartTimings timings;
    private final @Nullable PlatformEndpoint team;
    private final Arrival arrival = new Arrival();
    private @Nullable FutureTask<Optional<Platform>> starting;
    private @Nullable PlatformLink link;
    /// Whether nobody waits for it any more.
    private volatile boolean ending;
    private volatile boolean damagedAside;

    /// @param team a platform that is worked with instead; nothing is started on the data folder then
    EmbeddedPlatform(
            Path data, LocalStore local, Executor background, StartTimings timings, @Nullable PlatformEndpoint team) {
        this.team = team;
        this.data = data;
        this.local = local;
        this.background = background;
        this.timings = timings;
    }

    /// The next start keeps a database that cannot be read under another name, and begins with an empty one.
    void setDamagedAside() {
        damagedAside = true;
    }

    /// The link to it, at once; calls over it wait until the platform answers.
    synchronized PlatformLink link() {
        PlatformLink known = link;
        if (known == null) {
            known = PlatformLink.connect(
                    team == null ? arrival.endpoint() : team,
                    Platform.VERSION,
                    local,
                    background,
                    arrival::isOwn,
                    this::end);
            link = known;
        }
        return known;
    }

    /// Blocks until the platform answers. After a failure the next call starts it anew.
    ///
    /// @throws dev.tone.model.fault.FaultException when the folder or the database cannot be used
    PlatformLink connect() throws InterruptedException {
        FutureTask<?> task = starting();
        try {
            task.get();
            return link();
        } catch (ExecutionException e) {
            forget(task);
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private synchronized FutureTask<?> starting() {
        FutureTask<Optional<Platform>> task = starting;
        if (task == null) {
            task = new FutureTask<>(this::start);
            starting = task;
            background.execute(task);
        }
        return task;
    }

    /// Ends the connection and the platform, also one that is still starting.
    void close() {
        ending = true;
        // First, so that nothing waits for it while the connection ends.
        arrival.giveUp();
        link().close();
    }

    private void end() {
        FutureTask<Optional<Platform>> task = begun();
        try {
            if (task != null) {
                task.get().ifPresent(Platform::close);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException _) {
            // It did not start, so there is nothing to end; who asked to connect was told.
        }
    }

    private synchronized @Nullable FutureTask<Optional<Platform>> begun() {
        return starting;
    }

    private synchronized void forget(FutureTask<?> task) {
        if (starting == task) {
            starting = null;
        }
    }

    /// @return the one that runs in this process
    private Optional<Platform> start() {
        if (team != null) {
            greet();
            return attach(team);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<PlatformEndpoint> running = Discovery.find(data);
            if (running.isPresent()) {
                return attach(running.get());
            }
            try {
                return Optional.of(embed());
            } catch (FaultException e) {
                // One that is just starting has the folder before it can be found, one that is ending has it after
                // that; whoever else holds it is told.
                boolean held = e.fault().code().equals(FOLDER_IN_USE);
                if (!held || ending || System.nanoTime() > deadline || !paused()) {
                    throw e;
                }
            }
        }
    }

    /// One that is only away now is worked for all the same; what waits is sent when it is back.
    ///
    /// @throws FaultException when there is none, or it does not know who asks
    private void greet() {
        try {
            link().client().workspace().get();
        } catch (FaultException e) {
            if (!Faults.isTransient(e.fault()) || NOT_OURS.contains(e.fault().code())) {
                throw e;
            }
        }
    }

    private Platform embed() {
        PlatformConfig config = PlatformConfig.embedded(data);
        Platform platform = Platform.start(damagedAside ? config.withDamagedSetAside() : config);
        came(PlatformEndpoint.of(platform.url(), platform::token), true);
        return platform;
    }

    private static boolean paused() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Another process owns the folder, e.g. a headless platform: it stays when the window ends.
    private Optional<Platform> attach(PlatformEndpoint endpoint) {
        came(endpoint, false);
        return Optional.empty();
    }

    private void came(PlatformEndpoint endpoint, boolean own) {
        timings.mark("platform");
        arrival.came(endpoint, own);
    }
}
