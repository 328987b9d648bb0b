package dev.tone.desktop.link;

import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.notifications.NotificationsPort;
import dev.tone.model.id.NotificationId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationPreferences;
import java.util.List;

final class ClientNotifications implements NotificationsPort {
    private static final int NEWEST = 200;

    private final ToneClient client;

    ClientNotifications(ToneClient client) {
        this.client = client;
    }

    @Override
    public List<Notification> list() {
        return Paging.<Notification>stream(
                        (cursor, limit) -> client.notifications().list(false, cursor, limit))
                .limit(NEWEST)
                .toList();
    }

    @Override
    public Notification read(NotificationId notification) {
        return client.notifications().read(notification);
    }

    @Override
    public Notification unread(NotificationId notification) {
        return client.notifications().unread(notification);
    }

    @Override
    public Notification archive(NotificationId notification) {
        return client.notifications().archive(notification);
    }

    @Override
    public void readAll() {
        client.notifications().readAll();
    }

    @Override
    public NotificationPreferences preferences() {
        return client.notifications().preferences();
    }

    @Override
    public NotificationPreferences setPreferences(NotificationPreferences preferences) {
        return client.notifications().setPreferences(preferences);
    }
}
