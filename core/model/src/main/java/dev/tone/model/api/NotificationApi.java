package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.PAGED;

import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationPreferences;
import java.util.List;

/// The notification feed of the actor.
public final class NotificationApi {
    public static final Endpoint LIST = Endpoint.get(
                    "notifications.list",
                    "/notifications",
                    Permission.NOTIFICATION_READ,
                    Notification.class,
                    "The feed, newest first; `archived=true` for the archive")
            .with(PAGED)
            .query("archived");
    public static final Endpoint READ = verb("read", "Marks as read");
    public static final Endpoint UNREAD = verb("unread", "Marks as unread");
    public static final Endpoint ARCHIVE = verb("archive", "Moves to the archive");
    public static final Endpoint READ_ALL = Endpoint.post(
            "notifications.readAll",
            "/notifications:read-all",
            Permission.NOTIFICATION_READ,
            null,
            null,
            "Marks all as read");
    public static final Endpoint PREFERENCES = Endpoint.get(
            "notifications.preferences",
            "/notification-preferences",
            Permission.NOTIFICATION_READ,
            NotificationPreferences.class,
            "What the actor wants to be told");
    public static final Endpoint SET_PREFERENCES = Endpoint.of(
            "notifications.setPreferences",
            Method.PUT,
            "/notification-preferences",
            Permission.NOTIFICATION_READ,
            NotificationPreferences.class,
            NotificationPreferences.class,
            "Changes what the actor wants to be told");

    public static final List<Endpoint> ALL =
            List.of(LIST, READ, UNREAD, ARCHIVE, READ_ALL, PREFERENCES, SET_PREFERENCES);

    private static Endpoint verb(String verb, String summary) {
        return Endpoint.post(
                "notifications." + verb,
                "/notifications/{notification}:" + verb,
                Permission.NOTIFICATION_READ,
                null,
                Notification.class,
                summary);
    }

    private NotificationApi() {}
}
