package dev.tone.platform.webhooks.web;

import dev.tone.model.api.WebhookApi;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.webhooks.WebhooksFacade;

/// HTTP to records and back.
public final class WebhookRoutes {
    private final WebhooksFacade webhooks;

    public WebhookRoutes(WebhooksFacade webhooks) {
        this.webhooks = webhooks;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(WebhookApi.LIST, request -> webhooks.list(request.actor(), request.id("project", ProjectId::new)));
        routes.bind(
                WebhookApi.CREATE,
                request -> webhooks.create(
                        request.actor(), request.id("project", ProjectId::new), request.body(WebhookApi.Create.class)));
        routes.bind(
                WebhookApi.UPDATE,
                request -> webhooks.update(request.actor(), webhook(request), request.body(WebhookApi.Update.class)));
        routes.bind(WebhookApi.DELETE, request -> {
            webhooks.delete(request.actor(), webhook(request));
            return null;
        });
        routes.bind(WebhookApi.ROTATE_SECRET, request -> webhooks.rotateSecret(request.actor(), webhook(request)));
        routes.bind(WebhookApi.TEST, request -> webhooks.test(request.actor(), webhook(request)));
        routes.bind(
                WebhookApi.DELIVERIES,
                request -> webhooks.deliveries(
                        request.actor(), webhook(request), request.query("state"), request.page(2)));
        routes.bind(WebhookApi.DELIVERY, request -> webhooks.delivery(request.actor(), delivery(request)));
        routes.bind(WebhookApi.REPLAY, request -> webhooks.replay(request.actor(), delivery(request)));
    }

    private static WebhookId webhook(Request request) {
        return request.id("webhook", WebhookId::new);
    }

    private static WebhookDeliveryId delivery(Request request) {
        return request.id("delivery", WebhookDeliveryId::new);
    }
}
