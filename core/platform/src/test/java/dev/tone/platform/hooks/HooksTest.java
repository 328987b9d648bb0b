package dev.tone.platform.hooks;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.HookApi;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookSender;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.PlatformCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What others may make happen, called as they call.
class HooksTest extends PlatformCase {
    private String project;
    private String production;

    @BeforeEach
    void aProject() {
        project = project("Shop");
        production = first("/projects/" + project + "/environments");
    }

    private Api.Answer ask(HookSender sender, Hook.@Nullable Deploy deploy, @Nullable String secret) {
        return api.post("/projects/" + project + "/hooks", new HookApi.Create("CI", sender, deploy, secret));
    }

    private JsonNode made(HookSender sender, Hook.@Nullable Deploy deploy, @Nullable String secret) {
        Api.Answer answer = ask(sender, deploy, secret);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Hook.Deploy deploy(@Nullable String tag, @Nullable String branch) {
        return new Hook.Deploy(new EnvironmentId(production), "site", tag, branch);
    }

    private Calls deploying() {
        return new Calls(api, made(HookSender.STANDARD, deploy(null, null), null));
    }

    private String artifact(String text) {
        return Artifacts.folder(api, project, "site", Map.of("index.html", text));
    }

    private List<JsonNode> deployments() {
        return StreamSupport.stream(
                        api.get("/projects/" + project + "/deployments")
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }

    private void over() {
        eventually(
                "the deployments are over",
                () -> deployments().stream()
                        .allMatch(each -> each.path("finishedAt").isTextual()));
    }

    private JsonNode receipt() {
        String hook = first("/projects/" + project + "/hooks");
        return api.get("/hook-receipts/" + hook).json().at("/items/0");
    }

    private static void assertOutcome(Api.Answer answer, String outcome) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asText()).as(answer.text()).isEqualTo(outcome);
    }

    private static void assertRefused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private Instant now() {
        return clock.instant();
    }

    private String event(Instant time) {
        return "{\"type\":\"built\",\"source\":\"ci\",\"subject\":\"main\",\"time\":\"" + time + "\"}";
    }

    @Test
    void a_signed_call_deploys_the_newest_version_once() {
        artifact("old");
        clock.advance(Duration.ofSeconds(1));
        String newest = artifact("new");
        Calls hook = deploying();

        Api.Answer first = hook.standard("m-1", now(), "{\"type\":\"built\"}");
        Api.Answer again = hook.standard("m-1", now(), "{\"type\":\"built\"}");

        assertOutcome(first, "deployed");
        assertOutcome(again, "duplicate");
        over();
        assertThat(deployments()).hasSize(1);
        assertThat(deployments().getFirst().path("artifact").asText()).isEqualTo(newest);
        assertThat(deployments().getFirst().path("id").asText())
                .isEqualTo(first.json().path("deployment").asText());
        assertOutcome(hook.standard("m-2", now(), "{\"type\":\"built\"}"), "unchanged");
    }

    @Test
    void the_tag_decides_which_version() {
        String good = artifact("good");
        api.send("PUT", "/artifacts/" + good + "/tags", Map.of("tags", List.of("released")));
        clock.advance(Duration.ofSeconds(1));
        artifact("newer");

        Calls hook = new Calls(api, made(HookSender.STANDARD, deploy("released", null), null));

        assertOutcome(hook.standard("m-1", now(), "{}"), "deployed");
        assertThat(deployments().getFirst().path("artifact").asText()).isEqualTo(good);
    }

    @Test
    void what_is_forged_is_refused_and_noted() {
        artifact("site");
        Calls hook = deploying();

        assertRefused(
                hook.with("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=").standard("m-1", now(), "{}"),
                401,
                "hook/wrong-signature");
        assertThat(receipt().path("outcome").asText()).isEqualTo("refused");
        assertThat(receipt().path("code").asText()).isEqualTo("hook/wrong-signature");
        assertThat(receipt().path("message").isMissingNode())
                .as("what is not believed is not repeated")
                .isTrue();
        assertRefused(hook.send("{}"), 401, "hook/no-signature");
        assertRefused(
                hook.send("{}", "webhook-id", "m-1", "webhook-timestamp", "soon", "webhook-signature", "v1,x"),
                401,
                "hook/no-signature");
        assertOutcome(hook.standard("m-1", now(), "{}"), "deployed");
    }

    @Test
    void what_is_replayed_later_is_too_old() {
        artifact("site");
        Calls hook = deploying();

        assertRefused(hook.standard("m-1", now().minus(Duration.ofMinutes(6)), "{}"), 400, "hook/too-old");
        assertRefused(hook.standard("m-1", now().plus(Duration.ofMinutes(6)), "{}"), 400, "hook/too-old");
        assertThat(deployments()).isEmpty();
    }

    @Test
    void what_happened_before_what_is_known_does_nothing() {
        artifact("site");
        Calls hook = deploying();
        assertOutcome(hook.standard("m-2", now(), event(now())), "deployed");
        over();
        artifact("other");

        assertOutcome(hook.standard("m-1", now(), event(now().minusSeconds(60))), "outdated");
        assertThat(deployments()).hasSize(1);
        assertOutcome(hook.standard("m-3", now(), event(now().plusSeconds(1))), "deployed");
    }

    @Test
    void github_is_believed_by_its_signature_and_known_by_its_body() {
        artifact("site");
        Calls hook =
                new Calls(api, made(HookSender.GITHUB, deploy(null, "main"), "a secret of ours".replace(' ', '-')));
        String push = "{\"ref\":\"refs/heads/main\",\"repository\":{\"full_name\":\"a/b\",\"pushed_at\":"
                + now().getEpochSecond() + "}}";

        assertOutcome(hook.github("ping", "g-0", "{\"zen\":\"x\",\"repository\":{\"pushed_at\":1}}"), "ignored");
        assertOutcome(hook.github("push", "g-1", push.replace("main", "other")), "ignored");
        assertOutcome(hook.github("issues", "g-2", "{\"action\":\"opened\"}"), "ignored");
        assertOutcome(
                hook.github(
                        "workflow_run",
                        "g-3",
                        "{\"action\":\"completed\",\"workflow_run\":{\"conclusion\":\"failure\"}}"),
                "ignored");
        assertOutcome(hook.github("push", "g-4", push), "deployed");
        assertOutcome(hook.github("push", "another-id", push), "duplicate");
        assertOutcome(
                hook.github(
                        "push",
                        "g-5",
                        push.replace(
                                Long.toString(now().getEpochSecond()), Long.toString(now().getEpochSecond() - 100))),
                "outdated");
        assertRefused(
                hook.github("push", "g-6", push.replace(Long.toString(now().getEpochSecond()), "1000")),
                400,
                "hook/too-old");
        assertRefused(hook.with("another-secret-1234").github("push", "g-7", push), 401, "hook/wrong-signature");
        assertRefused(hook.send(push, "X-Hub-Signature-256", "sha256=zz"), 401, "hook/wrong-signature");
        assertThat(receipt().path("outcome").asText()).isEqualTo("refused");
    }

    @Test
    void a_workflow_that_succeeded_and_a_release_deploy() {
        artifact("one");
        Calls hook = new Calls(api, made(HookSender.GITHUB, deploy(null, "main"), null));
        assertOutcome(
                hook.github(
                        "workflow_run",
                        "g-1",
                        "{\"action\":\"completed\",\"workflow_run\":{\"conclusion\":\"success\",\"head_branch\":\"main\",\"updated_at\":\""
                                + now() + "\"}}"),
                "deployed");
        over();
        clock.advance(Duration.ofSeconds(1));
        artifact("two");
        assertOutcome(
                hook.github(
                        "release",
                        "g-2",
                        "{\"action\":\"published\",\"release\":{\"published_at\":\"" + now() + "\"}}"),
                "deployed");
        assertOutcome(hook.github("push", "g-3", "{\"ref\":\"refs/heads/main\",\"deleted\":true}"), "ignored");
        assertOutcome(hook.github("release", "g-4", "{\"action\":\"edited\"}"), "ignored");
    }

    @Test
    void providers_only_shorten_the_wait() {
        Calls vercel = new Calls(api, made(HookSender.VERCEL, null, "a-secret-of-vercel"), "a-secret-of-vercel");
        String body = "{\"id\":\"v-1\",\"type\":\"deployment.succeeded\",\"createdAt\":" + now().toEpochMilli()
                + ",\"payload\":{\"deployment\":{\"id\":\"dpl_1\"}}}";
        assertOutcome(vercel.vercel(body), "woken");
        assertOutcome(vercel.vercel(body), "duplicate");
        assertRefused(vercel.send(body, "x-vercel-signature", "00"), 401, "hook/wrong-signature");
        assertRefused(vercel.vercel(body.replace(Long.toString(now().toEpochMilli()), "1000")), 400, "hook/too-old");
        assertRefused(vercel.vercel("{}"), 400, "hook/too-old");

        Calls netlify = new Calls(api, made(HookSender.NETLIFY, null, null));
        String deploy = "{\"id\":\"d-1\",\"state\":\"ready\",\"updated_at\":\"" + now() + "\"}";
        assertOutcome(netlify.netlify(deploy, deploy, "HS256"), "woken");
        assertOutcome(
                netlify.netlify(
                        deploy.replace("ready", "building")
                                .replace(now().toString(), now().minusSeconds(5).toString()),
                        deploy.replace("ready", "building")
                                .replace(now().toString(), now().minusSeconds(5).toString()),
                        "HS256"),
                "outdated");
        assertRefused(netlify.netlify(deploy, deploy.replace("ready", "error"), "HS256"), 401, "hook/wrong-signature");
        assertRefused(netlify.netlify(deploy, deploy, "none"), 401, "hook/wrong-signature");
        assertRefused(netlify.send(deploy, "X-Webhook-Signature", "a.b"), 401, "hook/wrong-signature");
        assertRefused(netlify.send(deploy, "X-Webhook-Signature", "a.b.*"), 401, "hook/wrong-signature");
    }

    @Test
    void what_is_paused_after_a_rollback_stays_so() {
        String good = artifact("good");
        Calls hook = deploying();
        assertOutcome(hook.standard("m-1", now(), "{}"), "deployed");
        over();
        String first = deployments().getFirst().path("id").asText();
        clock.advance(Duration.ofSeconds(1));
        String bad = artifact("bad");
        assertOutcome(hook.standard("m-2", now(), "{}"), "deployed");
        over();
        api.post("/deployments/" + first + ":rollback", new DeploymentApi.RollBack("blank page"));
        over();

        assertRefused(hook.standard("m-3", now(), "{}"), 409, "auto-deploy/paused");
        assertThat(receipt().path("code").asText()).isEqualTo("auto-deploy/paused");
        assertThat(receipt().path("message").asText()).isEqualTo("m-3");

        api.post("/environments/" + production + ":resume", null);
        assertRefused(hook.standard("m-3", now(), "{}"), 409, "auto-deploy/excluded");
        assertThat(good).isNotEqualTo(bad);
        assertThat(deployments()).hasSize(3);
    }

    @Test
    void without_an_artifact_there_is_nothing_to_deploy() {
        Calls hook = deploying();
        Api.Answer refusal = hook.standard("m-1", now(), "{}");
        assertRefused(refusal, 409, "hook/no-artifact");
        assertThat(refusal.json().path("title").asText()).isEqualTo("The project has no artifact “site”.");

        artifact("site");

        assertOutcome(hook.standard("m-1", now(), "{}"), "deployed");
    }

    @Test
    void bodies_have_limits() {
        Calls hook = deploying();
        assertRefused(hook.standard("m-1", now(), "x".repeat((1 << 20) + 1)), 413, "hook/too-large");
        assertRefused(hook.standard("m-2", now(), "not json"), 415, "hook/not-json");
        assertRefused(hook.standard("m-3", now(), "[]"), 415, "hook/not-json");
        assertRefused(hook.standard("m-4", now(), "[".repeat(100_000)), 415, "hook/not-json");
        assertRefused(hook.standard("m-5", now(), ""), 415, "hook/not-json");
    }

    @Test
    void who_calls_too_often_has_to_wait() {
        Calls hook = deploying();
        Api.Answer answer = hook.send("{}");
        for (int i = 0; i < 60; i++) {
            answer = hook.send("{}");
        }
        assertRefused(answer, 429, "hook/too-many-calls");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        clock.advance(Duration.ofSeconds(1));
        assertRefused(hook.send("{}"), 401, "hook/no-signature");
        assertThat(api.get("/hook-receipts/" + first("/projects/" + project + "/hooks") + "?limit=200")
                        .json()
                        .path("items"))
                .hasSize(61);
    }

    @Test
    void addresses_that_are_none_tell_nothing_and_are_slowed_down() {
        Api.Answer answer = api.post("/hooks/standard/nothing", "{}", "Authorization", "");
        assertRefused(answer, 404, "hook/not-found");
        JsonNode hook = made(HookSender.GITHUB, null, null);
        String path =
                hook.at("/hook/path").asText().replace("/github/", "/vercel/").substring(7);
        assertRefused(api.post(path, "{}", "Authorization", ""), 404, "hook/not-found");
        for (int i = 0; i < 20; i++) {
            answer = api.post("/hooks/standard/nothing" + i, "{}", "Authorization", "");
        }
        assertRefused(answer, 429, "hook/too-many-calls");
    }

    @Test
    void a_hook_that_is_off_refuses_and_one_that_is_gone_is_not_there() {
        artifact("site");
        JsonNode made = made(HookSender.STANDARD, deploy(null, null), null);
        Calls hook = new Calls(api, made);
        String id = made.at("/hook/id").asText();
        api.send("PATCH", "/hooks/" + id, new HookApi.Update(null, null, false));
        assertRefused(hook.standard("m-1", now(), "{}"), 409, "hook/disabled");
        api.send("PATCH", "/hooks/" + id, new HookApi.Update("on again", null, true));
        assertOutcome(hook.standard("m-1", now(), "{}"), "deployed");

        assertThat(api.delete("/hooks/" + id).status()).isEqualTo(204);
        assertRefused(hook.standard("m-2", now(), "{}"), 404, "hook/not-found");
    }

    @Test
    void for_a_day_both_secrets_are_taken() {
        artifact("site");
        JsonNode made = made(HookSender.STANDARD, deploy(null, null), null);
        Calls old = new Calls(api, made);
        String next = api.post("/hooks/" + made.at("/hook/id").asText() + ":rotate-secret", new HookApi.Secret(null))
                .json()
                .path("secret")
                .asText();

        assertOutcome(old.standard("m-1", now(), "{}"), "deployed");
        over();
        clock.advance(Duration.ofHours(24));
        assertRefused(old.standard("m-2", now(), "{}"), 401, "hook/wrong-signature");
        assertOutcome(old.with(next).standard("m-3", now(), "{}"), "unchanged");
    }

    @Test
    void what_cannot_work_is_refused_when_it_is_made() {
        assertRefused(ask(HookSender.VERCEL, null, null), 400, "hook/secret-needed");
        assertRefused(ask(HookSender.VERCEL, deploy(null, null), "a-secret-of-vercel"), 400, "hook/only-watches");
        assertRefused(ask(HookSender.STANDARD, null, "whsec_short"), 400, "hook/invalid-secret");
        assertRefused(ask(HookSender.GITHUB, null, "short"), 400, "hook/invalid-secret");
        assertRefused(
                ask(HookSender.STANDARD, new Hook.Deploy(new EnvironmentId(production), " ", null, null), null),
                400,
                "hook/what-to-deploy");
        assertRefused(
                ask(HookSender.STANDARD, new Hook.Deploy(new EnvironmentId("nowhere"), "site", null, null), null),
                404,
                "environment/not-found");
        assertRefused(
                api.post("/projects/" + project + "/hooks", new HookApi.Create(" ", HookSender.GITHUB, null, null)),
                400,
                "hook/invalid-name");
    }

    @Test
    void calls_are_remembered_over_a_restart() {
        artifact("site");
        JsonNode made = made(HookSender.STANDARD, deploy(null, null), null);
        assertOutcome(new Calls(api, made).standard("m-1", now(), "{}"), "deployed");
        over();

        restart();

        assertOutcome(new Calls(api, made).standard("m-1", now(), "{}"), "duplicate");
        assertThat(deployments()).hasSize(1);
        assertThat(new ArtifactId(deployments().getFirst().path("artifact").asText()))
                .isNotNull();
    }
}
