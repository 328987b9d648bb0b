package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A drawing under other ids: a copy that lives on its own. What one record says of another is said of its copy.
public final class FreshIds {
    private FreshIds() {}

    /// What creates the copies.
    ///
    /// @param ids a new one each time
    public static List<CanvasOperation> creating(List<CanvasRecord> records, Supplier<String> ids) {
        Map<String, String> copies = new HashMap<>();
        records.forEach(record -> copies.put(record.id(), ids.get()));
        List<CanvasOperation> operations = new ArrayList<>(records.size());
        for (CanvasRecord record : records) {
            Map<String, JsonNode> properties = new HashMap<>();
            record.properties().forEach((name, value) -> properties.put(name, renamed(name, value, copies)));
            operations.add(new CanvasOperation.Create(
                    copies.getOrDefault(record.id(), record.id()), record.type(), properties));
        }
        return operations;
    }

    private static JsonNode renamed(String property, JsonNode value, Map<String, String> copies) {
        return switch (property) {
            case "layer", "parent", "element", "thread" -> copyOf(value, copies);
            case "from", "to" -> attached(value, copies);
            default -> value;
        };
    }

    private static JsonNode attached(JsonNode end, Map<String, String> copies) {
        if (!(end instanceof ObjectNode object) || !object.has("element")) {
            return end;
        }
        ObjectNode moved = object.deepCopy();
        moved.set("element", copyOf(object.get("element"), copies));
        return moved;
    }

    private static JsonNode copyOf(JsonNode id, Map<String, String> copies) {
        @Nullable String copy = copies.get(id.asText());
        return copy == null ? id : TextNode.valueOf(copy);
    }
}
