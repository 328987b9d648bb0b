package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one canvas.
public record CanvasId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CanvasId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
