package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one webhook: who is told of a project's events.
public record WebhookId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WebhookId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
