package dev.tone.platform.audit;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.Contract;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.Endpoint;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.api.HookApi;
import dev.tone.model.api.LinkApi;
import dev.tone.model.api.Method;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.governance.Freeze;
import dev.tone.model.governance.Terms;
import dev.tone.model.hook.HookSender;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.UploadId;
import dev.tone.model.release.CanaryStep;
import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.PlatformCase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Every endpoint that changes something, once: the trail then has one event more, of that action and that click.
@DisabledOnOs(OS.WINDOWS)
class EveryChangeTest extends PlatformCase {
    /// They ask a question with a body, or move bytes that become something people own with the artifact only
    /// (decision 0010).
    private static final Set<String> CHANGE_NOTHING = Set.of(
            "artifacts.missing",
            "artifacts.planCleanUp",
            "previews.openPage",
            "storage.check",
            "deployments.plan",
            "plans.deploy",
            "uploads.create",
            "uploads.append",
            "uploads.blobs",
            "uploads.terminate",
            "uploads.options",
            "uploads.offset");

    /// They ask somebody else's server first, or need a drawing that says something or a running
    /// process: tested where those are. What a trigger deploys is said as a deployment that was created.
    private static final Set<String> ELSEWHERE = Set.of(
            "artifacts.createFromDrawing",
            "providers.connect",
            "providers.check",
            "providers.disconnect",
            "providers.choose",
            "sites.restart",
            "auto.trigger",
            "hooks.receive");

    private final Map<String, Supplier<Step>> steps = new LinkedHashMap<>();
    private String project;
    private String production;
    private String preview;
    private String canvas;
    private String artifact;
    private String first;

    private record Step(
            String method, String path, @Nullable Object body, String... headers) {}

    @BeforeEach
    void aProject() {
        project = project("one");
        production = first("/projects/" + project + "/environments");
        preview = api.get("/projects/" + project + "/environments")
                .json()
                .at("/items/1/id")
                .asText();
        canvas = first("/projects/" + project + "/canvases");
    }

    private void post(String id, Supplier<String> path, Supplier<@Nullable Object> body) {
        steps.put(id, () -> new Step("POST", path.get(), body.get()));
    }

    private void post(String id, String path, @Nullable Object body) {
        post(id, () -> path, () -> body);
    }

    /// In an order in which each finds what it needs.
    private void everything() {
        String own = "/projects/" + project;
        post("projects.create", "/projects", new ProjectApi.Create("x", null));
        steps.put("projects.update", () -> new Step("PATCH", own, new ProjectApi.Update("y", null, null)));
        post("projects.cleanUp", own + ":clean-up", null);
        post("environments.create", own + "/environments", new EnvironmentApi.Create("q"));
        String there = "/environments/" + preview;
        steps.put("environments.rename", () -> new Step("PATCH", there, new EnvironmentApi.Rename("r")));
        post("environments.archive", there + ":archive", new EnvironmentApi.Archive(false));
        post("environments.restore", there + ":restore", null);
        steps.put(
                "variables.change",
                () -> new Step(
                        "PATCH",
                        "/environments/" + production + "/variables",
                        new EnvironmentApi.ChangeVariables(
                                List.of(new EnvironmentApi.SetVariable("A", "1", true)), List.of())));
        post("canvases.create", own + "/canvases", "{\"name\":\"b\"}");
        steps.put("canvases.rename", () -> new Step("PATCH", "/canvases/" + canvas, "{\"name\":\"c\"}"));
        post(
                "canvases.submit",
                "/canvases/" + canvas + "/operations",
                "{\"client\":\"c\",\"counter\":1,\"base\":0,\"operations\":"
                        + "[{\"op\":\"create\",\"record\":\"e\",\"type\":\"text\",\"properties\":{}}]}");
        canvases(own);
        steps.put(
                "notifications.setPreferences",
                () -> new Step("PUT", "/notification-preferences", "{\"channels\":{},\"quietFrom\":\"22:00\"}"));
        artifacts(own);
        deployments(own);
        releases(own);
        governance(own);
        webhooks(own);
        notifications();
        post("projects.archive", own + ":archive", null);
        post("projects.restore", own + ":restore", null);
        steps.put("projects.delete", () -> new Step("DELETE", own, null));
        post("workspace.createSample", "/workspace:create-sample", null);
        post("workspace.removeSample", "/workspace:remove-sample", null);
    }

    private void canvases(String own) {
        post("canvases.duplicate", "/canvases/" + canvas + ":duplicate", "{\"name\":\"d\"}");
        post("canvases.move", () -> "/canvases/" + canvas + ":move", () -> "{\"after\":\"" + second(own) + "\"}");
        steps.put("canvases.delete", () -> new Step("DELETE", "/canvases/" + canvas, null));
        post("canvases.restore", "/canvases/" + canvas + ":restore", null);
    }

    private String second(String own) {
        return api.get(own + "/canvases").json().at("/items/1/id").asText();
    }

    private void artifacts(String own) {
        String text = "hello";
        post(
                "artifacts.missing",
                own + "/artifacts:missing",
                new ArtifactApi.Digests(List.of(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))));
        steps.put(
                "uploads.create",
                () -> new Step("POST", "/uploads", text, Artifacts.headers(project, text.length(), true)));
        steps.put(
                "uploads.append",
                () -> new Step(
                        "PATCH",
                        "/uploads/" + Artifacts.openUpload(api, project, text.length()),
                        text,
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Offset",
                        "0",
                        "Content-Type",
                        "application/offset+octet-stream"));
        steps.put(
                "uploads.terminate",
                () -> new Step(
                        "DELETE",
                        "/uploads/" + Artifacts.openUpload(api, project, text.length()),
                        null,
                        "Tus-Resumable",
                        "1.0.0"));
        post(
                "artifacts.createFromFiles",
                () -> own + "/artifacts:from-files",
                () -> Artifacts.files(api, project, "files", Map.of("index.html", text)));
        post(
                "artifacts.createFromUpload",
                () -> own + "/artifacts:from-upload",
                () -> new ArtifactApi.FromUpload(
                        "a.txt",
                        new UploadId(Artifacts.upload(api, project, text)),
                        Sha256.of(text.getBytes(StandardCharsets.UTF_8)),
                        null));
        steps.put(
                "artifacts.setTags",
                () -> new Step(
                        "PUT",
                        "/artifacts/" + first(own + "/artifacts") + "/tags",
                        new ArtifactApi.Tags(List.of("released"))));
        post(
                "links.create",
                () -> "/artifacts/" + first(own + "/artifacts") + "/signed-url",
                () -> new LinkApi.Create(null, 1, false));
        steps.put(
                "links.revoke",
                () -> new Step(
                        "DELETE", "/links/" + first("/artifacts/" + first(own + "/artifacts") + "/links"), null));
        post("storage.check", "/storage:check", null);
        steps.put(
                "artifacts.setRetention",
                () -> new Step("PUT", own + "/artifact-retention", new RetentionRule(3, null, true)));
        post("artifacts.planCleanUp", own + "/artifacts:plan-clean-up", new RetentionRule(1, null, true));
        post(
                "artifacts.cleanUp",
                () -> own + "/artifacts:clean-up",
                () -> new ArtifactApi.CleanUp(
                        List.of(new ArtifactId(Artifacts.folder(api, project, "spare", Map.of("index.html", text))))));
        steps.put("artifacts.delete", () -> new Step("DELETE", "/artifacts/" + first(own + "/artifacts"), null));
    }

    private void deployments(String own) {
        post("deployments.plan", () -> "/artifacts/" + artifact() + ":plan", () -> "{}");
        post("deployments.trust", own + ":trust", new DeploymentApi.Trust(Sha256.of(new byte[0])));
        post("deployments.create", () -> own + "/deployments", () -> create(artifact()));
        post("deployments.retry", () -> "/deployments/" + failed(own) + ":retry", () -> null);
        post(
                "deployments.redeploy",
                () -> "/deployments/" + finished(own) + ":redeploy",
                () -> new DeploymentApi.Redeploy(false, null));
        post(
                "deployments.rollBack",
                () -> "/deployments/" + replaced(own) + ":rollback",
                () -> new DeploymentApi.RollBack("because"));
        post(
                "deployments.promote",
                () -> "/deployments/" + finished(own) + ":promote",
                () -> new DeploymentApi.Promote(new EnvironmentId(preview), null));
        post("deployments.cancel", () -> "/deployments/" + endless(own) + ":cancel", () -> null);
        post("sites.stop", "/environments/" + production + "/site:stop", null);
        post("sites.start", "/environments/" + production + "/site:start", null);
    }

    private void governance(String own) {
        String there = "/environments/" + preview;
        post("rules.lock", there + ":lock", new GovernanceApi.Lock("moving", null));
        post("rules.unlock", there + ":unlock", null);
        steps.put(
                "rules.freeze",
                () -> new Step(
                        "PUT",
                        there + "/freezes",
                        new GovernanceApi.Freezes(List.of(
                                new Freeze("Move", "UTC", List.of(), "2090-01-01T18:00", "2090-01-02T08:00")))));
        post(
                "auto.resume",
                () -> {
                    finished(own);
                    return "/environments/" + production + ":resume";
                },
                () -> null);
        steps.put(
                "rules.protect",
                () -> new Step("PUT", there + "/protection", new GovernanceApi.Protect(2, List.of(), true)));
        post(
                "gates.schedule",
                () -> "/deployments/" + waiting(own) + ":schedule",
                () -> new GovernanceApi.Schedule(Instant.now().plus(Duration.ofHours(1))));
        post("gates.approve", () -> "/deployments/" + waiting(own) + ":approve", () -> new GovernanceApi.Decide(null));
        post("gates.refuse", () -> "/deployments/" + waiting(own) + ":refuse", () -> new GovernanceApi.Decide("no"));
    }

    private void webhooks(String own) {
        post(
                "webhooks.create",
                own + "/webhooks",
                new WebhookApi.Create("http://127.0.0.1:9/", List.of(WebhookEvent.SITE_DOWN)));
        steps.put(
                "webhooks.update",
                () -> new Step("PATCH", webhook(own), new WebhookApi.Update(null, List.of(), false)));
        post("webhooks.rotateSecret", () -> webhook(own) + ":rotate-secret", () -> null);
        post("webhooks.test", () -> webhook(own) + ":test", () -> null);
        post(
                "webhooks.replay",
                () -> "/webhook-deliveries/" + first(webhook(own) + "/deliveries") + ":replay",
                () -> null);
        steps.put("webhooks.delete", () -> new Step("DELETE", webhook(own), null));
        post("hooks.create", own + "/hooks", new HookApi.Create("CI", HookSender.GITHUB, null, null));
        steps.put("hooks.update", () -> new Step("PATCH", hook(own), new HookApi.Update("CD", null, false)));
        post("hooks.rotateSecret", () -> hook(own) + ":rotate-secret", () -> new HookApi.Secret(null));
        steps.put("hooks.delete", () -> new Step("DELETE", hook(own), null));
    }

    private String webhook(String own) {
        return "/webhooks/" + first(own + "/webhooks");
    }

    private String hook(String own) {
        return "/hooks/" + first(own + "/hooks");
    }

    private void releases(String own) {
        steps.put(
                "releases.setStrategy",
                () -> new Step(
                        "PUT",
                        "/environments/" + preview + "/release-strategy",
                        new ReleaseStrategy(
                                ReleaseKind.BLUE_GREEN, List.of(), 0, false, 0, new HealthRules(5, 0, 0, 1))));
        post("releases.continue", () -> "/deployments/" + onTrial(own) + ":continue", () -> null);
        post("releases.promoteNow", () -> "/deployments/" + onTrial(own) + ":promote-now", () -> null);
    }

    /// A deployment whose release has a part of the traffic.
    private String onTrial(String own) {
        finished(own);
        String id = api.post(
                        own + "/deployments",
                        new DeploymentApi.Create(
                                new EnvironmentId(production),
                                new ArtifactId(artifact()),
                                null,
                                null,
                                null,
                                null,
                                new Terms(
                                        null,
                                        null,
                                        new ReleaseStrategy(
                                                ReleaseKind.CANARY,
                                                List.of(new CanaryStep(50, 3_600)),
                                                0,
                                                false,
                                                0,
                                                HealthRules.USUAL))))
                .json()
                .path("id")
                .asText();
        eventually(
                "it is on trial",
                () -> api.get("/deployments/" + id + "/release")
                        .json()
                        .path("phase")
                        .asText()
                        .equals("canary"));
        return id;
    }

    /// A deployment that waits for two people.
    private String waiting(String own) {
        return api.post(
                        own + "/deployments",
                        new DeploymentApi.Create(
                                new EnvironmentId(preview), new ArtifactId(artifact()), null, null, null, null))
                .json()
                .path("id")
                .asText();
    }

    private void notifications() {
        for (String verb : List.of("read", "unread", "archive")) {
            post("notifications." + verb, () -> "/notifications/" + first("/notifications") + ":" + verb, () -> null);
        }
        post("notifications.readAll", "/notifications:read-all", null);
    }

    private String artifact() {
        if (artifact == null) {
            artifact = Artifacts.folder(api, project, "site", Map.of("index.html", "site"));
        }
        return artifact;
    }

    private DeploymentApi.Create create(String of) {
        return new DeploymentApi.Create(new EnvironmentId(production), new ArtifactId(of), null, null, null, null);
    }

    /// The first deployment, when none runs any more.
    private String finished(String own) {
        eventually(
                "the deployments are over",
                () -> deployments(own, "finishedAt").stream().allMatch(JsonNode::isTextual));
        if (first == null) {
            first = first(own + "/deployments");
        }
        return first;
    }

    private List<JsonNode> deployments(String own, String property) {
        return StreamSupport.stream(
                        api.get(own + "/deployments").json().path("items").spliterator(), false)
                .map(deployment -> deployment.path(property))
                .toList();
    }

    /// The first deployment, when another one is live.
    private String replaced(String own) {
        finished(own);
        api.post(own + "/deployments", create(Artifacts.folder(api, project, "next", Map.of("index.html", "next"))));
        return finished(own);
    }

    /// A deployment whose build fails.
    private String failed(String own) {
        finished(own);
        built(own, "broken", "exit 1");
        eventually(
                "it failed", () -> deployments(own, "state").getFirst().asText().equals("failed"));
        return first(own + "/deployments");
    }

    private void built(String own, String name, String command) {
        String of = Artifacts.folder(
                api, project, name, Map.of("tone.json", "{\"build\":\"" + command + "\",\"output\":\".\"}"));
        String digest = api.post("/artifacts/" + of + ":plan", "{}")
                .json()
                .path("commandsDigest")
                .asText();
        api.post(own + ":trust", new DeploymentApi.Trust(digest));
        api.post(own + "/deployments", create(of));
    }

    /// A deployment that builds for ever.
    private String endless(String own) {
        finished(own);
        built(own, "slow", "sleep 1000");
        eventually(
                "it builds", () -> deployments(own, "state").getFirst().asText().equals("building"));
        return first(own + "/deployments");
    }

    private List<String> actionsOf(String click) {
        return StreamSupport.stream(
                        api.get("/audit/events?limit=200").json().path("items").spliterator(), false)
                .filter(event -> event.path("correlationId").asText().equals(click))
                .map(event -> event.path("action").asText())
                .toList();
    }

    @Test
    void every_change_leaves_exactly_one_event() {
        everything();
        Set<String> changing = new TreeSet<>();
        for (Endpoint endpoint : Contract.endpoints()) {
            if (endpoint.method() != Method.GET) {
                changing.add(endpoint.id());
            }
        }
        Set<String> known = new TreeSet<>(steps.keySet());
        known.addAll(CHANGE_NOTHING);
        known.addAll(ELSEWHERE);
        assertThat(known)
                .as("A new endpoint that changes something gets its step here")
                .isEqualTo(changing);
        steps.forEach((id, step) -> {
            Step now = step.get();
            String click = "click-" + id.replace('.', '-');
            String[] headers = java.util.Arrays.copyOf(now.headers, now.headers.length + 2);
            headers[now.headers.length] = "Correlation-Id";
            headers[now.headers.length + 1] = click;

            Api.Answer answer = api.send(now.method, now.path, now.body, headers);

            assertThat(answer.status()).as(id + answer.text()).isBetween(200, 299);
            if (CHANGE_NOTHING.contains(id)) {
                assertThat(actionsOf(click)).as(id).isEmpty();
            } else {
                assertThat(actionsOf(click)).as(id).containsOnlyOnce(id);
                // What the platform goes on to do for the click is said, too, each under its own name.
                assertThat(actionsOf(click).stream().filter(action -> !action.equals(id)))
                        .as(id)
                        .allMatch(action -> id.startsWith("deployments."));
            }
        });
    }
}
