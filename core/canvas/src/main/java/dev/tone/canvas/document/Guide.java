package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// A line across all of the drawing that things are drawn to. It is seen while one edits, and never printed.
///
/// @param upright whether it runs from the top to the bottom, at an x; otherwise from the left to the right, at a y
/// @param at in world units
/// @param locked cannot be dragged
public record Guide(String key, boolean upright, double at, boolean locked, Map<String, JsonNode> extra)
        implements Entry {
    public static final String TYPE = "guide";

    public static Guide of(String key, boolean upright, double at) {
        return new Guide(key, upright, at, false, Map.of());
    }

    @Override
    public String type() {
        return TYPE;
    }

    public Guide withAt(double next) {
        return new Guide(key, upright, next, locked, extra);
    }

    public Guide withLocked(boolean next) {
        return new Guide(key, upright, at, next, extra);
    }

    @Override
    public Guide withExtra(Map<String, JsonNode> next) {
        return new Guide(key, upright, at, locked, next);
    }
}
