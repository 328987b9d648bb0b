package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one hook: an address that others call.
public record HookId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HookId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
