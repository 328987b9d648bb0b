package dev.tone.platform.canvases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.model.api.CanvasApi;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.json.Json;
import dev.tone.platform.Api;
import dev.tone.platform.PlatformCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CanvasShelfTest extends PlatformCase {
    private String project;
    private String first;

    @BeforeEach
    void newProject() {
        project = project("Web shop");
        first = first("/projects/" + project + "/canvases");
    }

    private String add(String name) {
        return api.post("/projects/" + project + "/canvases", new CanvasApi.Name(name))
                .json()
                .path("id")
                .asText();
    }

    private List<String> names(String query) {
        List<String> names = new ArrayList<>();
        api.get("/projects/" + project + "/canvases" + query)
                .json()
                .path("items")
                .forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    private Api.Answer move(String canvas, String after) {
        return api.post(
                "/canvases/" + canvas + ":move", new CanvasApi.Move(after == null ? null : new CanvasId(after)));
    }

    @Test
    void new_canvases_come_last_and_moved_ones_where_they_were_put() {
        String two = add("Two");
        String three = add("Three");
        assertThat(names("")).containsExactly("Canvas", "Two", "Three");
        assertThat(move(three, null).status()).isEqualTo(200);
        assertThat(names("")).containsExactly("Three", "Canvas", "Two");
        move(first, two);
        assertThat(names("")).containsExactly("Three", "Two", "Canvas");
        restart();
        assertThat(names("")).containsExactly("Three", "Two", "Canvas");
        assertThat(move(two, "nobody").code()).isEqualTo("canvas/unknown-neighbour");
    }

    @Test
    void a_deleted_canvas_waits_in_the_trash_and_comes_back_to_its_place() {
        String two = add("Two");
        add("Three");
        assertThat(api.delete("/canvases/" + two).json().path("deletedAt").asText())
                .isNotEmpty();
        assertThat(names("")).containsExactly("Canvas", "Three");
        assertThat(names("?state=deleted")).containsExactly("Two");
        assertThat(api.get("/canvases/" + two).status()).isEqualTo(200);
        assertThat(api.delete("/canvases/" + two).status()).isEqualTo(200);
        api.post("/canvases/" + two + ":restore", null);
        assertThat(names("")).containsExactly("Canvas", "Two", "Three");
        assertThat(names("?state=deleted")).isEmpty();
        assertThat(api.get("/projects/" + project + "/canvases?state=lost").code())
                .isEqualTo("request/invalid-parameter");
    }

    @Test
    void a_copy_has_the_content_under_ids_of_its_own_and_stands_behind_the_original() {
        add("Last");
        JsonNode from = Json.read("{\"element\":\"a\",\"x\":1,\"y\":2}", JsonNode.class);
        JsonNode to = Json.read("{\"x\":9,\"y\":9}", JsonNode.class);
        api.post(
                "/canvases/" + first + "/operations",
                new OperationBatch(
                        new ClientId("laptop"),
                        1,
                        0,
                        List.of(
                                new CanvasOperation.Create("l", "layer", Map.of("name", new TextNode("a"))),
                                new CanvasOperation.Create(
                                        "a", "text", Map.of("text", new TextNode("l"), "layer", new TextNode("l"))),
                                new CanvasOperation.Create("c", "connector", Map.of("from", from, "to", to)))));
        JsonNode copy = api.post("/canvases/" + first + ":duplicate", new CanvasApi.Name("Copy"))
                .json();
        assertThat(names("")).containsExactly("Canvas", "Copy", "Last");
        JsonNode content =
                api.get("/canvases/" + copy.path("id").asText() + "/snapshot").json();
        Map<String, JsonNode> byType = new java.util.HashMap<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode record : content.path("records")) {
            byType.put(record.path("type").asText(), record);
            ids.add(record.path("id").asText());
        }
        assertThat(ids).hasSize(3).doesNotContain("a", "l", "c");
        JsonNode text = byType.get("text").path("properties");
        assertThat(text.path("text").asText()).isEqualTo("l");
        assertThat(text.path("layer")).isEqualTo(byType.get("layer").path("id"));
        assertThat(byType.get("connector").path("properties").path("from").path("element"))
                .isEqualTo(byType.get("text").path("id"));
        assertThat(copy.path("revision").asLong())
                .isEqualTo(content.path("revision").asLong());
    }

    @Test
    void an_empty_canvas_can_be_copied() {
        assertThat(api.post("/canvases/" + first + ":duplicate", new CanvasApi.Name("Copy"))
                        .json()
                        .path("revision")
                        .asLong())
                .isZero();
    }
}
