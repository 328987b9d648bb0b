package dev.tone.desktop.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Rolling back, promoting, and what is asked before.
class GoingBackViewTest extends DeploymentsCase {
    @Test
    void rolling_back_takes_a_reason_and_enter() throws Exception {
        show();
        window.click("#deployment-1").click("#deployment-roll-back");
        window.awaitFocus("#rollback-reason");
        assertThat(window.isUsable("#rollback-confirm")).isFalse();
        window.awaitShown("#plan-irreversible");
        assertThat(platform.comparisons.calls).containsExactly("plan rollback to d1");

        window.robot.write("blank page", 0);
        window.press(KeyCode.ENTER);

        window.awaitGone("#rollback-dialog");
        assertThat(platform.calls).containsExactly("roll back d1 because blank page");
    }

    @Test
    void what_a_rollback_does_to_the_drawing_is_shown_on_it() throws Exception {
        show();
        window.click("#deployment-1").click("#deployment-roll-back");
        window.awaitShown("#plan-on-drawing");
        assertThat(asked).isEmpty();

        // It is below what the dialog shows at first.
        window.on(() -> {
            window.robot.lookup("#plan-on-drawing").<Hyperlink>query().fire();
            return null;
        });

        window.awaitShown("#drawing-picture");
        assertThat(asked)
                .hasSize(1)
                .allMatch(each -> each.startsWith("picture of Pin[") && each.endsWith("revision=4]"));
    }

    @Test
    void the_plan_of_a_rollback_scrolls_by_keys() throws Exception {
        show();
        window.click("#deployment-1").click("#deployment-roll-back");
        window.awaitFocus("#rollback-reason");
        window.awaitShown("#plan-irreversible");

        window.press(KeyCode.TAB);
        window.awaitFocus("#rollback-changes");
        window.press(KeyCode.END);
        window.until(
                () -> window.on(() -> ((ScrollPane) window.find("#rollback-changes")).getVvalue() == 1),
                "its end is in sight");
        window.press(KeyCode.HOME);
        window.until(
                () -> window.on(() -> ((ScrollPane) window.find("#rollback-changes")).getVvalue() == 0),
                "its beginning is in sight");
    }

    @Test
    void a_rollback_leaves_as_a_command_with_the_reason_that_was_typed() throws Exception {
        show();
        window.click("#deployment-1").click("#deployment-roll-back");
        window.awaitFocus("#rollback-reason");
        window.robot.write("blank page", 0);

        window.rightClick("#rollback-confirm");
        window.click("#copy-as-command");

        window.until(() -> !window.desk.copied.isEmpty(), "it is copied");
        assertThat(window.desk.copied).containsExactly("tone rollback 1 -r 'blank page' -p shop");
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void the_menu_of_a_row_does_what_its_page_does() throws Exception {
        show();
        window.awaitShown("#deployment-3");

        window.rightClick("#deployment-3");
        window.click("#deployment-menu-cancel");

        window.until(() -> platform.calls.contains("cancel d3"), "it is canceled");
    }

    @Test
    void enter_without_the_needed_reason_rolls_nothing_back() throws Exception {
        show();
        window.click("#deployment-1").click("#deployment-roll-back");
        window.awaitFocus("#rollback-reason");

        window.press(KeyCode.ENTER);
        assertThat(window.isShown("#rollback-dialog")).isTrue();

        window.press(KeyCode.ESCAPE);
        window.awaitGone("#rollback-dialog");
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void a_good_release_is_promoted_as_it_is() throws Exception {
        workspace.environments.add(Fixture.PREVIEW);
        show();
        assertThat(window.isShown("#deployment-promote")).isFalse();

        window.click("#deployment-2").click("#deployment-promote");
        window.awaitFocus("#promote-reason");
        window.robot.write("tried", 0);
        window.press(KeyCode.ENTER);

        window.awaitGone("#promote-dialog");
        assertThat(platform.calls).containsExactly("promote d2 to preview because tried");
    }

    @Test
    void what_would_change_where_it_was_to_go_before_is_not_shown_late() throws Exception {
        show();
        List<Consumer<Fault>> answers = new ArrayList<>();
        window.show(() -> {
            PlannedChanges changes = new PlannedChanges(
                    "changes",
                    100,
                    deployments,
                    Fixture.deployment(2, DeploymentState.SUCCEEDED, true),
                    (_, _, _, _, _) -> {},
                    window.ui);
            changes.ask((_, failed) -> answers.add(failed));
            changes.ask((_, failed) -> answers.add(failed));
            answers.get(1).accept(Fault.invalid("plan/second", "The second.", ""));
            answers.get(0).accept(Fault.invalid("plan/first", "The first.", ""));
            return changes;
        });

        window.awaitShown("#changes .fault-view");
        assertThat(window.text("#changes .code")).isEqualTo("plan/second");
    }

    @Test
    void there_is_nothing_to_promote_to_in_the_only_environment() throws Exception {
        show();

        window.click("#deployment-2");

        window.awaitShown("#deployment-compare");
        assertThat(window.isShown("#deployment-promote")).isFalse();
    }

    @Test
    void a_rollback_that_takes_the_traffic_is_undone_from_its_detail() throws Exception {
        workspace.deployments.clear();
        workspace.deployments.add(Fixture.rollback(3, "d1"));
        workspace.deployments.add(Fixture.deployment(2, DeploymentState.SUCCEEDED, false));
        workspace.deployments.add(Fixture.deployment(1, DeploymentState.SUCCEEDED, false));
        show();
        window.awaitShown("#deployment-roll-back");
        assertThat(window.text("#deployment-roll-back")).isEqualTo("Undo the rollback (to #2)");

        window.click("#deployment-roll-back");
        window.awaitFocus("#rollback-reason");
        window.robot.write("it was not that", 0);
        window.press(KeyCode.ENTER);

        window.awaitGone("#rollback-dialog");
        assertThat(platform.calls).containsExactly("roll back d2 because it was not that");
    }
}
