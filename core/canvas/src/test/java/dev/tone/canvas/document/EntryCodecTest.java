package dev.tone.canvas.document;

import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.Volume;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.LayerId;
import dev.tone.model.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryCodecTest {
    static List<Entry> one_of_each() {
        Head styled = head("styled")
                .withZ(new ZIndex("b00V"))
                .withParent(id("frame"))
                .withLocked(true)
                .withLink("https://tone.example/a?b=1")
                .withStyle(new Style(Hue.TEAL, Fill.SOLID, Dash.DOTTED, 3, 18.5, 0.5));
        return List.of(
                new Layer(new LayerId("top"), "Top", new ZIndex("a5"), false, true, 0.25, Map.of()),
                Layer.BASE,
                new ShapeElement(styled, new Rect(-1.5, 2, 30, 40), ShapeKind.DIAMOND, "Decide\n한국어"),
                new TextElement(head("text"), new Rect(0, 0, 10, 10), "Hello").withRotation(-90),
                new TextElement(head("column"), new Rect(0, 0, 10, 10), "Hello", true),
                new NoteElement(head("note").withRotation(12.5), new Rect(0, 0, 10, 10), "Remember"),
                new FreehandElement(
                        head("drawing"),
                        new Rect(0, 0, 100, 50),
                        Pen.HIGHLIGHTER,
                        Trace.through(
                                List.of(new Point(0, 0), new Point(33, 50), new Point(100, 7)),
                                new Rect(0, 0, 100, 50))),
                new FreehandElement(head("dot"), new Rect(5, 5, 0, 0), Pen.PEN, Trace.NONE),
                new ImageElement(
                        head("image"),
                        new Rect(0, 0, 10, 10),
                        "data:image/png;base64,AAAA",
                        new Rect(0.25, 0, 0.5, 1),
                        "A view"),
                new GroupElement(head("group"), "Both"),
                new FrameElement(head("frame"), new Rect(0, 0, 500, 400), "Zone A"),
                new FrameElement(head("shop"), new Rect(0, 0, 500, 400), "Shop", FrameKind.NAMESPACE),
                new ServiceElement(
                        head("api"),
                        new Rect(0, 0, 200, 88),
                        ServiceKind.API,
                        "Orders",
                        ServiceKind.API
                                .defaults()
                                .withTechnology("Java")
                                .withImage("orders:1")
                                .withSource("./orders")
                                .withPorts(List.of(new Port(8080, "http"), new Port(9090, "grpc")))
                                .withEnvironment(Map.of("B", "2", "A", ""))
                                .withReplicas(3)
                                .withDomain("orders.example")
                                .withHealthPath("/health")
                                .withVolumes(List.of(new Volume("/data", 20)))
                                .withNotes("Owned by the shop team")
                                .withDrawingOnly(true)),
                new ConnectorElement(
                        head("link"),
                        new End.Attached(id("api"), new Point(0.5, 1), new Point(3, 4)),
                        new End.Free(new Point(7.25, 8)),
                        Routing.STRAIGHT,
                        Direction.BOTH,
                        List.of(new Point(1, 2.5), new Point(-3, 4)),
                        "calls",
                        "https"),
                Fixtures.connector("plain", "a", "b"),
                new UnknownElement(head("new"), new Rect(1, 2, 3, 4), "hologram"));
    }

    @ParameterizedTest
    @MethodSource("one_of_each")
    @DisplayName("C-1 what is written is read again as it was")
    void round_trip(Entry entry) {
        String json = Json.write(EntryCodec.encode(entry));
        Entry read = EntryCodec.decode(Json.read(json, CanvasRecord.class));
        assertThat(read).isEqualTo(entry);
        assertThat(Json.write(EntryCodec.encode(read))).isEqualTo(json);
    }

    @Test
    @DisplayName("C-2 properties and codes that this version does not know are kept as they came")
    void unknown_is_kept() {
        Map<String, JsonNode> properties = properties("""
                {"layer":"base","z":"a0","x":1,"y":2,"width":3,"height":4,"glow":{"a":[1,2]},"hue":"ultraviolet","kind":"quantum"}""");
        Entry service = EntryCodec.decode("s", "service", properties);

        assertThat(service.extra()).containsOnlyKeys("glow", "hue", "kind");
        assertThat(((ServiceElement) service).kind()).isEqualTo(ServiceKind.EXTERNAL);
        assertThat(EntryCodec.properties(service)).isEqualTo(properties);
    }

    @Test
    @DisplayName("C-3 what cannot be read takes its default and is kept until somebody sets it")
    void malformed_is_kept_until_set() {
        Map<String, JsonNode> properties = properties("""
                {"layer":"base","z":"a0","x":"left","y":1e300,"width":-5,"height":4,"locked":1,"text":7,"parent":"no id!"}""");
        ShapeElement shape = (ShapeElement) EntryCodec.decode("s", "shape", properties);
        assertThat(shape.bounds()).isEqualTo(new Rect(0, 0, 0, 4));
        assertThat(EntryCodec.properties(shape)).isEqualTo(properties);

        Document document = Fixtures.documentOf(shape);
        Diff diff = document.plan(edit -> edit.put(shape.withBounds(new Rect(9, 0, 0, 4))));

        Entry after = diff.updated().get("s").to();
        assertThat(after.extra()).containsKeys("y", "locked").doesNotContainKey("x");
        assertThat(Operations.of(diff)).hasSize(1);
    }

    @Test
    void null_and_absent_are_the_default() {
        Entry layer = EntryCodec.decode("l", "layer", properties("{\"name\":null,\"opacity\":0.5}"));
        assertThat(layer).isEqualTo(new Layer(new LayerId("l"), "", ZIndex.FIRST, true, false, 0.5, Map.of()));
    }

    @Test
    void malformed_parts_of_drawings_images_and_turned_boxes_are_named() {
        assertThat(EntryCodec.malformed("d", "drawing", properties("{\"trace\":\"_w\",\"rotation\":360}")))
                .containsExactlyInAnyOrder("trace", "rotation");
        assertThat(EntryCodec.malformed("d", "drawing", properties("{\"trace\":\"not base64\"}")))
                .containsExactly("trace");
        assertThat(EntryCodec.malformed("d", "drawing", properties("{\"trace\":\"_____w\"}")))
                .containsExactly("trace");
        assertThat(EntryCodec.malformed("d", "drawing", properties("{\"trace\":\"AQA\"}")))
                .containsExactly("trace");
        assertThat(EntryCodec.malformed("i", "image", properties("{\"source\":1,\"crop\":[0,0,2,1]}")))
                .containsExactlyInAnyOrder("source", "crop");
        assertThat(EntryCodec.malformed("c", "connector", properties("{\"waypoints\":[[1,2],[3]]}")))
                .containsExactly("waypoints");
        assertThat(EntryCodec.malformed("c", "connector", properties("{\"waypoints\":\"here\"}")))
                .containsExactly("waypoints");
    }

    @Test
    void a_trace_fills_whatever_box_it_is_given() {
        List<Point> points = List.of(new Point(10, 10), new Point(60, 35), new Point(110, 60));
        Trace trace = Trace.through(points, Rect.around(points));
        assertThat(trace.size()).isEqualTo(3);
        assertThat(trace.point(2, new Rect(0, 0, 20, 20))).isEqualTo(new Point(20, 20));
        assertThat(trace.points(new Rect(0, 0, 20, 20))[2]).isCloseTo(10, org.assertj.core.data.Offset.offset(0.01f));
    }

    @Test
    void a_picture_may_be_larger_than_a_text() {
        DocumentReplay replay = new DocumentReplay();
        JsonNode picture = com.fasterxml.jackson.databind.node.TextNode.valueOf("x".repeat(Limits.IMAGE));
        replay.accept(
                List.of(new dev.tone.model.canvas.CanvasOperation.Create("i", "image", Map.of("source", picture))));
        assertThat(replay.size()).isEqualTo(1);
        assertThatThrownBy(() -> replay.accept(List.of(
                        new dev.tone.model.canvas.CanvasOperation.Create("s", "service", Map.of("source", picture)))))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void malformed_parts_of_services_and_connectors_are_named() {
        assertThat(EntryCodec.malformed("s", "service", properties("""
                        {"ports":[{"number":70000,"protocol":"http"}],"environment":{"A":1},"replicas":-1,"name":null,"kind":5}""")))
                .containsExactlyInAnyOrder("ports", "environment", "replicas", "kind");
        assertThat(EntryCodec.malformed("s", "service", properties("{\"ports\":{},\"environment\":[]}")))
                .containsExactlyInAnyOrder("ports", "environment");
        assertThat(EntryCodec.malformed(
                        "c",
                        "connector",
                        properties("{\"from\":{\"x\":1},\"to\":{\"x\":1,\"y\":1,\"element\":\"?\"}}")))
                .containsExactlyInAnyOrder("from", "to");
        assertThat(EntryCodec.malformed(
                        "c",
                        "connector",
                        properties("{\"from\":{\"x\":1,\"y\":1,\"element\":\"a\",\"anchor\":[2,0]}}")))
                .containsExactly("from");
    }

    @Test
    void an_id_that_is_not_one_is_refused() {
        assertThatThrownBy(() -> EntryCodec.decode("../x", "shape", Map.of())).isInstanceOf(FaultException.class);
    }

    static Map<String, JsonNode> properties(String json) {
        return Json.read("{\"id\":\"x\",\"type\":\"x\",\"properties\":" + json + "}", CanvasRecord.class)
                .properties();
    }
}
