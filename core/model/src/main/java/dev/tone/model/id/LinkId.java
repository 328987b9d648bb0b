package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one link to content.
public record LinkId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LinkId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
