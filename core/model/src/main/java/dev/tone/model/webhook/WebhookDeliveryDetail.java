package dev.tone.model.webhook;

import java.util.List;

/// A delivery with what was sent and each try.
///
/// @param body the CloudEvent as it is sent
/// @param attempts the oldest first
public record WebhookDeliveryDetail(WebhookDelivery delivery, String body, List<WebhookAttempt> attempts) {
    public WebhookDeliveryDetail {
        attempts = List.copyOf(attempts);
    }
}
