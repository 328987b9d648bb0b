package dev.tone.desktop.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.KeyMatcher;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.actions.Shortcuts;
import dev.tone.desktop.view.FakeNavigator;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.NotificationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationsViewTest {
    private final FakePlatform platform = new FakePlatform();
    private final FakeNavigator navigator = new FakeNavigator();
    private final List<String> acts = new ArrayList<>();
    private ViewWindow window;
    private NotificationsViewModel notifications;

    @BeforeEach
    void open() throws Exception {
        platform.notifications.add(failed("n2", 20));
        platform.notifications.add(failed("n1", 10));
        window = ViewWindow.open();
        show();
        window.click("#notification-list .list-cell:filled");
    }

    private void show() throws Exception {
        window.show(() -> {
            Fixture workspace = new Fixture();
            notifications = new NotificationsViewModel(platform, workspace, workspace.work, Runnable::run);
            notifications.start();
            NotificationsView view = new NotificationsView(
                    notifications,
                    navigator,
                    (n, action) -> acts.add(action + " " + n.id()),
                    new NotificationWords(new NothingKnown(), window.ui.texts()),
                    window.ui);
            ActionRegistry registry = new ActionRegistry();
            registry.registerAll(view.actions());
            registry.setScopes(Set.of(Scope.NOTIFICATIONS));
            new Shortcuts(new KeyMatcher(registry, Clock.systemUTC()), () -> false, () -> true)
                    .install(window.overlay.getScene());
            return view.node();
        });
        window.awaitShown("#notification-list .list-cell:filled");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private static Notification failed(String id, int second) {
        return new Notification(
                new NotificationId(id),
                NotificationKind.DEPLOYMENT_FAILED,
                "Shop #" + second + " failed",
                "The build ended with 1.",
                new ProjectId("shop"),
                new DeploymentId("d" + second),
                7L,
                Fixture.T0.plusSeconds(second),
                null,
                null);
    }

    @Test
    void enter_opens_the_deployment_at_its_line() throws Exception {
        window.press(KeyCode.ENTER);

        window.until(() -> navigator.went.contains("deployment d20 line 7"), "the deployment is opened");
        assertThat(navigator.went).startsWith("project shop");
        assertThat(platform.calls).containsExactly("read n2");
    }

    @Test
    void keys_move_and_archive() throws Exception {
        window.press(KeyCode.J).press(KeyCode.E);

        window.until(() -> notifications.feed().size() == 1, "one is archived");
        assertThat(platform.calls).containsExactly("archive n1");
    }

    @Test
    void what_its_toast_offered_can_be_done_from_the_row() throws Exception {
        window.click("#notification-show-log");

        window.until(() -> acts.contains("SHOW_LOG n2"), "the log is asked for");
        assertThat(window.isShown("#notification-roll-back")).isTrue();
    }

    @Test
    void a_long_sentence_leaves_in_view_what_can_be_done() throws Exception {
        platform.notifications.addFirst(new Notification(
                new NotificationId("n3"),
                NotificationKind.DEPLOYMENT_FAILED,
                "Shop #30 failed",
                "The build ended with 1. ".repeat(20),
                new ProjectId("shop"),
                new DeploymentId("d30"),
                7L,
                Fixture.T0.plusSeconds(30),
                null,
                null));
        show();
        window.awaitShown("#notification-n3");

        assertThat(window.scrollsSideways("#notification-list")).isFalse();
        assertThat(window.cut("#notification-n3")).containsExactly("The build ended with 1. ".repeat(20));
    }

    @Test
    void all_are_read_by_one_button() throws Exception {
        assertThat(window.on(() -> notifications.unreadProperty().get())).isEqualTo(2);
        assertThat(marks()).isEqualTo(2);

        window.click("#notifications-read-all");

        window.until(() -> notifications.unreadProperty().get() == 0, "none is unread");
        window.until(() -> marks() == 0, "none has the mark");
    }

    /// How many rows say to the eye that they are unread, by more than a heavier type.
    private long marks() throws Exception {
        return window.on(() -> window.find("#notification-list").lookupAll(".unread-mark").stream()
                .filter(Node::isVisible)
                .count());
    }
}
