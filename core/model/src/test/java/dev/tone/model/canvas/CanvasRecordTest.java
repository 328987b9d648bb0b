package dev.tone.model.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.model.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CanvasRecordTest {
    @Test
    void properties_are_in_the_order_of_their_names_however_they_came() {
        Map<String, JsonNode> given = new LinkedHashMap<>();
        for (String name : List.of("y", "x", "text", "width", "fill")) {
            given.put(name, TextNode.valueOf("is " + name));
        }

        CanvasRecord record = new CanvasRecord("e1", "shape", given);

        assertThat(record.properties().keySet()).containsExactly("fill", "text", "width", "x", "y");
        assertThat(record.properties()).isEqualTo(given).hasSameHashCodeAs(given);
        assertThat(given).isEqualTo(record.properties());
        assertThat(Json.read(Json.write(record), CanvasRecord.class)).isEqualTo(record);
    }

    @Test
    void what_is_read_cannot_be_changed() {
        Map<String, JsonNode> given = new LinkedHashMap<>(Map.of("x", IntNode.valueOf(1)));
        CanvasRecord record = new CanvasRecord("e1", "shape", given);
        given.put("x", IntNode.valueOf(2));

        assertThat(record.properties()).containsEntry("x", IntNode.valueOf(1));
        assertThatThrownBy(() -> record.properties().put("x", IntNode.valueOf(3)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> record.properties().remove("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(
                        () -> record.properties().entrySet().iterator().next().setValue(IntNode.valueOf(3)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void setting_and_removing_properties_does_what_a_tree_would_do() {
        Random random = new Random(7);
        Map<String, JsonNode> tree = new TreeMap<>();
        CanvasRecord record = new CanvasRecord("e1", "shape", Map.of());

        for (int i = 0; i < 2_000; i++) {
            String name = "p" + random.nextInt(12);
            if (random.nextInt(3) == 0) {
                tree.remove(name);
                record = record.with(name, null);
            } else {
                tree.put(name, IntNode.valueOf(i));
                record = record.with(name, IntNode.valueOf(i));
            }
            assertThat(List.copyOf(record.properties().entrySet())).isEqualTo(List.copyOf(tree.entrySet()));
            assertThat(record.properties().get("p3")).isEqualTo(tree.get("p3"));
            assertThat(record.properties().containsKey("p4")).isEqualTo(tree.containsKey("p4"));
        }
    }
}
