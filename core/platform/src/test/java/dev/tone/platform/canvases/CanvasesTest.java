package dev.tone.platform.canvases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.model.api.CanvasApi;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import dev.tone.platform.Api;
import dev.tone.platform.LiveClient;
import dev.tone.platform.PlatformCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CanvasesTest extends PlatformCase {
    private static final ClientId LAPTOP = new ClientId("laptop");

    private String canvas;

    @BeforeEach
    void newCanvas() {
        canvas = first("/projects/" + project("Web shop") + "/canvases");
    }

    private static OperationBatch text(long counter, long base, String record, String words) {
        return new OperationBatch(
                LAPTOP,
                counter,
                base,
                List.of(new CanvasOperation.Create(record, "text", Map.of("text", new TextNode(words)))));
    }

    private Api.Answer submit(OperationBatch batch) {
        return api.post("/canvases/" + canvas + "/operations", batch);
    }

    private JsonNode snapshot(String query) {
        return api.get("/canvases/" + canvas + "/snapshot" + query).json();
    }

    @Test
    void each_batch_gets_the_next_revision_and_is_there_after_a_restart() {
        assertThat(submit(text(1, 0, "a", "hello")).json().path("revision").asLong())
                .isEqualTo(1);
        assertThat(submit(text(2, 1, "b", "world")).json().path("revision").asLong())
                .isEqualTo(2);
        restart();
        assertThat(snapshot("").path("revision").asLong()).isEqualTo(2);
        assertThat(snapshot("").path("records")).hasSize(2);
        assertThat(snapshot("?revision=1").path("records")).hasSize(1);
        assertThat(snapshot("?revision=0").path("records")).isEmpty();
        assertThat(snapshot("?revision=3").path("code").asText()).isEqualTo("canvas/unknown-revision");
    }

    @Test
    void a_batch_that_comes_again_gives_the_first_answer_and_no_second_effect() {
        JsonNode first = submit(text(1, 0, "a", "hello")).json();
        submit(text(2, 0, "b", "other"));
        assertThat(submit(text(1, 0, "a", "hello")).json()).isEqualTo(first);
        assertThat(snapshot("").path("revision").asLong()).isEqualTo(2);
        assertThat(submit(text(1, 0, "a", "changed")).code()).isEqualTo("canvas/counter-reused");
    }

    @Test
    void a_batch_out_of_the_clients_order_is_refused() {
        submit(text(3, 0, "a", "the one before was given up"));
        assertThat(submit(text(2, 0, "a", "late")).code()).isEqualTo("canvas/counter-passed");
        assertThat(submit(text(4, 7, "a", "from the future")).code()).isEqualTo("canvas/unknown-base");
        assertThat(snapshot("").path("revision").asLong()).isEqualTo(1);
    }

    @Test
    void what_is_not_an_operation_is_refused_and_changes_nothing() {
        for (String operations : List.of(
                "[]",
                "[{\"op\":\"explode\"}]",
                "[{\"op\":\"put\",\"record\":\"a\"}]",
                "[{\"op\":\"create\",\"record\":\"\",\"type\":\"text\",\"properties\":{}}]",
                "[{\"op\":\"create\",\"record\":\"a\",\"type\":\"text\",\"properties\":{\"x\":1e400}}]",
                "[{\"op\":\"create\",\"record\":\"a\",\"type\":\"shape\",\"properties\":{\"x\":NaN}}]")) {
            Api.Answer answer = api.post(
                    "/canvases/" + canvas + "/operations",
                    "{\"client\":\"laptop\",\"counter\":1,\"base\":0,\"operations\":" + operations + "}");
            assertThat(answer.status()).as(operations).isEqualTo(400);
        }
        assertThat(snapshot("").path("revision").asLong()).isZero();
    }

    @Test
    void many_writers_get_one_order_without_gaps() throws Exception {
        List<Future<Long>> answers = new ArrayList<>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                int writer = i;
                answers.add(writers.submit(() -> api.post(
                                "/canvases/" + canvas + "/operations",
                                new OperationBatch(
                                        new ClientId("w" + writer),
                                        1,
                                        0,
                                        List.of(new CanvasOperation.Create("e" + writer, "text", Map.of()))))
                        .json()
                        .path("revision")
                        .asLong()));
            }
        }
        List<Long> revisions = new ArrayList<>();
        for (Future<Long> answer : answers) {
            revisions.add(answer.get());
        }
        assertThat(revisions).doesNotHaveDuplicates().hasSize(40);
        assertThat(snapshot("").path("revision").asLong()).isEqualTo(40);
        assertThat(snapshot("").path("records")).hasSize(40);
    }

    @Test
    void followers_hear_the_batches_and_readers_page_through_them() {
        try (LiveClient live = new LiveClient(platform).hello()) {
            live.send(new ClientMessage.Subscribe(Topic.canvas(new CanvasId(canvas)), 0));
            live.next(ServerMessage.CaughtUp.class);
            submit(text(1, 0, "a", "hello"));
            var fact = live.next(ServerMessage.Facts.class).facts().getFirst();
            assertThat(fact.sequence()).isEqualTo(1);
            assertThat(((LiveFact.BatchAccepted) fact.fact()).batch().batch().operations())
                    .isEqualTo(text(1, 0, "a", "hello").operations());
        }
        submit(text(2, 1, "b", "world"));
        JsonNode page = api.get("/canvases/" + canvas + "/operations?limit=1").json();
        assertThat(page.at("/items/0/revision").asLong()).isEqualTo(1);
        JsonNode next = api.get("/canvases/" + canvas + "/operations?limit=1&cursor="
                        + page.path("nextCursor").asText())
                .json();
        assertThat(next.at("/items/0/revision").asLong()).isEqualTo(2);
        assertThat(next.has("nextCursor")).isFalse();
        assertThat(api.get("/canvases/" + canvas + "/operations?after=1").json().path("items"))
                .hasSize(1);
    }

    @Test
    void a_long_history_is_read_from_a_snapshot() {
        for (int i = 1; i <= 260; i++) {
            assertThat(submit(text(i, i - 1, "e" + i % 7, "v" + i)).status()).isEqualTo(200);
        }
        restart();
        assertThat(snapshot("").path("records")).hasSize(7);
        assertThat(snapshot("?revision=257").path("records")).hasSize(7);
        assertThat(snapshot("?revision=3").path("records")).hasSize(3);
    }

    @Test
    void a_canvas_is_renamed_and_found() {
        JsonNode renamed = api.send("PATCH", "/canvases/" + canvas, new CanvasApi.Name(" Overview "))
                .json();
        assertThat(renamed.path("name").asText()).isEqualTo("Overview");
        assertThat(api.get("/canvases/" + canvas).json().path("name").asText()).isEqualTo("Overview");
        assertThat(api.send("PATCH", "/canvases/" + canvas, new CanvasApi.Name(" "))
                        .code())
                .isEqualTo("canvas/invalid-name");
        assertThat(api.get("/canvases/none").code()).isEqualTo("canvas/not-found");
        String project = renamed.path("project").asText();
        assertThat(api.post("/projects/" + project + "/canvases", new CanvasApi.Name("Second"))
                        .status())
                .isEqualTo(201);
        assertThat(api.get("/projects/" + project + "/canvases").json().path("items"))
                .hasSize(2);
    }
}
