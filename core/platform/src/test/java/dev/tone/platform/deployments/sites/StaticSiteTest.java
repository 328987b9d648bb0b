package dev.tone.platform.deployments.sites;

import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static dev.tone.platform.deployments.sites.RawClient.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.id.EnvironmentId;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.Redactor;
import dev.tone.platform.deployments.logs.StoredLog;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticSiteTest {
    private static final EnvironmentId ENVIRONMENT = new EnvironmentId("e-1");

    @TempDir
    Path folder;

    private final SiteServer server = new SiteServer(TestPorts.own());
    private final List<SiteFile> files = new ArrayList<>();
    private LogStore logs;
    private int port;

    @BeforeEach
    void open() throws IOException {
        logs = new LogStore(folder.resolve("logs"), Clock.systemUTC());
        port = server.open(new SiteAddress(ENVIRONMENT, "production-shop.localhost", 0), reserved -> false)
                .port();
        file("index.html", "<h1>home</h1>");
        file("about.html", "about");
        file("docs/index.html", "docs");
        file("docs/한글 file.txt", "hangul");
        file("data.bin", "0123456789");
        file("empty.css", "");
        file(".env", "SECRET=1");
        file(".well-known/security.txt", "contact");
        Files.writeString(folder.resolve("unlisted.txt"), "not in the manifest");
    }

    @AfterEach
    void close() {
        server.close();
        logs.close();
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve("site").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        files.add(new SiteFile(path, "%064x".formatted(path.hashCode() & 0xffffffffL), Files.size(file)));
    }

    private void publish() {
        server.activate(ENVIRONMENT, backend("/"));
    }

    private StaticBackend backend(String healthPath) {
        StoredLog log = logs.log("site");
        return new StaticBackend(
                folder.resolve("site"), files, healthPath, new AccessLog(log, "#1", Redactor.of(List.of())));
    }

    @Test
    void anEmptyDoorSaysSo() {
        assertThat(get(port, "/")).startsWith("HTTP/1.1 503 ").contains("Nothing is deployed here yet.");
    }

    @Test
    void servesFilesAsWhatTheyAre() {
        publish();

        assertThat(get(port, "/"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("Content-Type: text/html; charset=utf-8\r\n")
                .contains("X-Content-Type-Options: nosniff")
                .endsWith("<h1>home</h1>");
        assertThat(body(get(port, "/index.html?x=1"))).isEqualTo("<h1>home</h1>");
        assertThat(body(get(port, "/about"))).isEqualTo("about");
        assertThat(body(get(port, "/docs/"))).isEqualTo("docs");
        assertThat(body(get(port, "/docs/%ED%95%9C%EA%B8%80%20file.txt"))).isEqualTo("hangul");
        assertThat(get(port, "/empty.css")).startsWith("HTTP/1.1 200").contains("Content-Length: 0\r\n");
        assertThat(body(get(port, "/.well-known/security.txt"))).isEqualTo("contact");
        assertThat(get(port, "/docs?q=1")).startsWith("HTTP/1.1 301").contains("Location: /docs/?q=1\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/../unlisted.txt",
                "/docs/../../unlisted.txt",
                "/%2e%2e/unlisted.txt",
                "/..%2funlisted.txt",
                "//unlisted.txt",
                "/.env",
                "/docs/%00",
                "/%ff",
                "/%",
                "/%zz",
                "/unlisted.txt",
                "/index.html/",
                "/./index.html"
            })
    void servesNothingElse(String path) {
        publish();

        assertThat(get(port, path))
                .startsWith("HTTP/1.1 404")
                .doesNotContain("SECRET")
                .doesNotContain("manifest");
    }

    @Test
    void neverFollowsALinkThatCameLater() throws IOException {
        Files.delete(folder.resolve("site/about.html"));
        Files.createSymbolicLink(folder.resolve("site/about.html"), folder.resolve("unlisted.txt"));
        publish();

        assertThat(get(port, "/about.html")).doesNotContain("manifest");
    }

    @Test
    void aSiteMayBringItsOwnPageForWhatIsMissing() throws IOException {
        publish();
        assertThat(get(port, "/nope")).contains("There is nothing at this address.");

        file("404.html", "own 404");
        publish();

        assertThat(get(port, "/nope")).startsWith("HTTP/1.1 404").endsWith("own 404");
    }

    @Test
    void answersConditionsAndRanges() {
        publish();
        String whole = get(port, "/data.bin");
        String tag = whole.lines()
                .filter(line -> line.startsWith("ETag: "))
                .findFirst()
                .orElseThrow()
                .substring(6);

        assertThat(get(port, "/data.bin", "If-None-Match: \"x\", W/" + tag))
                .startsWith("HTTP/1.1 304")
                .endsWith("\r\n\r\n");
        assertThat(get(port, "/data.bin", "If-None-Match: *")).startsWith("HTTP/1.1 304");
        assertThat(get(port, "/data.bin", "If-None-Match: \"x\"")).startsWith("HTTP/1.1 200");
        assertThat(get(port, "/data.bin", "Range: bytes=2-4"))
                .startsWith("HTTP/1.1 206")
                .contains("Content-Range: bytes 2-4/10\r\n")
                .endsWith("\r\n\r\n234");
        assertThat(body(get(port, "/data.bin", "Range: bytes=7-"))).isEqualTo("789");
        assertThat(body(get(port, "/data.bin", "Range: bytes=-2"))).isEqualTo("89");
        assertThat(body(get(port, "/data.bin", "Range: bytes=5-500"))).isEqualTo("56789");
        assertThat(get(port, "/data.bin", "Range: bytes=10-"))
                .startsWith("HTTP/1.1 416")
                .contains("bytes */10");
        assertThat(get(port, "/data.bin", "Range: bytes=-0")).startsWith("HTTP/1.1 416");
        for (String odd : List.of("bytes=0-1,3-4", "bytes=4-2", "bytes=-", "lines=1-2")) {
            assertThat(body(get(port, "/data.bin", "Range: " + odd))).as(odd).isEqualTo("0123456789");
        }
        assertThat(body(get(port, "/data.bin", "Range: bytes=2-4", "If-Range: " + tag)))
                .isEqualTo("234");
        assertThat(body(get(port, "/data.bin", "Range: bytes=2-4", "If-Range: \"old\"")))
                .isEqualTo("0123456789");
    }

    @Test
    void keepsTheConnectionForTheNextRequest() {
        publish();
        String host = "Host: 127.0.0.1:" + port + "\r\n";

        String answers = send(
                port,
                "HEAD /data.bin HTTP/1.1\r\n" + host + "\r\n\r\nGET /about HTTP/1.1\r\n" + host
                        + "\r\nGET /nope HTTP/1.0\r\n" + host + "\r\n");

        assertThat(answers.split("HTTP/1.1 ")).hasSize(4);
        assertThat(answers)
                .contains("Content-Length: 10\r\nHTTP".substring(0, 20))
                .contains("\r\n\r\nabout")
                .contains("404");
    }

    @Test
    void refusesOtherMethods() {
        publish();

        assertThat(send(port, "POST / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Length: 3\r\n\r\nabc"))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET, HEAD")
                .contains("Connection: close");
    }

    @Test
    void answersUnderItsTwoNamesOnly() {
        publish();

        for (String host : List.of("production-shop.localhost:" + port, "PRODUCTION-shop.LOCALHOST:" + port)) {
            assertThat(send(port, "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        }
        for (String host : List.of("evil.example:" + port, "localhost:" + port, "127.0.0.1", "")) {
            assertThat(send(port, "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
        }
        assertThat(send(port, "GET / HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "GET / HTTP/2.0\r\n\r\n",
                "GET http://x/ HTTP/1.1\r\n\r\n",
                "get / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
                "GET / HTTP/1.1\r\nX: a\rb\r\n\r\n",
                "GET / HTTP/1.1\r\nX: \u0001\r\n\r\n",
                "GET /\u00e4 HTTP/1.1\r\n\r\n"
            })
    void refusesWhatIsNoCleanRequest(String request) {
        publish();

        assertThat(send(port, request)).matches("(?s)HTTP/1.1 (400|501|505) .*Connection: close.*");
    }

    @Test
    void refusesEndlessHeads() {
        publish();

        assertThat(send(port, "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(send(port, "GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(300) + "\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void comesBackAtItsPortAndElsewhereWhenThatIsTaken() throws IOException {
        server.remove(ENVIRONMENT);
        SiteAddress remembered = new SiteAddress(ENVIRONMENT, "production-shop.localhost", port);

        assertThat(server.open(remembered, reserved -> false)).isEqualTo(remembered);
        assertThat(server.open(remembered, reserved -> false)).isEqualTo(remembered);
        server.remove(ENVIRONMENT);
        try (ServerSocket _ = taken(port)) {
            SiteAddress other = server.open(
                    remembered, reserved -> reserved == TestPorts.own().first());
            assertThat(other.port())
                    .isNotEqualTo(port)
                    .isNotEqualTo(TestPorts.own().first());
            assertThat(other.url()).isEqualTo("http://production-shop.localhost:" + other.port() + "/");
            assertThat(other.addressUrl()).isEqualTo("http://127.0.0.1:" + other.port() + "/");
        }
        assertThatThrownBy(() ->
                        server.open(new SiteAddress(new EnvironmentId("e-2"), "a.localhost", 0), reserved -> true))
                .hasMessageContaining("site/no-port");
    }

    /// What listened there lets go of it with the next turn of its selector.
    private static ServerSocket taken(int port) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try {
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (BindException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void isHealthyWhenItsHealthPathAnswers() throws Exception {
        backend("/docs?x=1").awaitHealthy(Duration.ofSeconds(1));

        assertThatThrownBy(() -> backend("/up").awaitHealthy(Duration.ofSeconds(1)))
                .isInstanceOf(NotHealthyException.class)
                .hasMessageContaining("/up");
    }

    @Test
    void aStoppedSiteSaysSo() {
        publish();
        server.stop(ENVIRONMENT, "This site is stopped.");
        server.stop(new EnvironmentId("unknown"), "nothing");

        assertThat(get(port, "/")).startsWith("HTTP/1.1 503").contains("This site is stopped.");
    }
}
