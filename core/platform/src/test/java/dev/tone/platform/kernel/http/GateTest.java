package dev.tone.platform.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.platform.Api;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import dev.tone.testkit.time.FakeClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attacks of the edges E2 and E3: a browser tab, another local user.
class GateTest {
    @TempDir
    Path data;

    private final FakeClock clock = new FakeClock();
    private Platform platform;
    private Api api;

    @BeforeEach
    void start() {
        platform = Platform.start(PlatformConfig.embedded(data).withClock(clock));
        api = new Api(platform);
    }

    @AfterEach
    void stop() {
        api.close();
        platform.close();
    }

    private String raw(String request) throws IOException {
        URI url = URI.create(platform.url());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(request.replace("HOST", "127.0.0.1:" + url.getPort())
                            .replace("TOKEN", platform.token())
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void only_the_token_opens() {
        for (String authorization : List.of("Bearer wrong", "Bearer ", "Basic eDp5", platform.token(), "Bearer  x y")) {
            Api.Answer answer = api.get("/projects", "Authorization", authorization);
            assertThat(answer.status()).as(authorization).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("request/unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(api.get("/projects", "Authorization", "").status()).isEqualTo(401);
        assertThat(api.get("/nothing/here", "Authorization", "").status()).isEqualTo(401);
        assertThat(api.get("/openapi.json", "Authorization", "").status()).isEqualTo(401);
        assertThat(api.get("/projects").status()).isEqualTo(200);
    }

    @Test
    void who_keeps_coming_with_wrong_tokens_is_asked_to_wait_and_the_owner_is_not() {
        for (int i = 0; i < Knocking.AT_ONCE; i++) {
            assertThat(api.get("/projects", "Authorization", "Bearer guess" + i).status())
                    .isEqualTo(401);
        }
        Api.Answer limited = api.get("/projects", "Authorization", "Bearer another");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.code()).isEqualTo("request/too-many-attempts");
        assertThat(Long.parseLong(String.valueOf(limited.header("Retry-After"))))
                .isBetween(1L, 3L);
        assertThat(limited.json().path("detail").asText()).contains("token file");

        assertThat(api.get("/projects").status()).isEqualTo(200);
        clock.advance(Knocking.ONE_EVERY);
        assertThat(api.get("/projects", "Authorization", "Bearer another").status())
                .isEqualTo(401);
        assertThat(api.get("/projects", "Authorization", "Bearer another").status())
                .isEqualTo(429);
    }

    @Test
    void health_needs_no_token_and_tells_nothing_else() {
        assertThat(api.get("//health/live", "Authorization", "")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("ok");
        Api.Answer ready = api.get("//health/ready", "Authorization", "");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.text()).doesNotContain(data.toString());
    }

    @Test
    void a_name_that_was_rebound_to_this_address_is_refused() throws IOException {
        for (String host : List.of("evil.example", "127.0.0.1", "localhost.evil.example:80", "127.0.0.1:1")) {
            String answer = raw("GET /api/v1/projects HTTP/1.1\r\nHost: " + host
                    + "\r\nAuthorization: Bearer TOKEN\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(host)
                    .startsWith("HTTP/1.1 403")
                    .contains("request/unknown-host")
                    .contains("--host-name");
        }
        assertThat(raw("GET /api/v1/projects HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer TOKEN\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_page_in_a_browser_is_refused_even_with_the_token() {
        assertThat(api.get("/projects", "Origin", "https://evil.example").code())
                .isEqualTo("request/foreign-origin");
        assertThat(api.get("/projects", "Origin", "null").status()).isEqualTo(403);
        assertThat(api.get("/projects", "Origin", platform.url()).status()).isEqualTo(403);
        assertThat(api.get("/projects", "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        Api.Answer preflight = api.send("OPTIONS", "/projects", null, "Origin", "https://evil.example");
        assertThat(preflight.status()).isEqualTo(403);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void what_a_form_can_send_is_not_taken() {
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            Api.Answer answer = api.post("/projects", "{\"name\":\"x\"}", "Content-Type", type);
            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("request/not-json");
        }
        assertThat(api.post("/projects", "{\"name\":\"x\"}", "Content-Type", "application/json; charset=utf-8")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_method_cannot_be_overridden() {
        assertThat(api.post("/projects", "{\"name\":\"x\"}", "X-HTTP-Method-Override", "GET")
                        .code())
                .isEqualTo("request/method-override");
    }

    @Test
    void bodies_that_are_not_what_they_should_be_are_refused_in_words() throws IOException {
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{",
                "7",
                "{}",
                "{\"name\":null}",
                "{\"name\":[]}",
                "{\"name\":{\"a\":1}}",
                "[".repeat(200_000) + "]".repeat(200_000),
                "{\"name\":\"x\"} trailing")) {
            Api.Answer answer = api.post("/projects", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("request/invalid-body");
            assertThat(answer.text()).doesNotContain("dev.tone", "Exception", "jackson", "java.");
        }
        assertThat(raw("POST /api/v1/projects HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer TOKEN\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 40000000\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void everything_wrong_is_a_problem_with_a_correlation_id() {
        Api.Answer missing = api.get("/nothing", "Correlation-Id", "click-42");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(missing.json().path("correlationId").asText()).isEqualTo("click-42");
        assertThat(missing.header("Correlation-Id")).isEqualTo("click-42");
        assertThat(api.get("/nothing", "Correlation-Id", "a b<script>").header("Correlation-Id"))
                .isNotEqualTo("a b<script>");
        Api.Answer wrongMethod = api.send("PUT", "/projects", null);
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.code()).isEqualTo("request/method-not-allowed");
        assertThat(api.get("/projects/no%20id").code()).isEqualTo("project/not-found");
    }

    @Test
    void answers_cannot_be_used_by_other_sites() {
        Api.Answer answer = api.get("/projects");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Server")).isNull();
    }

    @Test
    void what_fails_below_the_routes_shows_nothing_of_our_insides() throws IOException {
        for (String request : List.of(
                "GET / HTTP/1.1\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /api/v1/../../etc/passwd HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n",
                "GET /api/v1/%2e%2e%2f HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: HOST\r\nX: " + "y".repeat(40_000) + "\r\n\r\n")) {
            String answer = raw(request);
            assertThat(answer).startsWith("HTTP/1.1 4");
            assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("jetty", "exception", "<html");
        }
        assertThat(api.get("/projects").status()).isEqualTo(200);
    }
}
