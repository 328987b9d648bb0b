package dev.tone.platform.webhooks;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.PlatformCase;
import dev.tone.platform.webhooks.Receiver.Received;
import dev.tone.platform.webhooks.Receiver.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What others are told, seen from the other end of a real connection.
class WebhooksTest extends PlatformCase {
    private final Receiver receiver = new Receiver();
    private String project;
    private String webhook;
    private String secret;

    @BeforeEach
    void aWebhook() {
        project = project("Shop");
        JsonNode made = create(receiver.url(), List.of()).json();
        webhook = made.at("/webhook/id").asText();
        secret = made.path("secret").asText();
    }

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    private Api.Answer create(String url, List<WebhookEvent> events) {
        return api.post("/projects/" + project + "/webhooks", new WebhookApi.Create(url, events));
    }

    private String artifact(String name) {
        return Artifacts.folder(api, project, name, Map.of("index.html", name));
    }

    private List<Received> received(int count) {
        eventually(count + " calls", () -> receiver.received().size() >= count);
        assertThat(receiver.received()).hasSize(count);
        return receiver.received();
    }

    private JsonNode now() {
        return api.get("/projects/" + project + "/webhooks").json().at("/items/0");
    }

    private List<JsonNode> deliveries(String state) {
        return StreamSupport.stream(
                        api.get("/webhooks/" + webhook + "/deliveries?state=" + state)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }

    /// Lets the next try become due.
    private void later(int calls, Duration time) {
        eventually(
                "it is noted",
                () -> deliveries("waiting").stream()
                                .anyMatch(each -> each.path("attempts").asInt() == calls)
                        || deliveries("failed").stream()
                                .anyMatch(each -> each.path("attempts").asInt() == calls));
        clock.advance(time);
    }

    @Test
    void an_event_arrives_as_a_signed_cloud_event() {
        String artifact = artifact("site");

        Received call = received(1).getFirst();
        JsonNode event = call.json();
        assertThat(call.header("Content-Type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(call.isSignedWith(secret)).isTrue();
        assertThat(call.isSignedWith("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="))
                .isFalse();
        assertThat(call.header("webhook-timestamp"))
                .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo(call.header("webhook-id"));
        assertThat(event.path("type").asText()).isEqualTo("dev.tone.artifact.created");
        assertThat(event.path("source").asText()).isEqualTo("/projects/" + project);
        assertThat(event.path("subject").asText()).isEqualTo("artifact/" + artifact);
        assertThat(event.path("time").asText()).isEqualTo(clock.instant().toString());
        assertThat(event.path("sequence").asText()).isEqualTo("0000000000000001");
        assertThat(event.at("/data/name").asText()).isEqualTo("site");
        assertThat(event.at("/data/projectName").asText()).isEqualTo("Shop");

        eventually("it is noted", () -> deliveries("delivered").size() == 1);
        JsonNode detail = api.get("/webhook-deliveries/"
                        + deliveries("delivered").getFirst().path("id").asText())
                .json();
        assertThat(detail.at("/attempts/0/status").asInt()).isEqualTo(200);
        assertThat(detail.at("/attempts/0/excerpt").asText()).isEqualTo("ok");
        assertThat(detail.path("body").asText()).isEqualTo(new String(call.body(), StandardCharsets.UTF_8));
        assertThat(now().path("lastDeliveredAt").isTextual()).isTrue();
    }

    @Test
    void a_deployment_is_told_step_by_step_and_each_step_once() {
        String artifact = artifact("site");
        String production = first("/projects/" + project + "/environments");

        api.post(
                "/projects/" + project + "/deployments",
                new DeploymentApi.Create(
                        new EnvironmentId(production), new ArtifactId(artifact), null, null, null, null));

        eventually(
                "it is told to the end",
                () -> receiver.received().stream()
                        .anyMatch(call -> call.type().equals("dev.tone.deployment.succeeded")));
        artifact("after");
        assertThat(received(5).stream().map(Received::type))
                .containsExactly(
                        "dev.tone.artifact.created",
                        "dev.tone.deployment.queued",
                        "dev.tone.deployment.started",
                        "dev.tone.deployment.succeeded",
                        "dev.tone.artifact.created");
        JsonNode data = receiver.received().get(3).json().path("data");
        assertThat(data.path("environmentName").asText()).isEqualTo("production");
        assertThat(data.path("state").asText()).isEqualTo("succeeded");
        assertThat(data.path("url").asText()).startsWith("http://production-");
    }

    @Test
    void only_what_is_subscribed_to_is_sent() {
        api.send("PATCH", "/webhooks/" + webhook, Map.of("events", List.of("artifact-tagged")));

        String artifact = artifact("site");
        clock.advance(Duration.ofSeconds(1));
        api.send("PUT", "/artifacts/" + artifact + "/tags", Map.of("tags", List.of("released")));

        JsonNode event = received(1).getFirst().json();
        assertThat(event.path("type").asText()).isEqualTo("dev.tone.artifact.tagged");
        assertThat(event.at("/data/tags/0").asText()).isEqualTo("released");
    }

    @Test
    void what_failed_is_sent_again_and_holds_what_came_after_it() {
        receiver.answers(call -> Reply.of(call <= 2 ? 500 : 200));
        artifact("first");
        artifact("second");

        received(1);
        later(1, Duration.ofSeconds(7));
        received(2);
        later(2, Duration.ofSeconds(40));

        List<Received> calls = received(4);
        assertThat(calls.stream().map(call -> call.json().at("/data/name").asText()))
                .containsExactly("first", "first", "first", "second");
        assertThat(calls.get(2).header("webhook-id")).isEqualTo(calls.get(0).header("webhook-id"));
        assertThat(calls.get(2).isSignedWith(secret)).isTrue();
        eventually("it is well again", () -> now().path("failingSince").isMissingNode());
    }

    @Test
    void whoever_asks_for_time_gets_it() {
        receiver.answers(call -> call == 1 ? new Reply(503, Map.of("Retry-After", "3600"), 2) : Reply.of(204));
        artifact("site");
        received(1);

        later(1, Duration.ofMinutes(59));
        eventually("it waits", () -> deliveries("waiting").size() == 1);
        assertThat(deliveries("waiting").getFirst().path("dueAt").asText())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(1)).toString());
        assertThat(receiver.received()).hasSize(1);

        clock.advance(Duration.ofMinutes(2));
        received(2);
    }

    @Test
    void who_is_gone_is_not_called_any_more_and_people_are_told() {
        receiver.answers(_ -> Reply.of(410));
        artifact("first");
        received(1);
        eventually("it is off", () -> now().at("/stop/reason").asText().equals("gone"));

        artifact("second");

        assertThat(deliveries("failed")).hasSize(1);
        assertThat(deliveries("waiting")).isEmpty();
        JsonNode notification = api.get("/notifications").json().at("/items/0");
        assertThat(notification.path("kind").asText()).isEqualTo("webhook-disabled");
        assertThat(notification.path("title").asText()).contains("127.0.0.1");
        assertThat(api.get("/audit/events").json().at("/items").toString()).contains("webhooks.stop");
    }

    @Test
    void redirects_are_not_followed() {
        receiver.answers(_ -> new Reply(307, Map.of("Location", receiver.url() + "/elsewhere"), 2));
        artifact("site");

        received(1);
        later(1, Duration.ZERO);
        String delivery = deliveries("waiting").getFirst().path("id").asText();
        assertThat(api.get("/webhook-deliveries/" + delivery)
                        .json()
                        .at("/attempts/0/problem")
                        .asText())
                .isEqualTo("It redirects (307), which is not followed.");
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void of_a_huge_answer_the_beginning_is_kept() {
        receiver.answers(_ -> new Reply(200, Map.of(), 40 << 20));
        artifact("site");

        eventually("it is noted", () -> deliveries("delivered").size() == 1);
        String delivery = deliveries("delivered").getFirst().path("id").asText();
        assertThat(api.get("/webhook-deliveries/" + delivery)
                        .json()
                        .at("/attempts/0/excerpt")
                        .asText())
                .hasSize(2_048);
    }

    @Test
    void who_fails_for_days_is_switched_off_and_gets_everything_once_it_is_on_again() {
        receiver.answers(call -> Reply.of(500));
        artifact("first");
        int calls = 0;
        while (now().path("stop").isMissingNode() && calls < 60) {
            calls++;
            received(calls);
            int made = calls;
            eventually("try " + made + " is noted", () -> attempts() == made);
            clock.advance(Duration.ofHours(10));
        }
        assertThat(now().at("/stop/reason").asText()).isEqualTo("failing");
        artifact("not told");
        receiver.answers(_ -> Reply.of(200));

        Api.Answer on = api.send("PATCH", "/webhooks/" + webhook, Map.of("enabled", true));

        assertThat(on.json().path("stop").isMissingNode()).isTrue();
        eventually("what waited arrives", () -> deliveries("delivered").size() == 1);
        assertThat(deliveries("waiting")).isEmpty();
    }

    private int attempts() {
        return StreamSupport.stream(
                        api.get("/webhooks/" + webhook + "/deliveries")
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .mapToInt(each -> each.path("attempts").asInt())
                .sum();
    }

    @Test
    void a_test_goes_out_once_also_while_it_is_off() {
        api.send("PATCH", "/webhooks/" + webhook, Map.of("enabled", false));
        receiver.answers(_ -> Reply.of(500));

        assertThat(api.post("/webhooks/" + webhook + ":test", null).status()).isEqualTo(200);

        assertThat(received(1).getFirst().type()).isEqualTo("dev.tone.webhook.test");
        eventually("it is over", () -> deliveries("failed").size() == 1);
        assertThat(now().at("/stop/reason").asText()).isEqualTo("person");
    }

    @Test
    void a_replay_is_the_same_event_again_past_what_waits() {
        artifact("first");
        received(1);
        eventually("it is noted", () -> deliveries("delivered").size() == 1);
        String delivery = deliveries("delivered").getFirst().path("id").asText();
        receiver.answers(call -> Reply.of(call == 2 ? 500 : 200));
        artifact("second");
        received(2);

        Api.Answer asked = api.post("/webhook-deliveries/" + delivery + ":replay", null);

        assertThat(asked.json().path("asked").asBoolean()).isTrue();
        List<Received> calls = received(3);
        assertThat(calls.get(2).header("webhook-id")).isEqualTo(calls.get(0).header("webhook-id"));
        assertThat(calls.get(2).body()).isEqualTo(calls.get(0).body());
    }

    @Test
    void for_a_day_both_secrets_sign() {
        String next = api.post("/webhooks/" + webhook + ":rotate-secret", null)
                .json()
                .path("secret")
                .asText();
        assertThat(next).isNotEqualTo(secret);
        artifact("first");
        assertThat(received(1).getFirst().isSignedWith(secret)).isTrue();
        assertThat(received(1).getFirst().isSignedWith(next)).isTrue();

        clock.advance(Duration.ofHours(24));
        artifact("second");

        assertThat(received(2).getLast().isSignedWith(next)).isTrue();
        assertThat(received(2).getLast().isSignedWith(secret)).isFalse();
    }

    @Test
    void what_was_not_delivered_before_a_restart_is_after_it() {
        receiver.answers(_ -> Reply.of(0));
        artifact("first");
        artifact("second");
        received(1);
        receiver.answers(_ -> Reply.of(200));

        restart();

        eventually("both arrive", () -> deliveries("delivered").size() == 2);
        assertThat(receiver.received().stream()
                        .map(call -> call.json().at("/data/name").asText()))
                .containsExactly("first", "first", "second");
    }

    @Test
    void what_cannot_be_called_is_refused_in_words() {
        assertThat(create("ftp://example.com", List.of()).code()).isEqualTo("webhook/invalid-url");
        assertThat(create("http://user:secret@example.com/", List.of()).code()).isEqualTo("webhook/invalid-url");
        assertThat(create("https://example.com/#x", List.of()).code()).isEqualTo("webhook/invalid-url");
        assertThat(create("not an address", List.of()).code()).isEqualTo("webhook/invalid-url");
        assertThat(create(receiver.url(), List.of(WebhookEvent.WEBHOOK_TEST)).code())
                .isEqualTo("webhook/unknown-event");
        assertThat(api.get("/webhooks/" + webhook + "/deliveries?state=lost").code())
                .isEqualTo("webhook/unknown-state");
        for (int i = 1; i < WebhooksFacade.MOST; i++) {
            assertThat(create(receiver.url(), List.of()).status()).isEqualTo(201);
        }
        assertThat(create(receiver.url(), List.of()).code()).isEqualTo("webhook/too-many");
    }

    @Test
    void a_webhook_goes_with_all_that_it_had() {
        artifact("site");
        received(1);
        eventually("it is noted", () -> deliveries("delivered").size() == 1);
        String delivery = deliveries("delivered").getFirst().path("id").asText();

        assertThat(api.delete("/webhooks/" + webhook).status()).isEqualTo(204);

        assertThat(api.get("/webhook-deliveries/" + delivery).code()).isEqualTo("webhook/no-such-delivery");
        assertThat(api.get("/projects/" + project + "/webhooks").json().path("items"))
                .isEmpty();
        artifact("nobody is told");
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void the_list_of_deliveries_has_pages_newest_first() {
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(1));
            artifact("n" + i);
        }
        received(3);
        JsonNode page = api.get("/webhooks/" + webhook + "/deliveries?limit=2").json();
        JsonNode next = api.get("/webhooks/" + webhook + "/deliveries?limit=2&cursor="
                        + page.path("nextCursor").asText())
                .json();
        assertThat(page.path("items")).hasSize(2);
        assertThat(next.path("items")).hasSize(1);
        assertThat(page.at("/items/0/createdAt").asText())
                .isGreaterThan(page.at("/items/1/createdAt").asText());
    }
}
