package dev.tone.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.ProjectApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.fault.Problem;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import dev.tone.model.project.Project;
import dev.tone.model.project.Workspace;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ToneClientTest {
    private final MockWebServer server = new MockWebServer();
    private ToneClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = client("http://127.0.0.1:" + server.getPort());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void asks_with_token_version_and_correlation_id() throws Exception {
        answer(200, Json.write(workspace()));
        MDC.put("correlationId", "click-7");

        Workspace answer;
        try {
            answer = client.workspace().get();
        } finally {
            MDC.remove("correlationId");
        }

        assertThat(answer).isEqualTo(workspace());
        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/api/v1/me");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer secret");
        assertThat(request.getHeaders().get("Correlation-Id")).isEqualTo("click-7");
        assertThat(request.getHeaders().get("Tone-Client-Version")).isEqualTo("1.2.3");
    }

    @Test
    void makes_a_correlation_id_when_there_is_no_click() throws Exception {
        answer(200, Json.write(workspace()));

        client.workspace().get();

        assertThat(server.takeRequest().getHeaders().get("Correlation-Id")).isNotBlank();
    }

    @Test
    void sends_what_makes_a_repetition_harmless_and_a_stale_change_visible() throws Exception {
        answer(201, Json.write(project("a")));
        answer(200, Json.write(project("a")));

        client.projects().create(new ProjectApi.Create("A", null), new IdempotencyKey("once"));
        client.projects().update(new ProjectId("p-a"), new ProjectApi.Update("B", null, null), new VersionTag(4));

        RecordedRequest create = server.takeRequest();
        assertThat(create.getHeaders().get("Idempotency-Key")).isEqualTo("once");
        assertThat(create.getBody().utf8()).isEqualTo("{\"name\":\"A\"}");
        RecordedRequest update = server.takeRequest();
        assertThat(update.getTarget()).isEqualTo("/api/v1/projects/p-a");
        assertThat(update.getHeaders().get("If-Match")).isEqualTo("\"v4\"");
    }

    @Test
    void keeps_verbs_in_paths_as_they_are() throws Exception {
        answer(204, "");

        client.workspace().removeSample();

        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/v1/workspace:remove-sample");
    }

    @Test
    void throws_the_platforms_own_fault() {
        Fault fault = new Fault(FaultKind.STALE, "project/stale", "Somebody changed it.", "Look first.");
        answer(412, Json.write(Problem.of(fault, 412, "c")));

        assertFault(() -> client.workspace().get(), fault);
    }

    @Test
    void an_answer_that_is_not_ours_is_garbage() {
        answer(200, "<html>It works!</html>");
        answer(502, "<html>Bad gateway</html>");
        answer(200, "{\"organization\":7");
        answer(204, "");

        for (int i = 0; i < 4; i++) {
            assertCode(() -> client.workspace().get(), Faults.GARBAGE);
        }
    }

    @Test
    void a_busy_proxy_is_busy() {
        answer(429, "slow down");

        assertThatThrownBy(() -> client.workspace().get())
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(Faults.isTransient(e.fault())).isTrue());
    }

    @Test
    void a_redirect_is_not_followed() {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "http://127.0.0.1:1/steal")
                .build());

        assertCode(() -> client.workspace().get(), Faults.GARBAGE);
    }

    @Test
    void no_answer_is_unreachable() {
        server.enqueue(new MockResponse.Builder()
                .code(200)
                .body(Json.write(workspace()))
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        assertCode(() -> client.workspace().get(), Faults.UNREACHABLE);

        server.close();
        assertCode(() -> client.workspace().get(), Faults.UNREACHABLE);
    }

    /// What was kept open to the platform that ended must not be what the next request fails on.
    @Test
    void the_first_request_after_the_platform_was_started_again_is_answered() throws Exception {
        int port = server.getPort();
        server.close();
        try (MockWebServer first = new MockWebServer()) {
            first.start(port);
            keepOpen(3, first);
        }
        try (MockWebServer again = new MockWebServer()) {
            again.start(port);
            again.enqueue(new MockResponse.Builder()
                    .code(201)
                    .body(Json.write(project("a")))
                    .build());
            again.enqueue(new MockResponse.Builder()
                    .code(200)
                    .body(Json.write(workspace()))
                    .build());

            Project made = client.projects().create(new ProjectApi.Create("A", null), new IdempotencyKey("once"));

            assertThat(made.name()).isEqualTo("a");
            assertThat(client.workspace().get()).isEqualTo(workspace());
            assertThat(again.getRequestCount()).isEqualTo(2);
        }
    }

    /// Asks several times at once, so that as many connections wait to be used again.
    private void keepOpen(int connections, MockWebServer to) throws InterruptedException {
        for (int i = 0; i < connections; i++) {
            to.enqueue(new MockResponse.Builder()
                    .code(200)
                    .body(Json.write(workspace()))
                    .headersDelay(300, TimeUnit.MILLISECONDS)
                    .build());
        }
        List<Thread> asking = IntStream.range(0, connections)
                .mapToObj(
                        _ -> Thread.startVirtualThread(() -> client.workspace().get()))
                .toList();
        for (Thread thread : asking) {
            thread.join();
        }
        assertThat(client.http().connectionPool().idleConnectionCount()).isEqualTo(connections);
    }

    @Test
    void an_interrupted_call_is_canceled() {
        answer(200, Json.write(workspace()));
        Thread.currentThread().interrupt();

        assertCode(() -> client.workspace().get(), Faults.CANCELED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void resolves_names_under_localhost_itself_and_no_other_host() {
        answer(200, Json.write(workspace()));
        try (ToneClient local = client("http://platform.localhost:" + server.getPort())) {
            assertThat(local.workspace().get()).isEqualTo(workspace());
        }

        assertThatThrownBy(() -> client.http()
                        .newCall(new okhttp3.Request.Builder()
                                .url("http://localhost:" + server.getPort() + "/")
                                .build())
                        .execute())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Only http://127.0.0.1");
    }

    @Test
    void walks_all_pages() throws Exception {
        answer(200, "{\"items\":[" + Json.write(project("a")) + "],\"nextCursor\":\"x\"}");
        answer(200, "{\"items\":[],\"nextCursor\":\"y\"}");
        answer(200, "{\"items\":[" + Json.write(project("b")) + "]}");

        List<Project> all = Paging.all((cursor, limit) -> client.projects().list(null, null, cursor, limit));

        assertThat(all).extracting(Project::name).containsExactly("a", "b");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/v1/projects?limit=200");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/api/v1/projects?cursor=x&limit=200");
    }

    @Test
    void a_list_that_never_ends_is_garbage() {
        answer(200, "{\"items\":[],\"nextCursor\":\"x\"}");
        answer(200, "{\"items\":[],\"nextCursor\":\"x\"}");

        assertCode(
                () -> Paging.stream((cursor, limit) -> client.projects().list(null, null, cursor, limit))
                        .toList(),
                Faults.GARBAGE);
    }

    @Test
    void the_token_does_not_show() {
        assertThat(client.endpoint().toString()).doesNotContain("secret");
        assertThatThrownBy(() -> PlatformEndpoint.of("http://127.0.0.1/api", () -> ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdempotencyKey(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    static ToneClient client(String url) {
        return new ToneClient(PlatformEndpoint.of(url, () -> "secret"), "1.2.3");
    }

    private void answer(int code, String body) {
        server.enqueue(new MockResponse.Builder().code(code).body(body).build());
    }

    private static void assertCode(Runnable call, String code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }

    private static void assertFault(Runnable call, Fault fault) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private static Workspace workspace() {
        return new Workspace(new OrganizationId("o"), "Home", new UserId("u"), "Ann", true);
    }

    private static Project project(String name) {
        Instant time = Instant.parse("2026-01-01T00:00:00Z");
        return new Project(
                new ProjectId("p-" + name),
                new OrganizationId("o"),
                name,
                name,
                null,
                false,
                1,
                time,
                time,
                null,
                null,
                1);
    }
}
