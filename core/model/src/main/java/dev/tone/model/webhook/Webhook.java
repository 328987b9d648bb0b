package dev.tone.model.webhook;

import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.id.WebhookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's address that is told of a project's events.
///
/// @param events that it is told of; empty for all
/// @param stop why nothing is sent to it; null while it is enabled
/// @param secretHint the last characters of its secret
/// @param formerSecretUntil how long what is sent is signed with the former secret as well
/// @param failingSince when the attempts that all failed began; null when the last one got through
public record Webhook(
        WebhookId id,
        ProjectId project,
        String url,
        List<WebhookEvent> events,
        @Nullable WebhookStop stop,
        String secretHint,
        @Nullable Instant formerSecretUntil,
        @Nullable Instant failingSince,
        @Nullable Instant lastDeliveredAt,
        UserId createdBy,
        Instant createdAt) {
    public Webhook {
        events = events == null ? List.of() : List.copyOf(events);
    }

    public boolean enabled() {
        return stop == null;
    }

    public boolean wants(WebhookEvent event) {
        return events.isEmpty() || events.contains(event);
    }

    public Webhook with(String nextUrl, List<WebhookEvent> nextEvents, @Nullable WebhookStop nextStop) {
        return new Webhook(
                id,
                project,
                nextUrl,
                nextEvents,
                nextStop,
                secretHint,
                formerSecretUntil,
                nextStop == null && stop != null ? null : failingSince,
                lastDeliveredAt,
                createdBy,
                createdAt);
    }

    public Webhook withSecret(String hint, @Nullable Instant formerUntil) {
        return new Webhook(
                id, project, url, events, stop, hint, formerUntil, failingSince, lastDeliveredAt, createdBy, createdAt);
    }

    public Webhook withAttempt(@Nullable Instant failing, @Nullable Instant delivered) {
        return new Webhook(
                id,
                project,
                url,
                events,
                stop,
                secretHint,
                formerSecretUntil,
                failing,
                delivered,
                createdBy,
                createdAt);
    }
}
