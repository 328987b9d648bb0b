package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one layer.
public record LayerId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LayerId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
