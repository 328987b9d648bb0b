package dev.tone.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.objects.BlobMove;
import dev.tone.platform.artifacts.blobs.objects.BlobStores;
import dev.tone.platform.kernel.disk.DataDirectory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The platform as a process of its own: prints one JSON line `{"url":…,"tokenFile":…}` when it is ready, and ends
/// cleanly on SIGTERM. The database's address comes from `TONE_DATABASE_URL`, because arguments are seen by everybody.
public final class Main {
    private static final String USAGE =
            "Usage: platform --data DIR [--port N] [--store FILE] [--host-name NAME]… [--call-host NAME]… [--move-files-from FILE|disk]";
    private static final String MOVE = "--move-files-from";
    private static final String DISK = "disk";
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    record Ready(String url, String tokenFile) {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        int code = run(arguments, System.getenv("TONE_DATABASE_URL"), System.out, System.err, ended);
        if (code != 0) {
            System.exit(code);
        }
        ended.await();
    }

    /// @param ended counted down when the platform was told to stop and has
    /// @return 0 when it runs, else the process's exit code
    static int run(
            String[] arguments, @Nullable String databaseUrl, PrintStream out, PrintStream err, CountDownLatch ended) {
        PlatformConfig config;
        String from;
        try {
            config = parse(arguments);
            from = moveFrom(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return MISUSED;
        }
        quietConsole();
        try {
            if (from != null) {
                out.println(Json.write(move(config, from, err)));
                ended.countDown();
                return 0;
            }
            Platform platform = Platform.start(databaseUrl == null ? config : config.withDatabase(databaseUrl));
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("tone-stop").unstarted(() -> {
                        platform.close();
                        ended.countDown();
                    }));
            out.println(
                    Json.write(new Ready(platform.url(), platform.tokenFile().toString())));
            out.flush();
            return 0;
        } catch (FaultException e) {
            Fault fault = e.fault();
            err.println(fault.title() + (fault.detail() == null ? "" : " " + fault.detail()));
            return FAILED;
        }
    }

    /// Brings all blobs into the configured store, while no platform runs on the folder.
    private static BlobMove.Moved move(PlatformConfig config, String from, PrintStream err) {
        try (DataDirectory data = DataDirectory.open(config.data())) {
            BlobStores stores = new BlobStores(data.root(), config.clock());
            try (BlobStore source = stores.open(from.equals(DISK) ? null : Path.of(from));
                    BlobStore target = stores.open(config.store())) {
                err.println("Moving files from " + source.description() + " to " + target.description());
                BlobMove.Moved moved = new BlobMove(source, target, err::println).run();
                stores.moved(target);
                return moved;
            }
        }
    }

    private static @Nullable String moveFrom(String[] arguments) {
        int at = Arrays.asList(arguments).indexOf(MOVE);
        return at < 0 ? null : value(arguments, at + 1);
    }

    static PlatformConfig parse(String[] arguments) {
        Path data = null;
        Path store = null;
        int port = 0;
        boolean setAside = false;
        Set<String> hostNames = new LinkedHashSet<>();
        Set<String> privateHosts = new LinkedHashSet<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--data" -> data = Path.of(value(arguments, ++i));
                case "--port" -> port = port(value(arguments, ++i));
                case "--store" -> store = Path.of(value(arguments, ++i));
                case "--host-name" -> hostNames.add(value(arguments, ++i));
                case "--call-host" -> privateHosts.add(value(arguments, ++i));
                case MOVE -> value(arguments, ++i);
                case "--set-damaged-aside" -> setAside = true;
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        if (data == null) {
            throw new IllegalArgumentException(USAGE);
        }
        PlatformConfig config = PlatformConfig.headless(data)
                .withPort(port)
                .withStore(store)
                .withHostNames(hostNames)
                .withPrivateHosts(privateHosts);
        return setAside ? config.withDamagedSetAside() : config;
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException(USAGE);
        }
        return arguments[index];
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port takes a number from 0 to 65535. " + USAGE, e);
        }
        throw new IllegalArgumentException("--port takes a number from 0 to 65535. " + USAGE);
    }

    /// Standard output belongs to the one line; the log goes to its file.
    private static void quietConsole() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.reset();
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        }
    }
}
