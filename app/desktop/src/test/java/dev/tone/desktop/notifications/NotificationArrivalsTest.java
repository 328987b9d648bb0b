package dev.tone.desktop.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.NotificationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotificationArrivalsTest {
    private final FakePlatform platform = new FakePlatform();
    private final List<String> told = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();
    private Fixture workspace;

    @BeforeEach
    void start(@TempDir Path folder) {
        platform.notifications.add(news(NotificationKind.DEPLOYMENT_SUCCEEDED, 1, null));
        workspace = new Fixture(folder);
        NotificationsViewModel notifications =
                new NotificationsViewModel(platform, workspace, workspace.work, Runnable::run);
        notifications.arrivals().listen(n -> told.add(n.title()));
        notifications.settled().listen(n -> settled.add(n.title()));
        notifications.start();
    }

    @Test
    void a_later_news_of_the_same_object_is_told_although_the_earlier_one_is_unread() {
        come(news(NotificationKind.DEPLOYMENT_FAILED, 2, null));
        come(news(NotificationKind.DEPLOYMENT_SUCCEEDED, 3, null));

        assertThat(told).containsExactly("Shop #2", "Shop #3");
    }

    @Test
    void what_was_told_is_not_told_again_when_it_is_read_and_marked_unread() {
        come(news(NotificationKind.DEPLOYMENT_FAILED, 2, null));
        come(news(NotificationKind.DEPLOYMENT_FAILED, 2, Fixture.T0.plusSeconds(9)));
        come(news(NotificationKind.DEPLOYMENT_FAILED, 2, null));

        assertThat(told).containsExactly("Shop #2");
    }

    @Test
    void what_was_read_here_or_elsewhere_is_settled() {
        come(news(NotificationKind.DEPLOYMENT_FAILED, 2, null));
        assertThat(settled).isEmpty();

        come(news(NotificationKind.DEPLOYMENT_FAILED, 2, Fixture.T0.plusSeconds(9)));

        assertThat(settled).containsExactly("Shop #2");
    }

    private void come(Notification notification) {
        workspace.tell(Topic.notifications(), new LiveFact.NotificationChanged(notification));
    }

    /// The platform keeps one id for an object while its last news is unread.
    private static Notification news(NotificationKind kind, int number, @Nullable Instant readAt) {
        return new Notification(
                new NotificationId("n"),
                kind,
                "Shop #" + number,
                "",
                new ProjectId("shop"),
                new DeploymentId("d" + number),
                null,
                Fixture.T0.plusSeconds(number),
                readAt,
                null);
    }
}
