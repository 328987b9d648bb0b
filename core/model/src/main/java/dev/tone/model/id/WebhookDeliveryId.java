package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one delivery of an event to a webhook.
public record WebhookDeliveryId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WebhookDeliveryId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
