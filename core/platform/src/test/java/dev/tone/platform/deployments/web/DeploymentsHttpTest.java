package dev.tone.platform.deployments.web;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.json.Json;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import dev.tone.model.log.LogPage;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.LiveClient;
import dev.tone.platform.PlatformCase;
import dev.tone.platform.deployments.sites.RawClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The main job over the API, from files to a live site, on the platform that people get.
@DisabledOnOs(OS.WINDOWS)
class DeploymentsHttpTest extends PlatformCase {
    private String project;
    private String production;

    @BeforeEach
    void aProject() {
        project = project("Web shop");
        production = first("/projects/" + project + "/environments");
    }

    private String artifact(String name, Map<String, String> texts) {
        return Artifacts.folder(api, project, name, texts);
    }

    private Deployment deploy(String artifact, String... headers) {
        JsonNode plan = api.post("/artifacts/" + artifact + ":plan", new DeploymentApi.PlanRequest(null))
                .json();
        api.post(
                "/projects/" + project + ":trust",
                new DeploymentApi.Trust(plan.path("commandsDigest").asText()));
        Api.Answer answer = api.post("/projects/" + project + "/deployments", create(artifact), headers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return Json.read(answer.text(), Deployment.class);
    }

    private DeploymentApi.Create create(String artifact) {
        return new DeploymentApi.Create(
                new EnvironmentId(production), new ArtifactId(artifact), null, null, null, null);
    }

    @Test
    void a_drawing_that_is_not_there_is_refused_and_nothing_is_stored() {
        String artifact = artifact("page", Map.of("index.html", "hi"));
        CanvasId other = new CanvasId(first("/projects/" + project("Another") + "/canvases"));

        Api.Answer answer = create(artifact, other, null);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("deployment/unknown-canvas");
        assertThat(api.get("/projects/" + project + "/deployments")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void an_element_that_was_drawn_a_moment_ago_may_arrive_after_the_deployment_of_it() {
        String artifact = artifact("page", Map.of("index.html", "hi"));
        CanvasId canvas = new CanvasId(first("/projects/" + project + "/canvases"));

        Api.Answer answer = create(artifact, canvas, new ElementId("drawn-without-the-platform"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        finished(new DeploymentId(answer.json().path("id").asText()));
    }

    private Api.Answer create(String artifact, CanvasId canvas, @Nullable ElementId element) {
        return api.post(
                "/projects/" + project + "/deployments",
                new DeploymentApi.Create(
                        new EnvironmentId(production), new ArtifactId(artifact), null, canvas, null, element));
    }

    private Deployment finished(DeploymentId id) {
        eventually("the deployment is finished", () -> deployment(id).state().isFinished());
        return deployment(id);
    }

    private Deployment deployment(DeploymentId id) {
        return Json.read(api.get("/deployments/" + id).text(), Deployment.class);
    }

    private static Map<String, String> sample(String name) throws Exception {
        Path folder = Path.of(System.getProperty("maven.multiModuleProjectDirectory", "../.."), "assets/samples", name);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void the_sample_site_is_built_and_live_and_its_log_is_followed() throws Exception {
        String artifact = artifact("site", sample("site"));

        Api.Answer untrusted = api.post("/projects/" + project + "/deployments", create(artifact));
        assertThat(untrusted.status()).isEqualTo(409);
        assertThat(untrusted.code()).isEqualTo("deployment/not-trusted");
        Deployment deployment = deploy(artifact, "Idempotency-Key", "one");
        assertThat(deploy(artifact, "Idempotency-Key", "one").id()).isEqualTo(deployment.id());

        try (LiveClient live = new LiveClient(platform).hello()) {
            live.send(new ClientMessage.Subscribe(Topic.log(deployment.id()), 0));
            List<LiveFact> facts = new ArrayList<>();
            eventually("the log is complete", () -> {
                if (Json.read(live.nextText(), ServerMessage.class) instanceof ServerMessage.Facts batch) {
                    batch.facts().forEach(fact -> {
                        assertThat(fact.sequence()).isEqualTo(facts.size() + 1);
                        facts.add(fact.fact());
                    });
                }
                return !facts.isEmpty() && facts.getLast() instanceof LiveFact.LogCompleted;
            });
            LogPage page = Json.read(
                    api.get("/deployments/" + deployment.id() + "/logs?limit=10000")
                            .text(),
                    LogPage.class);
            assertThat(page.complete()).isTrue();
            assertThat(facts.subList(0, facts.size() - 1))
                    .isEqualTo(
                            page.lines().stream().map(LiveFact.LineWritten::new).toList());
        }
        Deployment done = finished(deployment.id());
        assertThat(done.failure()).isNull();
        assertThat(done.state()).isEqualTo(DeploymentState.SUCCEEDED);
        int port = java.net.URI.create(String.valueOf(done.url())).getPort();
        assertThat(RawClient.get(port, "/")).startsWith("HTTP/1.1 200").contains("Northlight");
        JsonNode site = api.get("/projects/" + project + "/sites").json().at("/items/0");
        assertThat(site.path("url").asText()).isEqualTo(done.url());
        assertThat(site.path("health").asText()).isEqualTo("healthy");
        assertThat(api.get("/deployments/" + done.id() + "/logs?from=-1")
                        .json()
                        .at("/lines/0/text")
                        .asText())
                .startsWith("Live at ");
        assertThat(api.get("/deployments/" + done.id() + "/logs/content").text())
                .contains("$ sh build.sh\n")
                .endsWith(" s\n");
    }

    @Test
    void every_verb_answers() throws Exception {
        Deployment first =
                finished(deploy(artifact("one", Map.of("index.html", "one"))).id());
        Deployment second =
                finished(deploy(artifact("two", Map.of("index.html", "two"))).id());
        String deployments = "/projects/" + project + "/deployments";

        assertThat(api.get(deployments + "?environment=" + production + "&limit=1")
                        .json()
                        .at("/items/0/number")
                        .asLong())
                .isEqualTo(2);
        assertThat(api.get(deployments + "?environment=*").status()).isEqualTo(400);
        assertThat(api.get("/deployments/" + first.id() + "/compare/" + second.id())
                        .json()
                        .at("/difference/files/changes/0/change")
                        .asText())
                .isEqualTo("changed");
        assertThat(api.post("/deployments/" + first.id() + ":rollback", new DeploymentApi.RollBack(null))
                        .code())
                .isEqualTo("deployment/reason-required");
        Api.Answer back = api.post("/deployments/" + first.id() + ":rollback", new DeploymentApi.RollBack("why not"));
        assertThat(back.status()).isEqualTo(201);
        assertThat(finished(Json.read(back.text(), Deployment.class).id()).live())
                .isTrue();
        assertThat(api.post("/deployments/" + second.id() + ":retry", null).code())
                .isEqualTo("deployment/nothing-failed");
        Api.Answer again =
                api.post("/deployments/" + second.id() + ":redeploy", new DeploymentApi.Redeploy(false, null));
        assertThat(finished(Json.read(again.text(), Deployment.class).id()).state())
                .isEqualTo(DeploymentState.SUCCEEDED);
        String preview = api.get("/projects/" + project + "/environments")
                .json()
                .at("/items/1/id")
                .asText();
        Api.Answer promoted = api.post(
                "/deployments/" + first.id() + ":promote", new DeploymentApi.Promote(new EnvironmentId(preview), null));
        assertThat(finished(Json.read(promoted.text(), Deployment.class).id()).releaseDigest())
                .isEqualTo(first.releaseDigest());
        assertThat(api.post("/deployments/" + first.id() + ":cancel", null).code())
                .isEqualTo("deployment/finished");
        assertThat(api.get("/environments/" + production + "/site/logs")
                        .json()
                        .path("last")
                        .asLong())
                .isZero();
        assertThat(api.post("/environments/" + production + "/site:stop", null)
                        .json()
                        .path("health")
                        .asText())
                .isEqualTo("stopped");
        assertThat(api.post("/environments/" + production + "/site:start", null)
                        .json()
                        .path("health")
                        .asText())
                .isEqualTo("pending");
        assertThat(api.get("/deployments/none").code()).isEqualTo("deployment/not-found");
        assertThat(api.delete("/artifacts/" + deployment(first.id()).artifact()).status())
                .isIn(204, 409);
    }
}
