package dev.tone.platform.webhooks;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.json.Json;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.Main;
import dev.tone.platform.webhooks.Receiver.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The platform is killed between what happened and the delivery of it: nothing is lost, and the order is kept.
@DisabledOnOs(OS.WINDOWS)
class KilledCourierTest {
    @TempDir
    Path folder;

    private final Receiver receiver = new Receiver();
    private @Nullable Process child;

    @AfterEach
    void end() {
        receiver.close();
        if (child != null) {
            child.destroyForcibly();
        }
    }

    private Api started() throws IOException {
        child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--call-host",
                        "127.0.0.1")
                .redirectError(folder.resolve("child.log").toFile())
                .start();
        JsonNode ready =
                Json.mapper().readTree(String.valueOf(child.inputReader().readLine()));
        return new Api(
                ready.path("url").asText(),
                Files.readString(Path.of(ready.path("tokenFile").asText())).strip());
    }

    @Test
    void what_happened_before_is_told_after() throws IOException, InterruptedException {
        receiver.answers(_ -> Reply.of(0));
        try (Api api = started()) {
            String project = api.post("/projects", new ProjectApi.Create("Shop", null))
                    .json()
                    .path("id")
                    .asText();
            Api.Answer made =
                    api.post("/projects/" + project + "/webhooks", new WebhookApi.Create(receiver.url(), List.of()));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            Artifacts.folder(api, project, "first", Map.of("index.html", "1"));
            Artifacts.folder(api, project, "second", Map.of("index.html", "2"));
            eventually("the first call is under way", () -> receiver.received().size() == 1);
        }
        child.destroyForcibly().waitFor();
        receiver.answers(_ -> Reply.of(200));

        try (Api _ = started()) {
            eventually("all is told", () -> receiver.received().size() == 3);
        }
        List<Receiver.Received> calls = receiver.received();
        assertThat(calls.stream().map(call -> call.json().at("/data/name").asText()))
                .containsExactly("first", "first", "second");
        assertThat(calls.get(1).header("webhook-id")).isEqualTo(calls.get(0).header("webhook-id"));
    }
}
