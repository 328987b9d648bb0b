package dev.tone.model.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record as a snapshot holds it.
///
/// @param properties unmodifiable, in the order of their names, so that equal content gives equal bytes
public record CanvasRecord(String id, String type, Map<String, JsonNode> properties) {
    public CanvasRecord {
        properties = PropertyMap.of(properties);
    }

    /// The same record with one property as given; null is without it.
    public CanvasRecord with(String property, @Nullable JsonNode value) {
        return new CanvasRecord(id, type, PropertyMap.of(properties).with(property, value));
    }
}
