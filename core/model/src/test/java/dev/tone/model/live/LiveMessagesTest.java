package dev.tone.model.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveMessagesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void a_subscription_names_its_topic_as_text() {
        ClientMessage message = new ClientMessage.Subscribe(Topic.canvas(new CanvasId("c1")), 7);

        assertThat(Json.write(message)).contains("\"type\":\"subscribe\"", "\"topic\":\"canvas:c1\"", "\"after\":7");
        assertThat(Json.read(Json.write(message), ClientMessage.class)).isEqualTo(message);
    }

    @Test
    void facts_come_back_as_they_went() {
        var batch = new OperationBatch(
                new ClientId("laptop"),
                1,
                0,
                List.of(
                        new CanvasOperation.Create("e1", "shape", Map.of("name", new TextNode("web"))),
                        new CanvasOperation.Put("e1", "name", new TextNode("api")),
                        new CanvasOperation.Delete("e1")));
        ServerMessage message = new ServerMessage.Facts(
                Topic.canvas(new CanvasId("c1")),
                List.of(
                        new SequencedFact(
                                1, new LiveFact.BatchAccepted(new AcceptedBatch(1, NOW, new UserId("me"), batch))),
                        new SequencedFact(
                                2,
                                new LiveFact.LineWritten(
                                        new LogLine(2, NOW, LogStream.OUT, LogLevel.WARN, "build", "hello"))),
                        new SequencedFact(3, new LiveFact.LogCompleted())));

        assertThat(Json.read(Json.write(message), ServerMessage.class)).isEqualTo(message);
    }

    @Test
    void a_refusal_carries_the_fault() {
        ServerMessage message =
                new ServerMessage.Refused(Topic.workspace(), Fault.notFound("topic/unknown", "No such topic"));

        assertThat(Json.write(message)).contains("\"kind\":\"not-found\"");
        assertThat(Json.read(Json.write(message), ServerMessage.class)).isEqualTo(message);
    }

    @Test
    void an_unknown_message_is_refused() {
        assertThatThrownBy(() -> Json.read("{\"type\":\"shout\"}", ClientMessage.class))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> Json.read("{\"type\":\"subscribe\",\"topic\":\"rm:x\"}", ClientMessage.class))
                .isInstanceOf(UncheckedIOException.class);
    }
}
