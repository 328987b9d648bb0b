package dev.tone.desktop.boot;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// The platform on the data folder: in this process, unless another one owns the folder already. The window talks
/// to it over its API in either case. It starts beside the window, so that neither waits for the other.
/// Thread-safe.
final class EmbeddedPlatform {
    private static final String FOLDER_IN_USE = "data/in-use";
    /// How long a platform may take to start, or to end, that has the folder and cannot be found.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path data;
    private final LocalStore local;
    private final Executor background;
    private final StartTimings timings;
    private @Nullable FutureTask<PlatformLink> starting;
    /// Whether nobody waits for it any more.
    private volatile boolean ending;
    private volatile boolean damagedAside;

    EmbeddedPlatform(Path data, LocalStore local, Executor background, StartTimings timings) {
        this.data = data;
        this.local = local;
        this.background = background;
        this.timings = timings;
    }

    /// The next start keeps a database that cannot be read under another name, and begins with an empty one.
    void setDamagedAside() {
        damagedAside = true;
    }

    /// Begins to start it, unless that has begun.
    void begin() {
        starting();
    }

    /// Connects to the platform on the folder; closing the link ends it. Blocks until it answers. After a failure the
    /// next call starts it anew.
    ///
    /// @throws dev.tone.model.fault.FaultException when the folder or the database cannot be used
    PlatformLink connect() throws InterruptedException {
        FutureTask<PlatformLink> task = starting();
        try {
            return task.get();
        } catch (ExecutionException e) {
            forget(task);
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private synchronized FutureTask<PlatformLink> starting() {
        FutureTask<PlatformLink> task = starting;
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
        @Nullable FutureTask<PlatformLink> task = begun();
        try {
            if (task != null) {
                task.get().close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException _) {
            // It did not start, so there is nothing to end; who asked to connect was told.
        }
    }

    private synchronized @Nullable FutureTask<PlatformLink> begun() {
        return starting;
    }

    private synchronized void forget(FutureTask<PlatformLink> task) {
        if (starting == task) {
            starting = null;
        }
    }

    private PlatformLink start() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<PlatformEndpoint> running = Discovery.find(data);
            if (running.isPresent()) {
                return attach(running.get());
            }
            try {
                return embed();
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
    private PlatformLink attach(PlatformEndpoint endpoint) {
        PlatformLink link = PlatformLink.attach(endpoint, Platform.VERSION, local, background);
        timings.mark("platform");
        return link;
    }

    private PlatformLink embed() {
        PlatformConfig config = PlatformConfig.embedded(data);
        Platform platform = Platform.start(damagedAside ? config.withDamagedSetAside() : config);
        PlatformEndpoint endpoint = PlatformEndpoint.of(platform.url(), platform::token);
        PlatformLink link = PlatformLink.connect(endpoint, Platform.VERSION, local, background, platform::close);
        timings.mark("platform");
        return link;
    }
}
