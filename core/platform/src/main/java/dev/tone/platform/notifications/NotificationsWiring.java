package dev.tone.platform.notifications;

import dev.tone.model.api.Permission;
import dev.tone.model.live.Topic;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.live.TopicLogFeed;
import dev.tone.platform.notifications.sql.SqlNotifications;
import dev.tone.platform.notifications.web.NotificationRoutes;
import dev.tone.platform.projects.ProjectsFacade;

/// Builds the notifications.
public final class NotificationsWiring {
    private final NotificationsFacade facade;

    public NotificationsWiring(Kernel kernel, ProjectsFacade projects) {
        facade = new NotificationsFacade(kernel.transactions(), kernel.changes(), new SqlNotifications());
        projects.follow(facade);
        kernel.live().serve(Topic.Kind.NOTIFICATIONS, (actor, _) -> {
            kernel.policy().require(actor, Permission.NOTIFICATION_READ);
            return new TopicLogFeed(kernel.topics(), Channel.notifications(actor.user()));
        });
        new NotificationRoutes(facade).bind(kernel.routes());
    }

    public Notifier notifier() {
        return facade;
    }
}
