package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one notification.
public record NotificationId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NotificationId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
