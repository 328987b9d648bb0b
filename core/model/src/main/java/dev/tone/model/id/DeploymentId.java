package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one deployment.
public record DeploymentId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeploymentId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
