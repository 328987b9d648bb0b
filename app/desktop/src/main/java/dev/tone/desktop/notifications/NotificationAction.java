package dev.tone.desktop.notifications;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import java.util.List;
import java.util.function.Predicate;

/// What can be done about a notification from where it is told. The first of each is harmless; nothing here changes
/// what is live without a question in the window.
public enum NotificationAction {
    SHOW,
    SHOW_LOG,
    OPEN_SITE,
    RETRY,
    ROLL_BACK;

    /// At most three, the most useful harmless one first.
    ///
    /// @param goesBack whether there is a release that a rollback from a deployment would go to
    static List<NotificationAction> of(Notification notification, Predicate<DeploymentId> goesBack) {
        DeploymentId deployment = notification.deployment();
        if (deployment == null) {
            return List.of(SHOW);
        }
        return of(notification.kind()).stream()
                .filter(action -> action != ROLL_BACK || goesBack.test(deployment))
                .toList();
    }

    private static List<NotificationAction> of(NotificationKind kind) {
        return switch (kind) {
            case DEPLOYMENT_SUCCEEDED, ROLLED_BACK, SITE_RECOVERED -> List.of(SHOW, OPEN_SITE);
            case DEPLOYMENT_FAILED -> List.of(SHOW_LOG, RETRY, ROLL_BACK);
            case DEPLOYMENT_CANCELED -> List.of(SHOW, RETRY);
            case SITE_DOWN -> List.of(SHOW_LOG, ROLL_BACK);
            case DISK_BUDGET,
                    FILE_DAMAGED,
                    APPROVAL_NEEDED,
                    APPROVAL_GIVEN,
                    SCHEDULE_MISSED,
                    WEBHOOK_DISABLED,
                    HOOKS_MOVED,
                    RELEASE_WAITING -> List.of(SHOW);
        };
    }
}
