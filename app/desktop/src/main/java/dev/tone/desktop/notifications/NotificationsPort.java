package dev.tone.desktop.notifications;

import dev.tone.model.id.NotificationId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationPreferences;
import java.util.List;

/// The feed. Calls block and throw [dev.tone.model.fault.FaultException].
public interface NotificationsPort {
    /// The newest ones that are not archived.
    List<Notification> list();

    Notification read(NotificationId notification);

    Notification unread(NotificationId notification);

    Notification archive(NotificationId notification);

    void readAll();

    NotificationPreferences preferences();

    NotificationPreferences setPreferences(NotificationPreferences preferences);
}
