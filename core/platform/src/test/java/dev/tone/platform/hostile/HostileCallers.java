package dev.tone.platform.hostile;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.hostile.Ground.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.HookApi;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookSender;
import dev.tone.model.id.EnvironmentId;
import dev.tone.platform.Api;
import dev.tone.platform.hooks.Calls;
import dev.tone.platform.hostile.HostileInputTest.Attack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Who calls the hooks, and who knocks at the door.
final class HostileCallers {
    private static final int TIMES = 100;

    private HostileCallers() {}

    static void attacks(Map<String, Attack> attacks) {
        attacks.put("WI-02 one call a hundred times at once", HostileCallers::replayed);
        attacks.put("WI calls out of their order, of another week, of another hook", HostileCallers::reordered);
        attacks.put("WI ten mebibytes, nothing, and a signature of nothing", HostileCallers::unbelieved);
        attacks.put("LS wrong tokens by the hundred", ground -> {
            for (int i = 0; i < TIMES; i++) {
                refused(ground.api.get("/projects", "Authorization", "Bearer " + "0".repeat(43)), 401, 429);
            }
            assertThat(ground.api.get("/projects").status())
                    .as("its owner comes in")
                    .isEqualTo(200);
        });
        attacks.put("LS headers of a mebibyte, and of nobody's host", ground -> {
            assertThat(ground.api
                            .get("/projects", "X-Large", "a".repeat(1 << 20))
                            .status())
                    .isEqualTo(431);
            refused(ground.api.get("/projects", "Origin", "https://evil.example"), 403);
        });
    }

    private static JsonNode made(Ground ground) {
        return ground.api
                .post(
                        "/projects/" + ground.project + "/hooks",
                        new HookApi.Create(
                                "CI",
                                HookSender.STANDARD,
                                new Hook.Deploy(new EnvironmentId(ground.environment), "site", null, null),
                                null))
                .json();
    }

    private static void gone(Ground ground, JsonNode hook) {
        eventually(
                "the deployments are over",
                () -> StreamSupport.stream(deployments(ground).spliterator(), false)
                        .allMatch(each -> each.path("finishedAt").isTextual()));
        assertThat(ground.api.delete("/hooks/" + hook.at("/hook/id").asText()).status())
                .isBetween(200, 204);
        ground.look();
    }

    private static JsonNode deployments(Ground ground) {
        return ground.api
                .get("/projects/" + ground.project + "/deployments")
                .json()
                .path("items");
    }

    private static void replayed(Ground ground) throws Exception {
        JsonNode hook = made(ground);
        Calls calls = new Calls(ground.api, hook);
        int before = deployments(ground).size();
        Instant now = Instant.now();
        List<Future<Api.Answer>> answers = new ArrayList<>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TIMES; i++) {
                answers.add(senders.submit(() -> calls.standard("m-1", now, "{\"type\":\"built\"}")));
            }
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<Api.Answer> answer : answers) {
            Api.Answer one = answer.get();
            if (one.status() == 429) {
                outcomes.add("wait");
            } else {
                assertThat(one.status()).as(one.text()).isEqualTo(200);
                outcomes.add(one.json().path("outcome").asText());
            }
        }
        assertThat(outcomes.stream().filter("deployed"::equals)).hasSize(1);
        assertThat(Set.of("deployed", "duplicate", "wait"))
                .containsAll(outcomes.stream().collect(Collectors.toSet()));
        assertThat(deployments(ground).size()).isEqualTo(before + 1);
        gone(ground, hook);
    }

    private static void reordered(Ground ground) {
        JsonNode hook = made(ground);
        JsonNode other = made(ground);
        Calls calls = new Calls(ground.api, hook);
        int before = deployments(ground).size();
        Instant now = Instant.now();

        calls.standard(
                "m-new", now, "{\"type\":\"built\",\"source\":\"ci\",\"subject\":\"main\",\"time\":\"" + now + "\"}");
        Api.Answer late = calls.standard(
                "m-old",
                now,
                "{\"type\":\"built\",\"source\":\"ci\",\"subject\":\"main\",\"time\":\"" + now.minusSeconds(60)
                        + "\"}");
        assertThat(late.json().path("outcome").asText()).isEqualTo("outdated");
        refused(calls.standard("m-week", now.minus(Duration.ofDays(8)), "{}"), 400);
        refused(new Calls(ground.api, other).standard("m-1", now.plus(Duration.ofDays(8)), "{}"), 400);
        assertThat(deployments(ground).size()).isLessThanOrEqualTo(before + 1);
        ground.api.delete("/hooks/" + other.at("/hook/id").asText());
        gone(ground, hook);
    }

    private static void unbelieved(Ground ground) {
        JsonNode hook = made(ground);
        String path = hook.at("/hook/path").asText().substring("/api/v1".length());
        int before = deployments(ground).size();
        try {
            refused(ground.api.post(path, "x".repeat(10 << 20), "Authorization", ""), 413);
        } catch (UncheckedIOException e) {
            // It need not hear the answer: the door was shut while it was still sending.
            assertThat(e).hasRootCauseInstanceOf(IOException.class);
        }
        refused(ground.api.post(path, "", "Authorization", ""), 400, 401);
        for (String signature : List.of("", "v1,", "v1, ", "v0,AAAA", "v1," + "A".repeat(5_000), "v1,\u00e9")) {
            refused(
                    ground.api.post(
                            path,
                            "{}",
                            "Authorization",
                            "",
                            "webhook-id",
                            "m",
                            "webhook-timestamp",
                            Long.toString(Instant.now().getEpochSecond()),
                            "webhook-signature",
                            signature),
                    400,
                    401,
                    429);
        }
        assertThat(deployments(ground).size()).isEqualTo(before);
        gone(ground, hook);
    }
}
