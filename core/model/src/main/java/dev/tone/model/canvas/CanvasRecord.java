package dev.tone.model.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// A record as a snapshot holds it.
public record CanvasRecord(String id, String type, Map<String, JsonNode> properties) {
    public CanvasRecord {
        properties = Map.copyOf(properties);
    }
}
