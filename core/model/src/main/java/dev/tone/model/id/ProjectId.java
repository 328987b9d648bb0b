package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one project.
public record ProjectId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
