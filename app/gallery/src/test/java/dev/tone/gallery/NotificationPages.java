package dev.tone.gallery;

import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.notifications.NothingKnown;
import dev.tone.desktop.notifications.NotificationWords;
import dev.tone.desktop.notifications.NotificationsView;
import dev.tone.desktop.notifications.NotificationsViewModel;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.NotificationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The notification centre.
final class NotificationPages {
    private static final String LONG =
            "봄맞이 상점 사이트의 배포가 실패했습니다: pages/prices.html 7행에서 price-list라는 부분을 찾지 못해 빌드가 코드 1로 끝났습니다.";

    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("notifications", "Notifications", (ui, _) -> feed(ui)),
            new GalleryPage("notifications-none", "Notifications, none", (ui, _) -> page(new OpenProject(ui))));

    private NotificationPages() {}

    /// One of each kind; every third is unread.
    private static Node feed(Ui ui) {
        OpenProject project = new OpenProject(ui);
        for (NotificationKind kind : NotificationKind.values()) {
            project.platform.notifications.add(notification(kind));
        }
        Region page = page(project);
        page.setPrefHeight(56.0 * NotificationKind.values().length + 110);
        return page;
    }

    private static Notification notification(NotificationKind kind) {
        Instant at = Samples.NOW.minus(Duration.ofMinutes(1L + 47L * kind.ordinal()));
        return new Notification(
                new NotificationId("n" + kind),
                kind,
                "Shop #" + (20 - kind.ordinal()),
                kind == NotificationKind.DEPLOYMENT_FAILED ? LONG : "What is to be said of it in a sentence.",
                new ProjectId("shop"),
                isOfDeployment(kind) ? new DeploymentId("d" + kind.ordinal()) : null,
                7L,
                at,
                kind.ordinal() % 3 == 1 ? null : at,
                null);
    }

    private static boolean isOfDeployment(NotificationKind kind) {
        return switch (kind) {
            case SITE_DOWN, SITE_RECOVERED, WEBHOOK_DISABLED, HOOKS_MOVED, DISK_BUDGET, FILE_DAMAGED -> false;
            case DEPLOYMENT_SUCCEEDED,
                    DEPLOYMENT_FAILED,
                    DEPLOYMENT_CANCELED,
                    ROLLED_BACK,
                    APPROVAL_NEEDED,
                    APPROVAL_GIVEN,
                    SCHEDULE_MISSED,
                    RELEASE_WAITING -> true;
        };
    }

    private static Region page(OpenProject project) {
        NotificationsViewModel notifications =
                new NotificationsViewModel(project.platform, project.workspace, project.workspace.work, Runnable::run);
        notifications.start();
        NotificationsView view = new NotificationsView(
                notifications,
                project.navigator,
                (_, _) -> {},
                new NotificationWords(new NothingKnown(), project.ui.texts()),
                project.ui);
        view.shown();
        return Looks.window((Region) view.node());
    }
}
