package dev.tone.desktop.boot;

import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.notifications.NotificationAction;
import dev.tone.desktop.notifications.NotificationWords;
import dev.tone.desktop.notifications.NotificationsViewModel;
import dev.tone.desktop.shell.Place;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.notification.Notification;
import java.util.List;
import java.util.function.Consumer;

/// Tells a notification in the window, and does what toasts and desktop notifications offer.
final class ToldActions {
    private final NotificationsViewModel notifications;
    private final SessionNavigator navigator;
    private final NotificationWords words;
    private final PlatformLink link;
    private final Parts parts;

    ToldActions(
            NotificationsViewModel notifications,
            SessionNavigator navigator,
            NotificationWords words,
            PlatformLink link,
            Parts parts) {
        this.notifications = notifications;
        this.navigator = navigator;
        this.words = words;
        this.link = link;
        this.parts = parts;
    }

    /// Tells it in passing, unless the person looks at it already.
    void tell(Notification notification) {
        Place place = parts.shell().placeProperty().get();
        DeploymentId deployment = notification.deployment();
        if (place == Place.DEPLOYMENTS && deployment != null && navigator.isInDetail(deployment)) {
            notifications.markRead(notification);
            return;
        }
        if (place == Place.NOTIFICATIONS) {
            return;
        }
        List<Notice.Offer> offers = words.actions(notification).stream()
                .map(action -> new Notice.Offer(
                        parts.ui().texts().word("notification.action", action), () -> act(notification, action)))
                .toList();
        parts.notices()
                .tell(new Notice(
                        tone(notification),
                        words.title(notification),
                        null,
                        offers,
                        deployment == null ? null : deployment.value()));
    }

    /// Who acts on it has read it.
    void act(Notification notification, NotificationAction action) {
        notifications.markRead(notification);
        switch (action) {
            case SHOW, SHOW_LOG -> navigator.openNotification(notification);
            case OPEN_SITE ->
                withDeployment(notification, deployment -> {
                    String url = deployment.url();
                    if (url != null) {
                        parts.ui().desk().browse(url);
                    }
                });
            case RETRY -> withDeployment(notification, navigator::retry);
            case ROLL_BACK -> withDeployment(notification, navigator::rollBackFrom);
        }
    }

    /// As it is now: much may have happened since it was told.
    private void withDeployment(Notification notification, Consumer<Deployment> act) {
        DeploymentId id = notification.deployment();
        if (id != null) {
            parts.work()
                    .of(() -> link.client().deployments().get(id))
                    .onDone(act)
                    .start();
        }
    }

    private static Notice.Tone tone(Notification notification) {
        return switch (notification.kind()) {
            case DEPLOYMENT_SUCCEEDED, SITE_RECOVERED -> Notice.Tone.SUCCESS;
            case DEPLOYMENT_FAILED,
                    SITE_DOWN,
                    DISK_BUDGET,
                    FILE_DAMAGED,
                    APPROVAL_NEEDED,
                    SCHEDULE_MISSED,
                    WEBHOOK_DISABLED,
                    HOOKS_MOVED,
                    RELEASE_WAITING -> Notice.Tone.ATTENTION;
            case DEPLOYMENT_CANCELED, ROLLED_BACK, APPROVAL_GIVEN -> Notice.Tone.INFO;
        };
    }
}
