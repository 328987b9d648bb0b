package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.uploads.UploadProgress;
import dev.tone.client.uploads.UploadQueue;
import dev.tone.desktop.link.LocalStore;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A real site writes 50,000 numbered lines on a real platform that is started again three times; the connection to it
/// is cut ten times in the middle of what is being told. Nothing is missing, doubled or out of order: as the client
/// keeps it and as the viewer shows it.
@EnabledOnOs(OS.LINUX)
class NumberedLinesTest {
    private static final int ROUNDS = 10;
    private static final int EACH = 5_000;
    private static final Set<Integer> RESTARTS = Set.of(2, 5, 8);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path folder;

    private final CuttingProxy proxy = new CuttingProxy();
    private final ExecutorService fx =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Random random = new Random(50);
    private int port;
    private volatile @Nullable Platform platform;
    private @Nullable PlatformLink link;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        startPlatform();
    }

    private void startPlatform() {
        platform = Platform.start(PlatformConfig.embedded(folder.resolve("data"))
                .withPort(port)
                .withHostNames(Set.of("127.0.0.1:" + proxy.port(), "localhost:" + proxy.port())));
        proxy.towards(port);
    }

    private Platform running() {
        Platform now = platform;
        if (now == null) {
            throw new IllegalStateException("Not started");
        }
        return now;
    }

    @AfterEach
    void close() {
        if (link != null) {
            link.close();
        }
        running().close();
        proxy.close();
        fx.shutdownNow();
    }

    @Test
    void all_come_once_and_in_order_over_cuts_and_restarts() throws Exception {
        EnvironmentId environment = deploy();
        PlatformLink connected = PlatformLink.connect(
                PlatformEndpoint.of(
                        "http://127.0.0.1:" + proxy.port(), () -> running().token()),
                Platform.VERSION,
                new LocalStore(folder.resolve("app")),
                Thread::startVirtualThread,
                () -> false,
                () -> {});
        link = connected;
        PlatformLink.FollowedLog log = connected.siteLog(environment);
        LogViewModel viewer = onFx(() -> new LogViewModel(log.source(), Thread::startVirtualThread, fx));

        for (int round = 0; round < ROUNDS; round++) {
            int until = (round + 1) * EACH;
            int cut = round + 1;
            long before = numbers(log.source());
            proxy.cutAfter(1_000 + random.nextInt(8_000));
            ask(environment, until);
            if (RESTARTS.contains(round)) {
                await("a part of round " + round, () -> numbers(log.source()) > before);
                running().close();
                startPlatform();
                connected.channel().wake();
                ask(environment, until);
            }
            await("cut " + cut, () -> proxy.cuts() >= cut);
            await("all lines up to " + until, () -> numbers(log.source()) == until);
        }

        assertThat(proxy.cuts()).isEqualTo(ROUNDS);
        List<String> wanted = IntStream.rangeClosed(1, ROUNDS * EACH)
                .mapToObj(i -> "number " + i)
                .toList();
        List<LogLine> kept = log.source().lines(0, (int) log.source().size());
        assertThat(kept.stream().map(LogLine::sequence).toList())
                .isEqualTo(IntStream.rangeClosed(1, kept.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(kept.stream()
                        .filter(line -> line.stream() == LogStream.OUT)
                        .map(LogLine::text)
                        .toList())
                .isEqualTo(wanted);
        CompletableFuture<String> shown = new CompletableFuture<>();
        onFx(() -> {
            viewer.marking().selectAll();
            new LogCopying(viewer).copy(false, copied -> shown.complete(copied.text()));
            return true;
        });
        assertThat(shown.get(1, TimeUnit.MINUTES)
                        .lines()
                        .filter(line -> line.startsWith("number "))
                        .toList())
                .isEqualTo(wanted);
        onFx(() -> {
            viewer.close();
            return true;
        });
        log.pin().close();
    }

    /// Of the last number that is here.
    private static int numbers(LogSource log) {
        long size = log.ready();
        for (LogLine line : log.lines(Math.max(0, size - 20), 20).reversed()) {
            if (line.text().startsWith("number ")) {
                return Integer.parseInt(line.text().substring("number ".length()));
            }
        }
        return 0;
    }

    private <T> T onFx(java.util.concurrent.Callable<T> work) throws Exception {
        return fx.submit(work).get(30, TimeUnit.SECONDS);
    }

    private static void await(String what, BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Still not there: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /// Asks the site to write on, as soon as it answers.
    private void ask(EnvironmentId environment, int until) {
        await("an answer of the site", () -> {
            try (ToneClient client = client()) {
                for (Site site :
                        client.deployments().sites(project(client), null, null).items()) {
                    if (site.environment().equals(environment)) {
                        return get(site.port(), "/to/" + until).startsWith("HTTP/1.1 200");
                    }
                }
                return false;
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static String get(int port, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ToneClient client() {
        return new ToneClient(PlatformEndpoint.of(running().url(), running()::token), Platform.VERSION);
    }

    private static ProjectId project(ToneClient client) {
        return client.projects().list(null, null, null, null).items().getFirst().id();
    }

    private EnvironmentId deploy() throws Exception {
        Path app = folder.resolve("numbers");
        String name = NumberedApp.class.getName();
        String file = name.replace('.', '/') + ".class";
        Path code = app.resolve(file);
        Files.createDirectories(code.getParent());
        try (InputStream in = NumberedApp.class.getClassLoader().getResourceAsStream(file)) {
            Files.write(code, in.readAllBytes());
        }
        String start = "exec '" + System.getProperty("java.home")
                + "/bin/java' -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp . " + name;
        Files.writeString(app.resolve("tone.json"), "{\"start\": \"" + start + "\", \"health\": \"/\"}");
        try (ToneClient client = client();
                UploadQueue uploads = UploadQueue.open(folder.resolve("uploads"), client)) {
            ProjectId project = client.projects()
                    .create(new ProjectApi.Create("Numbers", null), IdempotencyKey.fresh())
                    .id();
            EnvironmentId environment = client.environments()
                    .list(project, null, null)
                    .items()
                    .getFirst()
                    .id();
            Artifact artifact = uploaded(uploads, project, app);
            String digest = client.deployments()
                    .plan(artifact.id(), new DeploymentApi.PlanRequest(null))
                    .commandsDigest();
            client.deployments().trust(project, new DeploymentApi.Trust(digest));
            Deployment deployment = client.deployments()
                    .create(
                            project,
                            new DeploymentApi.Create(environment, artifact.id(), null, null, null, null),
                            IdempotencyKey.fresh());
            await(
                    "the deployment",
                    () -> client.deployments().get(deployment.id()).state().isFinished());
            assertThat(client.deployments().get(deployment.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
            return environment;
        }
    }

    private static Artifact uploaded(UploadQueue uploads, ProjectId project, Path app) throws Exception {
        CompletableFuture<UploadProgress> over = new CompletableFuture<>();
        var watching = uploads.add(project, app, null).progress().watch(now -> {
            switch (now.phase()) {
                case DONE, FAILED, CANCELED -> over.complete(now);
                case READING, SENDING, WAITING, PAUSED, FINISHING -> {}
            }
        });
        try {
            Artifact artifact = over.get(60, TimeUnit.SECONDS).artifact();
            if (artifact == null) {
                throw new AssertionError("The upload failed");
            }
            return artifact;
        } finally {
            watching.close();
        }
    }
}
