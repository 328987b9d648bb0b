package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one release.
public record ReleaseId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReleaseId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
