package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.CREATES;
import static dev.tone.model.api.Endpoint.Trait.PAGED;

import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookDeliveryDetail;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.model.webhook.WebhookWithSecret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom a project tells of its events. What answers with a secret takes no idempotency key: the answer would be kept.
public final class WebhookApi {
    public static final Endpoint LIST = Endpoint.get(
                    "webhooks.list",
                    "/projects/{project}/webhooks",
                    Permission.WEBHOOK_READ,
                    Webhook.class,
                    "Who is told of the project's events")
            .with(PAGED);
    public static final Endpoint CREATE = Endpoint.post(
                    "webhooks.create",
                    "/projects/{project}/webhooks",
                    Permission.WEBHOOK_WRITE,
                    Create.class,
                    WebhookWithSecret.class,
                    "Tells an address of the project's events from now on; its secret is answered this once")
            .with(CREATES);
    public static final Endpoint UPDATE = Endpoint.of(
            "webhooks.update",
            Method.PATCH,
            "/webhooks/{webhook}",
            Permission.WEBHOOK_WRITE,
            Update.class,
            Webhook.class,
            "Changes address or events, switches it off or on; what waits is sent once it is on again");
    public static final Endpoint DELETE = Endpoint.of(
            "webhooks.delete",
            Method.DELETE,
            "/webhooks/{webhook}",
            Permission.WEBHOOK_WRITE,
            null,
            null,
            "Removes it with its deliveries");
    public static final Endpoint ROTATE_SECRET = Endpoint.post(
            "webhooks.rotateSecret",
            "/webhooks/{webhook}:rotate-secret",
            Permission.WEBHOOK_WRITE,
            null,
            WebhookWithSecret.class,
            "Makes a new secret; for a day everything is signed with the former one as well");
    public static final Endpoint TEST = Endpoint.post(
            "webhooks.test",
            "/webhooks/{webhook}:test",
            Permission.WEBHOOK_WRITE,
            null,
            WebhookDelivery.class,
            "Sends a test event, once, also while it is switched off");
    public static final Endpoint DELIVERIES = Endpoint.get(
                    "webhooks.deliveries",
                    "/webhooks/{webhook}/deliveries",
                    Permission.WEBHOOK_READ,
                    WebhookDelivery.class,
                    "What was sent and what waits, newest first; `state` is waiting, delivered or failed")
            .with(PAGED)
            .query("state");
    public static final Endpoint DELIVERY = Endpoint.get(
            "webhooks.delivery",
            "/webhook-deliveries/{delivery}",
            Permission.WEBHOOK_READ,
            WebhookDeliveryDetail.class,
            "A delivery with its body and each try");
    public static final Endpoint REPLAY = Endpoint.post(
            "webhooks.replay",
            "/webhook-deliveries/{delivery}:replay",
            Permission.WEBHOOK_WRITE,
            null,
            WebhookDelivery.class,
            "Sends the same event again, at once and once, with the same id");

    public static final List<Endpoint> ALL =
            List.of(LIST, CREATE, UPDATE, DELETE, ROTATE_SECRET, TEST, DELIVERIES, DELIVERY, REPLAY);

    /// @param events empty for all
    public record Create(String url, List<WebhookEvent> events) {
        public Create {
            events = List.copyOf(events);
        }
    }

    /// What is null stays.
    public record Update(
            @Nullable String url,
            @Nullable List<WebhookEvent> events,
            @Nullable Boolean enabled) {
        public Update {
            events = events == null ? null : List.copyOf(events);
        }
    }

    private WebhookApi() {}
}
