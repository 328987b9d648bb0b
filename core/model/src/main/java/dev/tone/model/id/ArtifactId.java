package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one artifact.
public record ArtifactId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArtifactId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
