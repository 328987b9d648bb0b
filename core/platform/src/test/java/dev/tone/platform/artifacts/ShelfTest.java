package dev.tone.platform.artifacts;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.platform.Api;
import dev.tone.platform.Artifacts;
import dev.tone.platform.PlatformCase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tags, search, origin, room and clean-up, over HTTP and on each database.
class ShelfTest extends PlatformCase {
    private String project;
    private String own;

    @BeforeEach
    void aProject() {
        project = project("Site");
        own = "/projects/" + project;
    }

    private String folder(String name, Map<String, String> texts) {
        clock.advance(Duration.ofMinutes(1));
        return Artifacts.folder(api, project, name, texts);
    }

    private Api.Answer tag(String artifact, String... tags) {
        return api.send("PUT", "/artifacts/" + artifact + "/tags", new ArtifactApi.Tags(List.of(tags)));
    }

    private List<String> found(String query) {
        return api.get(own + "/artifacts?" + query).json().path("items").findValuesAsText("id");
    }

    @Test
    void tags_are_kept_once_in_order_and_travel_with_the_artifact() {
        String site = folder("site", Map.of("index.html", "1"));

        JsonNode tagged = tag(site, " v1.2 ", "Released", "released", "가나").json();

        assertThat(texts(tagged.path("tags"))).containsExactly("Released", "v1.2", "가나");
        assertThat(texts(api.get("/artifacts/" + site).json().path("tags"))).containsExactly("Released", "v1.2", "가나");
        assertThat(texts(api.get(own + "/artifacts").json().at("/items/0/tags")))
                .contains("Released");
        assertThat(tag(site, "a,b").code()).isEqualTo("artifact/invalid-tag");
        assertThat(tag(site, "a\u202eb").code()).isEqualTo("artifact/invalid-tag");
        assertThat(tag(site, "x".repeat(41)).code()).isEqualTo("artifact/invalid-tag");
        assertThat(tag(site).json().path("tags")).isEmpty();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    @Test
    void finds_by_name_tag_digest_kind_and_a_file_inside() {
        String site = folder("site", Map.of("pages/About_us.html", "1"));
        String docs = folder("docs", Map.of("readme.md", "2"));
        tag(docs, "Handbook");
        String digest = api.get("/artifacts/" + site).json().path("digest").asText();

        assertThat(found("q=SIT")).containsExactly(site);
        assertThat(found("q=handb")).containsExactly(docs);
        assertThat(found("q=" + digest.substring(0, 12))).containsExactly(site);
        assertThat(found("tag=handbook")).containsExactly(docs);
        assertThat(found("tag=hand")).isEmpty();
        assertThat(found("file=about_us")).containsExactly(site);
        assertThat(found("file=about%25us")).isEmpty();
        assertThat(found("kind=folder")).containsExactly(docs, site);
        assertThat(found("kind=file")).isEmpty();
        assertThat(found("q=site&file=readme")).isEmpty();
        assertThat(api.get(own + "/artifacts?kind=thing").code()).isEqualTo("artifact/unknown-kind");
    }

    @Test
    void says_what_is_taken_with_and_without_what_is_shared() {
        folder("a", Map.of("shared", "12345", "own", "123"));
        String second = folder("a", Map.of("shared", "12345", "other", "12"));

        JsonNode usage = api.get(own + "/artifact-usage").json();

        assertThat(usage.path("stored").asLong()).isEqualTo(10);
        assertThat(usage.path("logical").asLong()).isEqualTo(15);
        assertThat(usage.path("artifacts").asInt()).isEqualTo(2);
        assertThat(usage.at("/lines/0/own").asLong()).isEqualTo(3);
        assertThat(usage.at("/lines/1/artifact").asText()).isEqualTo(second);
        assertThat(usage.at("/lines/1/own").asLong()).isEqualTo(2);
    }

    @Test
    void tells_who_brought_it_where_it_runs_and_what_is_the_same() {
        String first = folder("site", Map.of("index.html", "same"));
        String second = folder("copy", Map.of("index.html", "same"));
        deploy(second);

        JsonNode origin = api.get("/artifacts/" + second + "/origin").json();

        assertThat(origin.path("createdBy").asText()).isNotBlank();
        assertThat(origin.at("/uses/0/number").asInt()).isEqualTo(1);
        assertThat(origin.at("/uses/0/live").asBoolean()).isTrue();
        assertThat(origin.at("/same/0/artifact").asText()).isEqualTo(first);
        assertThat(origin.path("keptBy").asText()).isEqualTo("deployment #1");
    }

    private void deploy(String artifact) {
        String production = first(own + "/environments");
        api.post(
                own + "/deployments",
                new DeploymentApi.Create(
                        new EnvironmentId(production), new ArtifactId(artifact), null, null, null, null));
        eventually(
                "it is live",
                () -> api.get(own + "/deployments").json().at("/items/0/live").asBoolean());
    }

    @Test
    void refuses_what_does_not_fit_before_its_bytes_come() {
        api.send("PATCH", own, new ProjectApi.Update(null, null, 16L << 20));

        Api.Answer refused = api.send("POST", "/uploads", null, Artifacts.headers(project, 17 << 20, false));

        assertThat(refused.code()).isEqualTo("artifact/over-quota");
        assertThat(refused.json().path("title").asText()).contains("17 MB").contains("16 MB");
        assertThat(Artifacts.openUpload(api, project, 1 << 20)).isNotBlank();
    }

    @Test
    void a_plan_names_what_goes_and_what_something_keeps_and_the_clean_up_does_just_that() {
        String live = folder("site", Map.of("index.html", "1"));
        deploy(live);
        String tagged = folder("site", Map.of("index.html", "22"));
        tag(tagged, "keep");
        String old = folder("site", Map.of("index.html", "333"));
        String newest = folder("site", Map.of("index.html", "4444"));
        String alone = folder("alone", Map.of("index.html", "55555"));

        JsonNode plan = api.post(own + "/artifacts:plan-clean-up", new RetentionRule(1, null, true))
                .json();

        assertThat(ids(plan.path("going"))).containsExactly(old);
        assertThat(ids(plan.path("staying"))).containsExactly(live, tagged);
        assertThat(plan.at("/staying/0/reason").asText()).isEqualTo("in-use");
        assertThat(plan.at("/staying/0/detail").asText()).isEqualTo("deployment #1");
        assertThat(plan.at("/staying/1/reason").asText()).isEqualTo("tagged");
        assertThat(plan.path("bytes").asLong()).isEqualTo(3);
        assertThat(found("")).hasSize(5);

        JsonNode done = api.post(
                        own + "/artifacts:clean-up",
                        new ArtifactApi.CleanUp(
                                List.of(new ArtifactId(old), new ArtifactId(live), new ArtifactId("none"))))
                .json();
        assertThat(ids(done.path("going"))).containsExactly(old);
        assertThat(ids(done.path("staying"))).containsExactly(live);
        assertThat(found("")).containsExactly(alone, newest, tagged, live);
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.at("/artifact/id").asText()).toList();
    }

    @Test
    void what_a_rollback_would_want_stays() {
        String first = folder("site", Map.of("index.html", "1"));
        deploy(first);
        String second = folder("site", Map.of("index.html", "2"));
        deploy(second);
        folder("site", Map.of("index.html", "3"));

        JsonNode plan = api.post(own + "/artifacts:plan-clean-up", new RetentionRule(1, null, false))
                .json();

        assertThat(plan.path("going")).isEmpty();
        assertThat(plan.at("/staying/0/reason").asText()).isEqualTo("rollback");
        assertThat(plan.at("/staying/1/reason").asText()).isEqualTo("in-use");
    }

    @Test
    void old_versions_go_by_age_but_never_the_newest() {
        String old = folder("site", Map.of("index.html", "1"));
        clock.advance(Duration.ofDays(40));
        String alone = folder("alone", Map.of("index.html", "x"));
        String newest = folder("site", Map.of("index.html", "2"));
        clock.advance(Duration.ofDays(40));

        JsonNode plan = api.post(own + "/artifacts:plan-clean-up", new RetentionRule(null, 30, true))
                .json();

        assertThat(ids(plan.path("going"))).containsExactly(old);
        assertThat(plan.at("/going/0/reason").asText()).isEqualTo("too-old");
        assertThat(found("")).containsExactly(newest, alone, old);
    }

    @Test
    void a_rule_is_remembered_and_must_make_sense() {
        assertThat(api.get(own + "/artifact-retention")
                        .json()
                        .path("keepTagged")
                        .asBoolean())
                .isTrue();
        api.send("PUT", own + "/artifact-retention", new RetentionRule(3, 90, false));

        restart();

        JsonNode rule = api.get(own + "/artifact-retention").json();
        assertThat(rule.path("keepVersions").asInt()).isEqualTo(3);
        assertThat(rule.path("keepDays").asInt()).isEqualTo(90);
        assertThat(rule.path("keepTagged").asBoolean()).isFalse();
        assertThat(api.send("PUT", own + "/artifact-retention", "{\"keepVersions\":0,\"keepTagged\":true}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void components_come_from_a_bill_or_else_from_lock_files() {
        String lock = "{\"packages\":{\"\":{\"name\":\"me\"},\"node_modules/left-pad\":{\"version\":\"1.3.0\","
                + "\"license\":\"WTFPL\"},\"node_modules/@a/b\":{\"version\":\"2.0.0\"}}}";
        String bill = "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"type\":\"library\",\"group\":\"org.x\","
                + "\"name\":\"y\",\"version\":\"1\",\"purl\":\"pkg:maven/org.x/y@1\",\"licenses\":[{\"license\":"
                + "{\"id\":\"MIT\"}}]}]}";
        String locked = folder("a", Map.of("package-lock.json", lock, "go.mod", "module x\nrequire a.b/c v1.2.3\n"));
        String billed = folder("b", Map.of("package-lock.json", lock, "bom.json", bill));
        String broken = folder("c", Map.of("pom.xml", "<project><dependencies>", "bom.json", "{"));

        JsonNode fromLock = api.get("/artifacts/" + locked + "/components").json();
        assertThat(fromLock.path("components").findValuesAsText("name")).containsExactly("a.b/c", "@a/b", "left-pad");
        assertThat(fromLock.path("sources").findValuesAsText("format")).containsExactly("Go", "npm");
        JsonNode fromBill = api.get("/artifacts/" + billed + "/components").json();
        assertThat(fromBill.path("components").findValuesAsText("name")).containsExactly("org.x/y");
        assertThat(fromBill.at("/components/0/license").asText()).isEqualTo("MIT");
        JsonNode none = api.get("/artifacts/" + broken + "/components").json();
        assertThat(none.path("components")).isEmpty();
        assertThat(none.at("/notes/0").asText()).contains("bom.json").contains("not JSON");
    }
}
