package dev.tone.platform.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.platform.Api;
import dev.tone.platform.PlatformCase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlueprintsTest extends PlatformCase {
    private String project;
    private String canvas;

    @BeforeEach
    void draw() {
        project = project("Web shop");
        canvas = first("/projects/" + project + "/canvases");
        api.post(
                "/canvases/" + canvas + "/operations",
                new OperationBatch(new ClientId("laptop"), 1, 0, SampleCanvas.operations()));
    }

    private Api.Answer drawn(String of, Long revision) {
        return api.post(
                "/projects/" + of + "/artifacts:from-drawing",
                new ArtifactApi.FromDrawing(new CanvasId(canvas), revision),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    @Test
    void a_drawing_becomes_an_artifact_that_the_same_drawing_gives_again() {
        JsonNode one = drawn(project, 1L).json();
        JsonNode two = drawn(project, null).json();

        assertThat(one.path("digest").asText())
                .hasSize(64)
                .isEqualTo(two.path("digest").asText());
        String id = one.path("id").asText();
        assertThat(api.get("/artifacts/" + id + "/files")
                        .json()
                        .at("/items/0/path")
                        .asText())
                .isEqualTo("kubernetes.yaml");
        assertThat(api.get("/artifacts/" + id + "/content?path=kubernetes.yaml").text())
                .startsWith("# Made from a drawing by Tone.")
                .contains("kind: Namespace", "name: web-shop", "kind: Deployment");
        assertThat(api.get("/audit/events").text()).contains("artifacts.createFromDrawing");
    }

    @Test
    void nothing_to_deploy_and_what_is_elsewhere_are_said() {
        assertThat(drawn(project, 0L).code()).isEqualTo("canvas/nothing-to-deploy");
        assertThat(drawn(project, 99L).code()).isEqualTo("canvas/unknown-revision");
        assertThat(drawn(project("Other"), null).code()).isEqualTo("canvas/other-project");
    }
}
