package dev.tone.platform.deployments.sites;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static dev.tone.platform.deployments.sites.RawClient.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.log.LogLine;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.Redactor;
import dev.tone.platform.deployments.logs.StoredLog;
import dev.tone.platform.deployments.process.ProcessLauncher;
import dev.tone.platform.deployments.process.ProcessLedger;
import dev.tone.platform.deployments.sandbox.Sandbox;
import dev.tone.platform.deployments.sandbox.SandboxSpec;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class ProcessSiteTest {
    private static final EnvironmentId ENVIRONMENT = new EnvironmentId("e-1");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ProcessBackend.Backoff FAST = new ProcessBackend.Backoff(
            Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(60), Duration.ofMillis(100));

    @TempDir
    Path folder;

    private final SiteServer server = new SiteServer(TestPorts.own());
    private final List<String> told = new CopyOnWriteArrayList<>();
    private ProcessLauncher launcher;
    private LogStore logs;
    private StoredLog log;
    private int port;

    @BeforeEach
    void open() {
        launcher = new ProcessLauncher(
                Sandbox.none("a test"), new ProcessLedger(folder.resolve("ledger")), RandomGenerator.getDefault());
        logs = new LogStore(folder.resolve("logs"), Clock.systemUTC());
        log = logs.log("e-1");
        port = server.open(new SiteAddress(ENVIRONMENT, "production-shop.localhost", 0), reserved -> false)
                .port();
    }

    @AfterEach
    void close() {
        server.close();
        launcher.close();
        logs.close();
    }

    private ProcessBackend start(String command, String health) {
        ProcessPlan plan = new ProcessPlan(
                "a site",
                command,
                Map.of("PATH", "/usr/bin:/bin", "GREETING", "top-secret"),
                new SandboxSpec(folder, List.of(folder), List.of(), true),
                "127.0.0.1:" + port,
                health,
                log,
                "#7",
                Redactor.of(List.of("top-secret")));
        return new ProcessBackend(
                launcher, plan, (state, detail, restarts) -> told.add(state + " " + restarts + " " + detail), FAST);
    }

    private ProcessBackend publish(String name) throws Exception {
        ProcessBackend backend = start(TinyApp.command(name), "/health");
        backend.awaitHealthy(SOON);
        server.activate(ENVIRONMENT, backend);
        return backend;
    }

    @Test
    void passesRequestsToTheProcess() throws Exception {
        publish("one");

        assertThat(body(get(port, "/"))).isEqualTo("hello from one top-secret");
        assertThat(body(get(port, "/echo?a=b%20c"))).isEqualTo("GET /echo?a=b%20c 127.0.0.1:" + port + " 127.0.0.1 0");
        String host = "Host: 127.0.0.1:" + port + "\r\nConnection: close\r\n";
        assertThat(send(
                        port,
                        "POST /echo HTTP/1.1\r\n" + host + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n12345"))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200")
                .endsWith(" 5");
        assertThat(
                        send(
                                port,
                                "POST /echo HTTP/1.1\r\n" + host
                                        + "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: no\r\n\r\n"))
                .endsWith(" 13");
        assertThat(body(send(port, "HEAD /echo HTTP/1.1\r\n" + host + "\r\n"))).isEmpty();
        assertThat(send(port, "GET /slow HTTP/1.0\r\n" + host + "\r\n")).endsWith("begun ended by one");
        eventually(
                "its output is logged, without secrets",
                () -> log.page(1, 100).lines().stream().map(LogLine::text).anyMatch("listening as one ••••"::equals));
        assertThat(log.page(1, 100).lines())
                .allMatch(line -> line.step().equals("runtime") && "#7".equals(line.element()));
    }

    @Test
    void keepsTheConnectionForTheNextRequest() throws Exception {
        publish("one");
        String host = "Host: 127.0.0.1:" + port + "\r\n";

        String answers = send(
                port,
                "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 2\r\n\r\nab"
                        + "GET /slow HTTP/1.1\r\n" + host + "\r\n"
                        + "GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 200")).hasSize(4);
        assertThat(answers).endsWith("hello from one top-secret");
    }

    @Test
    void whatHasBegunFinishesWithTheOldRelease() throws Exception {
        ProcessBackend old = publish("one");
        ProcessBackend next = start(TinyApp.command("two"), "/health");
        next.awaitHealthy(SOON);
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> get(port, "/slow"));
        // The request is with the old release once its first bytes are on the way.
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET /slow HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.setSoTimeout(10_000);
            byte[] head = socket.getInputStream().readNBytes(15);
            assertThat(new String(head, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 200");

            server.activate(ENVIRONMENT, next);

            assertThat(body(get(port, "/"))).startsWith("hello from two");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("ended by one");
        }
        assertThat(slow.get()).contains("ended by");
        eventually("the old process has ended", () -> {
            try {
                new Socket("127.0.0.1", oldPort(old)).close();
                return false;
            } catch (java.io.IOException e) {
                return true;
            }
        });
        assertThat(told).isEmpty();
    }

    private static int oldPort(ProcessBackend backend) {
        try {
            var field = ProcessBackend.class.getDeclaredField("port");
            field.setAccessible(true);
            return (int) field.get(backend);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void startsAProcessAgainThatCrashed() throws Exception {
        publish("one");

        assertThat(get(port, "/crash")).startsWith("HTTP/1.1 502");

        eventually("it is healthy again", () -> told.contains("HEALTHY 1 null"));
        assertThat(told).contains("DEGRADED 1 The process ended with exit code 3. It is started again.");
        assertThat(body(get(port, "/"))).startsWith("hello from one");
    }

    @Test
    void saysDownWhenItKeepsFailing() throws Exception {
        ProcessBackend backend = start("[ -e crashed ] && exit 9; touch crashed; " + TinyApp.command("one"), "/health");
        backend.awaitHealthy(SOON);
        server.activate(ENVIRONMENT, backend);
        get(port, "/crash");

        eventually("down", () -> told.stream().anyMatch(line -> line.startsWith("DOWN ") && line.contains("code 9")));
        assertThat(get(port, "/")).startsWith("HTTP/1.1 502").contains("does not answer");
        backend.end();
        backend.end();
    }

    @Test
    void aProcessThatEndsIsNotHealthy() {
        ProcessBackend backend = start("echo no; exit 4", "/");

        assertThatThrownBy(() -> backend.awaitHealthy(SOON))
                .isInstanceOfSatisfying(
                        NotHealthyException.class, e -> assertThat(e.exitCode()).isEqualTo(4))
                .hasMessageContaining("exit code 4");
        backend.end();
    }

    @Test
    void aProcessThatAnswersWithErrorsIsNotHealthy() {
        ProcessBackend backend = start(TinyApp.command("one", "500"), "/health");

        assertThatThrownBy(() -> backend.awaitHealthy(Duration.ofSeconds(3)))
                .hasMessageContaining("/health answers 500");
        backend.end();
    }

    @Test
    void passesAWebSocketThrough() throws Exception {
        try (ServerSocket upstream = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SiteListener listener = new SiteListener("a.localhost", 0, new ProxyHandler(upstream::getLocalPort));
            Thread.ofVirtual().start(() -> {
                try (Socket socket = upstream.accept()) {
                    HttpInput in = new HttpInput(socket.getInputStream());
                    SiteRequest request = SiteRequest.read(in);
                    String upgrade = request == null ? "" : request.headers().first("upgrade");
                    socket.getOutputStream()
                            .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: " + upgrade
                                            + "\r\nConnection: Upgrade\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
                    byte[] got = in.readNBytes(4);
                    socket.getOutputStream().write(got);
                } catch (java.io.IOException e) {
                    throw new AssertionError(e);
                }
            });

            String answer = send(
                    listener.port(),
                    "GET /live HTTP/1.1\r\nHost: 127.0.0.1:" + listener.port()
                            + "\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n\r\nping");

            assertThat(answer)
                    .startsWith("HTTP/1.1 101 ")
                    .contains("Upgrade: websocket\r\n")
                    .endsWith("\r\n\r\nping");
            listener.close();
        }
    }

    /// The app's own browser shows nothing of what has no type.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: 5%n%nHello|text/plain; charset=utf-8",
                "Content-Length: 14%n%n<h1>Hello</h1>|text/html; charset=utf-8",
                "Transfer-Encoding: chunked%n%na;x=1%n<p>안</p>%n0%n%n|text/html; charset=utf-8",
                "Connection: close%n%n  <!DOCTYPE HTML>|text/html; charset=utf-8",
                "Content-Type: image/x%nContent-Length: 5%n%nHello|image/x",
            })
    void saysWhatAnAnswerIsThatDoesNotSayIt(String answer, String type) throws Exception {
        try (ServerSocket upstream = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SiteListener listener = new SiteListener("a.localhost", 0, new ProxyHandler(upstream::getLocalPort));
            Thread.ofVirtual().start(() -> {
                try (Socket socket = upstream.accept()) {
                    SiteRequest.read(new HttpInput(socket.getInputStream()));
                    socket.getOutputStream()
                            .write(("HTTP/1.1 200 OK\r\n" + answer.replace("%n", "\r\n"))
                                    .getBytes(StandardCharsets.UTF_8));
                } catch (java.io.IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(get(listener.port(), "/")).containsOnlyOnce("Content-Type: " + type + "\r\n");
            listener.close();
        }
    }

    @Test
    void aProcessThatSpeaksSomethingElseIsABadGateway() throws Exception {
        for (String answer : List.of(
                "nonsense\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", "")) {
            try (ServerSocket upstream = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                SiteListener listener = new SiteListener("a.localhost", 0, new ProxyHandler(upstream::getLocalPort));
                Thread.ofVirtual().start(() -> {
                    try (Socket socket = upstream.accept()) {
                        SiteRequest.read(new HttpInput(socket.getInputStream()));
                        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                });
                assertThat(get(listener.port(), "/")).startsWith("HTTP/1.1 502");
                listener.close();
            }
        }
    }
}
