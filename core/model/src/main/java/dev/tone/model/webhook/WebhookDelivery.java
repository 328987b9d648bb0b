package dev.tone.model.webhook;

import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One event on its way to a webhook.
///
/// @param message id of the event: the CloudEvent's `id` and the `webhook-id`, the same when it is sent again
/// @param subject what it is about, `deployment/0190…`
/// @param asked whether a person asked for it: then it does not wait for its turn and is tried once
/// @param attempts made so far
/// @param dueAt when it is tried next; null when it is over
/// @param status of the last answer; null when there was none
public record WebhookDelivery(
        WebhookDeliveryId id,
        WebhookId webhook,
        String message,
        WebhookEvent event,
        String subject,
        boolean asked,
        State state,
        int attempts,
        @Nullable Integer status,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant finishedAt) {
    public enum State {
        WAITING,
        DELIVERED,
        FAILED
    }

    public WebhookDelivery after(State next, @Nullable Integer answered, @Nullable Instant due, Instant now) {
        return new WebhookDelivery(
                id,
                webhook,
                message,
                event,
                subject,
                asked,
                next,
                attempts + 1,
                answered,
                createdAt,
                due,
                next == State.WAITING ? null : now);
    }
}
