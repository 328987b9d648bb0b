package dev.tone.desktop.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.toast.Toast;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.NotificationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationActionTest {
    private static final Set<NotificationAction> HARMLESS =
            EnumSet.of(NotificationAction.SHOW, NotificationAction.SHOW_LOG, NotificationAction.OPEN_SITE);

    private static Notification of(NotificationKind kind, @Nullable String deployment) {
        return new Notification(
                new NotificationId("n"),
                kind,
                "Shop",
                "",
                new ProjectId("shop"),
                deployment == null ? null : new DeploymentId(deployment),
                null,
                Fixture.T0,
                null,
                null);
    }

    @ParameterizedTest
    @EnumSource
    void at_most_three_and_the_first_is_harmless(NotificationKind kind) {
        var actions = NotificationAction.of(of(kind, "d1"), _ -> true);

        assertThat(actions).hasSizeBetween(1, Toast.MAX_ACTIONS);
        assertThat(HARMLESS).contains(actions.getFirst());
    }

    @Test
    void a_failure_leads_to_its_log_another_try_or_the_release_before() {
        assertThat(NotificationAction.of(of(NotificationKind.DEPLOYMENT_FAILED, "d1"), _ -> true))
                .containsExactly(NotificationAction.SHOW_LOG, NotificationAction.RETRY, NotificationAction.ROLL_BACK);
    }

    @Test
    void without_a_deployment_there_is_only_something_to_show() {
        assertThat(NotificationAction.of(of(NotificationKind.DEPLOYMENT_FAILED, null), _ -> true))
                .containsExactly(NotificationAction.SHOW);
    }

    @Test
    void where_there_is_nothing_to_go_back_to_nobody_is_asked_to() {
        assertThat(NotificationAction.of(of(NotificationKind.DEPLOYMENT_FAILED, "d1"), _ -> false))
                .containsExactly(NotificationAction.SHOW_LOG, NotificationAction.RETRY);
        assertThat(NotificationAction.of(of(NotificationKind.SITE_DOWN, "d1"), _ -> false))
                .containsExactly(NotificationAction.SHOW_LOG);
    }
}
