package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one organization.
public record OrganizationId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganizationId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
