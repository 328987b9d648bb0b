package dev.tone.platform.notifications.web;

import dev.tone.model.api.NotificationApi;
import dev.tone.model.id.NotificationId;
import dev.tone.model.notification.NotificationPreferences;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.notifications.NotificationsFacade;

/// Notifications over HTTP.
public final class NotificationRoutes {
    private final NotificationsFacade notifications;

    public NotificationRoutes(NotificationsFacade notifications) {
        this.notifications = notifications;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(
                NotificationApi.LIST,
                request ->
                        notifications.list(request.actor(), "true".equals(request.query("archived")), request.page(2)));
        routes.bind(NotificationApi.READ, request -> notifications.read(request.actor(), id(request)));
        routes.bind(NotificationApi.UNREAD, request -> notifications.unread(request.actor(), id(request)));
        routes.bind(NotificationApi.ARCHIVE, request -> notifications.archive(request.actor(), id(request)));
        routes.bind(NotificationApi.READ_ALL, request -> {
            notifications.readAll(request.actor());
            return null;
        });
        routes.bind(NotificationApi.PREFERENCES, request -> notifications.preferences(request.actor()));
        routes.bind(
                NotificationApi.SET_PREFERENCES,
                request -> notifications.setPreferences(request.actor(), request.body(NotificationPreferences.class)));
    }

    private static NotificationId id(Request request) {
        return request.id("notification", NotificationId::new);
    }
}
