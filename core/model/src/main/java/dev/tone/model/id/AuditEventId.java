package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one audit event.
public record AuditEventId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AuditEventId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
