package dev.tone.canvas.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasOperation.Create;
import dev.tone.model.canvas.CanvasOperation.Delete;
import dev.tone.model.canvas.CanvasOperation.Put;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.CanvasId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentReplayTest {
    private final DocumentReplay replay = new DocumentReplay();

    @Test
    @DisplayName("C-4 per property the last put wins, and null removes the property")
    void last_put_wins() {
        replay.replay(List.of(create("a", "x", 1), put("a", "x", 2), put("a", "y", 3), put("a", "x", 4)));
        assertThat(replay.record("a").properties()).containsOnly(Map.entry("x", number(4)), Map.entry("y", number(3)));

        replay.replay(List.of(new Put("a", "x", NullNode.getInstance())));
        assertThat(replay.record("a").properties()).containsOnlyKeys("y");
    }

    @Test
    @DisplayName("C-5 a delete wins over an edit that did not know of it, and creating brings back")
    void delete_wins() {
        replay.replay(List.of(create("a", "x", 1), new Delete("a"), put("a", "x", 2), new Delete("a")));
        assertThat(replay.record("a")).isNull();
        assertThat(replay.size()).isZero();

        replay.replay(List.of(create("a", "y", 1)));
        assertThat(replay.record("a").properties()).containsOnlyKeys("y");
    }

    @Test
    @DisplayName("C-6 creating what exists puts each property")
    void create_twice() {
        replay.replay(List.of(create("a", "x", 1), create("a", "y", 2)));
        assertThat(replay.record("a").properties()).containsOnlyKeys("x", "y");
        assertThat(replay.size()).isEqualTo(1);
    }

    @Test
    @DisplayName("C-7 a parent that would close a circle or nest too deep has no effect")
    void no_cycles() {
        replay.replay(List.of(
                create("a", "x", 1),
                create("b", "x", 1),
                parent("a", "b"),
                parent("b", "a"),
                parent("a", "a"),
                parent("b", "gone")));
        assertThat(replay.record("a").properties()).containsEntry("parent", TextNode.valueOf("b"));
        assertThat(replay.record("b").properties()).containsEntry("parent", TextNode.valueOf("gone"));

        replay.replay(List.of(new Create("gone", "frame", Map.of("parent", TextNode.valueOf("a")))));
        assertThat(replay.record("gone").properties()).isEmpty();

        for (int i = 0; i < 100; i++) {
            replay.replay(List.of(create("n" + i, "x", 1), parent("n" + i, "n" + (i - 1))));
        }
        assertThat(replay.record("n50").properties()).containsKey("parent");
        assertThat(replay.record("n90").properties())
                .satisfies(properties -> assertThat(properties).containsKey("x"));
        assertThat(replay.record("n64").properties()).doesNotContainKey("parent");
    }

    @Test
    @DisplayName("C-2 unknown types and properties are kept as they came")
    void unknown_kept() {
        JsonNode odd = JsonNodeFactory.instance.objectNode().put("deep", 1.5);
        replay.accept(List.of(new Create("a", "hologram", Map.of("glow", odd))));
        assertThat(replay.records()).containsExactly(new CanvasRecord("a", "hologram", Map.of("glow", odd)));
        assertThat(replay.entry("a")).isInstanceOf(UnknownElement.class);
    }

    @Test
    @DisplayName("C-8 a state over another leaves the one below as it is")
    void overlay() {
        replay.replay(List.of(create("a", "x", 1), create("b", "x", 1), create("c", "x", 1)));
        DocumentReplay over = replay.over();
        over.replay(
                List.of(put("a", "x", 2), new Delete("b"), create("d", "x", 1), parent("a", "c"), parent("c", "a")));

        assertThat(over.size()).isEqualTo(3);
        assertThat(over.record("a").properties()).containsEntry("x", number(2));
        assertThat(over.record("b")).isNull();
        assertThat(over.entry("b")).isNull();
        assertThat(over.typeOf("d")).isEqualTo("shape");
        assertThat(over.record("c").properties()).doesNotContainKey("parent");
        over.replay(List.of(put("b", "x", 5), create("b", "y", 1)));
        assertThat(over.record("b").properties()).containsOnlyKeys("y");

        assertThat(replay.records()).extracting(CanvasRecord::id).containsExactly("a", "b", "c");
        assertThat(replay.record("a").properties()).containsEntry("x", number(1));
        assertThat(over.records()).extracting(CanvasRecord::id).containsExactly("a", "b", "c", "d");
        assertThat(replay.snapshot(new CanvasId("k"), 3).records()).hasSize(3);
    }

    @Test
    @DisplayName("C-9 hostile operations are refused with a fault and change nothing")
    void hostile() {
        replay.accept(List.of(create("a", "x", 1)));

        refused("canvas/invalid-id", new Delete("../../etc"));
        refused("canvas/invalid-id", new Put("x".repeat(65), "x", number(1)));
        refused("canvas/invalid-type", new Create("b", "Bad Type", Map.of()));
        refused("canvas/type-changed", new Create("a", "layer", Map.of()));
        refused("canvas/invalid-property-name", new Put("a", "__proto__!", number(1)));
        refused("canvas/invalid-property-name", new Put("a", "x".repeat(65), number(1)));
        refused("canvas/invalid-property", new Put("a", "x", TextNode.valueOf("left")));
        refused("canvas/invalid-property", new Put("a", "width", number(-1)));
        refused("canvas/invalid-property", new Put("a", "x", JsonNodeFactory.instance.numberNode(1e8)));
        refused("canvas/invalid-number", new Put("a", "x", JsonNodeFactory.instance.numberNode(Double.NaN)));
        refused("canvas/invalid-number", new Put("a", "other", JsonNodeFactory.instance.numberNode(1e308)));
        refused("canvas/invalid-number", new Put("a", "other", JsonNodeFactory.instance.numberNode(Double.NaN)));
        refused("canvas/invalid-property", new Put("a", "other", JsonNodeFactory.instance.pojoNode("x")));
        refused("canvas/invalid-property", new Put("a", "z", TextNode.valueOf("zz top")));
        refused("canvas/too-large", new Put("a", "other", TextNode.valueOf("x".repeat(Limits.TEXT + 1))));
        refused("canvas/too-large", new Put("a", "other", nested(50)));
        refused("canvas/too-large", new Put("a", "other", wide(Limits.VALUES + 1)));
        Map<String, JsonNode> many = new HashMap<>();
        for (int i = 0; i <= Limits.PROPERTIES; i++) {
            many.put("p" + i, number(i));
        }
        refused("canvas/too-large", new Create("b", "shape", many));
    }

    @Test
    @DisplayName("C-9 operations of one batch are judged by what the earlier ones of it did")
    void judged_in_order() {
        replay.accept(
                List.of(create("a", "x", 1), new Delete("a"), new Create("a", "layer", Map.of()), new Delete("gone")));
        assertThat(replay.typeOf("a")).isEqualTo("layer");
        refused("canvas/invalid-property", new Put("a", "visible", number(1)));
        replay.accept(List.of(put("gone", "x", 1), put("a", "anything", 1)));
    }

    @Test
    @DisplayName("C-9 a canvas cannot grow without bound")
    void bounded() {
        List<CanvasOperation> creates = new ArrayList<>();
        for (int i = 0; i < Limits.RECORDS; i++) {
            creates.add(new Create("e" + i, "shape", Map.of()));
        }
        replay.accept(creates);
        refused("canvas/too-large", new Create("more", "shape", Map.of()));
        replay.accept(List.of(new Delete("e0"), new Create("more", "shape", Map.of())));
    }

    private void refused(String code, CanvasOperation operation) {
        int size = replay.size();
        assertThatThrownBy(() -> replay.accept(List.of(create("first", "x", 1), operation)))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
        assertThat(replay.size()).isEqualTo(size);
        assertThat(replay.record("first")).isNull();
    }

    private static Create create(String id, String property, int value) {
        return new Create(id, "shape", Map.of(property, number(value)));
    }

    private static Put put(String id, String property, int value) {
        return new Put(id, property, number(value));
    }

    private static Put parent(String id, String parent) {
        return new Put(id, "parent", TextNode.valueOf(parent));
    }

    private static JsonNode number(int value) {
        return IntNode.valueOf(value);
    }

    private static JsonNode nested(int depth) {
        return depth == 0 ? number(1) : JsonNodeFactory.instance.arrayNode().add(nested(depth - 1));
    }

    private static JsonNode wide(int count) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < count; i++) {
            array.add(i);
        }
        return array;
    }
}
