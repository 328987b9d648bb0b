package dev.tone.model.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A record as a snapshot holds it.
///
/// @param properties in the order of their names, so that equal content gives equal bytes
public record CanvasRecord(String id, String type, Map<String, JsonNode> properties) {
    public CanvasRecord {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}
