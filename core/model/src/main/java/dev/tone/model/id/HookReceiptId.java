package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one call of a hook.
public record HookReceiptId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HookReceiptId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
