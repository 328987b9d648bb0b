package dev.tone.platform.deployments.sites;

import static dev.tone.platform.deployments.sites.RawClient.get;
import static dev.tone.platform.deployments.sites.RawClient.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.Redactor;
import dev.tone.platform.deployments.logs.StoredLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    private static final EnvironmentId ENVIRONMENT = new EnvironmentId("e-1");

    @TempDir
    Path folder;

    private final SiteServer server = new SiteServer(TestPorts.own());
    private LogStore store;
    private StaticBackend backend;
    private int port;

    @BeforeEach
    void publish() throws IOException {
        Files.writeString(folder.resolve("index.html"), "0123456789");
        store = new LogStore(folder.resolve("logs"), Clock.systemUTC());
        backend = backend(store.log("site"));
        port = server.open(new SiteAddress(ENVIRONMENT, "production-shop.localhost", 0), reserved -> false)
                .port();
        server.activate(ENVIRONMENT, backend);
    }

    private StaticBackend backend(StoredLog log) {
        return new StaticBackend(
                folder,
                List.of(new SiteFile("index.html", "%064x".formatted(1), 10)),
                "/",
                new AccessLog(log, "#41", Redactor.of(List.of("hunter2hunter2"))));
    }

    @AfterEach
    void close() {
        server.close();
        store.close();
    }

    private List<LogLine> lines() {
        backend.end();
        return store.log("site").page(1, 100_000).lines();
    }

    @Test
    void says_what_was_asked_and_what_was_answered() throws Exception {
        get(port, "/");
        get(port, "/", "Range: bytes=2-4");
        get(port, "/", "If-None-Match: *");
        send(port, "HEAD / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n");
        send(port, "POST / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n");
        get(port, "/nowhere");

        List<LogLine> lines = lines();
        assertThat(lines)
                .extracting(line -> line.text().replaceAll("[0-9]+ B [0-9]+\\.[0-9] ms$", "… B … ms"))
                .containsExactly(
                        "GET / 200 … B … ms",
                        "GET / 206 … B … ms",
                        "GET / 304 … B … ms",
                        "HEAD / 200 … B … ms",
                        "POST / 405 … B … ms",
                        "GET /nowhere 404 … B … ms");
        assertThat(lines.get(0).text()).contains(" 200 10 B ");
        assertThat(lines.get(1).text()).contains(" 206 3 B ");
        assertThat(lines.get(2).text()).contains(" 304 0 B ");
        assertThat(lines.get(3).text()).contains(" 200 0 B ");
        assertThat(lines.get(0).level()).isEqualTo(LogLevel.INFO);
        assertThat(lines.get(5).level()).isEqualTo(LogLevel.WARN);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.step()).isEqualTo("requests");
            assertThat(line.element()).isEqualTo("#41");
        });
    }

    @Test
    void keeps_neither_queries_nor_secrets() {
        get(port, "/?token=abc&mail=a@example.org");
        get(port, "/of/hunter2hunter2");

        assertThat(lines())
                .extracting(LogLine::text)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("GET / 200 ").doesNotContain("abc", "example"),
                        second -> assertThat(second).startsWith("GET /of/•••• 404 "));
    }

    @Test
    void a_log_that_stands_still_neither_holds_up_the_site_nor_fills_the_memory() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch going = new CountDownLatch(1);
        try (LogStore slow = new LogStore(folder.resolve("slow"), Clock.systemUTC(), Long.MAX_VALUE, _ -> {
            stuck.countDown();
            await(going);
        })) {
            StaticBackend held = backend(slow.log("site"));
            server.activate(ENVIRONMENT, held);
            get(port, "/");
            await(stuck);

            String many = ("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n").repeat(10_004);
            assertThat(send(port, many + "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n"))
                    .endsWith("0123456789");
            going.countDown();
            held.end();

            List<LogLine> lines = slow.log("site").page(1, 100_000).lines();
            assertThat(lines).hasSize(1 + 10_000 + 1);
            assertThat(lines.getLast().text()).isEqualTo("5 more requests came than could be written down here.");
            assertThat(lines.getLast().level()).isEqualTo(LogLevel.WARN);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
