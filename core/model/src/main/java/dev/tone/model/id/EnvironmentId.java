package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one environment.
public record EnvironmentId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EnvironmentId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
