package dev.tone.desktop.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.command.CommandLines;
import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.comparisons.LogsBeside;
import dev.tone.desktop.view.FakeLogs;
import dev.tone.desktop.view.FakeNavigator;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentsViewTest {
    private final FakePlatform platform = new FakePlatform();
    private final FakeLogs logs = new FakeLogs();
    private final FakeNavigator navigator = new FakeNavigator();
    private final List<String> asked = new ArrayList<>();
    private ViewWindow window;
    private Fixture workspace;
    private ProjectModel project;

    private DeploymentsViewModel deployments;
    private DeploymentsView view;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        window = ViewWindow.open();
        workspace = new Fixture(folder);
        workspace.projects.add(Fixture.project("shop", "Shop"));
        workspace.deployments.add(Fixture.deployment(3, DeploymentState.BUILDING, false));
        workspace.deployments.add(Fixture.deployment(2, DeploymentState.SUCCEEDED, true));
        workspace.deployments.add(Fixture.deployment(1, DeploymentState.SUCCEEDED, false));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private CommandMenu terminal() {
        return new CommandMenu(new CommandLines(() -> "shop", List.of()), workspace.notices, window.ui);
    }

    private void show() throws Exception {
        window.show(() -> {
            project = workspace.workspace().open().orElseThrow();
            deployments =
                    new DeploymentsViewModel(project, platform, workspace.work, workspace.notices, window.ui.texts());
            DeploymentCommands commands = new DeploymentCommands(
                    deployments,
                    window.dialogs,
                    navigator,
                    _ -> {},
                    (action, failed) -> asked.add(action + " for " + failed.id()),
                    terminal(),
                    OwnLogs::new,
                    (change, _, _, _, _) -> asked.add("picture of " + change.after()),
                    window.ui);
            view = new DeploymentsView(deployments, commands, logs, window.ui);
            view.shown();
            return view.node();
        });
        window.awaitShown("#page-deployments");
    }

    @Test
    void the_newest_is_in_detail_and_can_be_canceled() throws Exception {
        show();
        window.awaitShown("#deployment-3");

        window.click("#deployment-cancel");

        window.awaitShown("#deployment-retry");
        assertThat(platform.calls).containsExactly("cancel d3");
    }

    @Test
    void the_keyboard_stays_on_a_button_when_the_deployment_goes_on() throws Exception {
        show();
        window.awaitShown("#deployment-cancel");
        window.on(() -> {
            window.robot.lookup("#deployment-cancel").query().requestFocus();
            project.put(Fixture.deployment(3, DeploymentState.DEPLOYING, false));
            return null;
        });

        window.awaitFocus("#deployment-cancel");
    }

    @Test
    void the_time_of_what_runs_goes_on() throws Exception {
        show();
        window.awaitShown("#deployment-took");
        assertThat(window.text("#deployment-took")).isEqualTo("5 min 0 s");

        for (String now : List.of("5 min 7 s", "5 min 14 s", "5 min 21 s")) {
            window.clock.advance(Duration.ofSeconds(7));

            for (String label : List.of("#deployment-took", "#deployment-3 .deployment-took")) {
                window.until(
                        () -> window.robot
                                .lookup(label)
                                .queryLabeled()
                                .getText()
                                .equals(now),
                        label + " goes on");
            }
        }
    }

    @Test
    void a_failure_says_why_shows_its_lines_and_leads_on() throws Exception {
        workspace.deployments.addFirst(Fixture.failed(4, 12));
        workspace.deployments.addFirst(Fixture.failed(5, 40));
        show();
        window.awaitShown("#failure-panel");

        assertThat(window.text("#failure-cause")).contains("The module left-pad is missing.");
        assertThat(window.text("#failure-confidence")).isEqualTo("Certain");
        assertThat(window.text("#failure-past")).startsWith("Like #4");
        window.click("#failure-line-40").click("#failure-open-line").click("#failure-change-settings");

        assertThat(logs.asked).containsExactly("log of d5", "log of d5 line 40", "log of d5 line 40");
        assertThat(navigator.went).containsExactly("deploy a1");
        window.click("#failure-retry");
        window.until(() -> platform.calls.contains("retry d5"), "it is tried again");
    }

    @Test
    void what_a_sites_process_writes_is_read_below_the_deployment_that_takes_its_visitors() throws Exception {
        workspace.sites.add(Fixture.site(true));
        show();
        window.click("#deployment-2").click("#log-of-site");
        window.until(() -> logs.asked.contains("site log of prod"), "the site's log is followed");

        window.click("#deployment-1");
        window.awaitGone("#log-of-site");
        assertThat(logs.asked.getLast()).isEqualTo("log of d1");

        window.click("#deployment-2");
        window.until(() -> logs.asked.getLast().equals("site log of prod"), "it is there again");
        window.click("#log-of-deployment");
        window.until(() -> logs.asked.getLast().equals("log of d2"), "the deployment's own is there again");
        assertThat(logs.asked).contains("site log of prod closed");
    }

    @Test
    void who_asks_for_the_files_of_a_site_is_read_like_what_a_process_writes() throws Exception {
        workspace.sites.add(Fixture.site(false));
        show();

        window.click("#deployment-2").click("#log-of-site");

        window.until(() -> logs.asked.contains("site log of prod"), "the site's log is followed");
    }

    @Test
    void a_site_that_is_not_well_says_why() throws Exception {
        workspace.sites.add(Fixture.sick(Fixture.site(true), "The health path does not answer."));
        show();

        window.click("#deployment-2");

        assertThat(window.text("#deployment-site-detail")).isEqualTo("The health path does not answer.");
    }

    @Test
    void an_elements_lines_are_shown_alone_when_they_are_asked_for() throws Exception {
        show();
        window.click("#deployment-2");
        window.until(() -> logs.asked.contains("log of d2"), "its log is followed");

        window.on(() -> {
            deployments.logChoice().show(LogChoice.Of.DEPLOYMENT, null);
            deployments.logChoice().showElement("web");
            view.showLog();
            return null;
        });

        assertThat(logs.asked).endsWith("log of d2", "log of d2 only web");
    }

    @Test
    void a_site_that_is_served_elsewhere_says_that_it_writes_no_log_here() throws Exception {
        workspace.sites.add(Fixture.siteElsewhere());
        show();

        window.click("#deployment-2").click("#log-of-site");

        window.awaitShown("#site-log-none");
        assertThat(logs.asked).noneMatch(name -> name.startsWith("site log"));
    }

    @Test
    void choosing_in_the_list_shows_its_detail() throws Exception {
        show();

        window.click("#deployment-1");

        window.awaitShown("#deployment-roll-back");
        assertThat(window.isShown("#deployment-cancel")).isFalse();
    }

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
    void a_rollback_leaves_as_a_command_with_the_reason_that_was_typed() throws Exception {
        show();
        window.click("#deployment-1").click("#deployment-roll-back");
        window.awaitFocus("#rollback-reason");
        window.robot.write("blank page", 0);

        window.robot.rightClickOn("#rollback-confirm");
        window.click("#copy-as-command");

        window.until(() -> !window.desk.copied.isEmpty(), "it is copied");
        assertThat(window.desk.copied).containsExactly("tone rollback 1 -r 'blank page' -p shop");
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void the_menu_of_a_row_does_what_its_page_does() throws Exception {
        show();
        window.awaitShown("#deployment-3");

        window.robot.rightClickOn("#deployment-3");
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

    @Test
    void two_deployments_are_compared_part_by_part() throws Exception {
        show();
        window.click("#deployment-2").click("#deployment-compare");
        window.awaitShown("#plan");

        window.click("#compare-files");
        window.awaitShown("#compare-file-lines");
        window.until(() -> platform.comparisons.calls.contains("compare file index.html"), "the first file is read");
        window.press(KeyCode.N);
        window.until(() -> platform.comparisons.calls.contains("compare file old.css"), "N goes to the next");
        window.click("#compare-blueprint").click("#compare-blueprint-kubernetes");
        window.until(() -> platform.comparisons.calls.contains("compare kubernetes"), "the other format is read");
        window.click("#compare-log");
        window.awaitShown("#own-logs");
        window.press(KeyCode.N);
        window.until(() -> asked.contains("d1 beside d2, on"), "N goes to the next place that differs");
        window.click("#compare-stages");
        window.awaitShown("#compare-stages-table");
        window.click("#compare-drawing");
        window.awaitShown("#compare-elements");
        window.awaitShown("#drawing-picture");
        window.click("#compare-turn");

        window.until(
                () -> platform.comparisons.calls.getLast().equals("compare d2 with d1"), "the other way round is read");
    }

    private final class OwnLogs implements LogsBeside {
        private final String name;

        OwnLogs(Deployment before, Deployment after) {
            name = before.id() + " beside " + after.id();
        }

        @Override
        public Node node() {
            Label label = new Label(name);
            label.setId("own-logs");
            return label;
        }

        @Override
        public void step(boolean forward) {
            asked.add(name + (forward ? ", on" : ", back"));
        }

        @Override
        public void close() {
            asked.add(name + ", closed");
        }
    }

    @Test
    void the_timeline_is_walked_by_keys_and_leads_back_to_one() throws Exception {
        show();
        window.click("#deployments-as-timeline");
        window.awaitShown("#timeline-deployment-3");
        window.click("#timeline-zoom-in").click("#timeline-all");

        window.click("#timeline-lanes");
        window.awaitFocus("#timeline-lanes");
        window.press(KeyCode.END).press(KeyCode.LEFT);
        window.until(
                () -> window.robot
                        .lookup("#timeline-lanes")
                        .query()
                        .getAccessibleText()
                        .startsWith("Deployment #2"),
                "the one before is chosen");
        window.press(KeyCode.ENTER);

        window.awaitShown("#deployment-detail");
        assertThat(window.isShown("#timeline-lanes")).isFalse();
    }

    @Test
    void a_filter_holds_for_list_and_timeline() throws Exception {
        show();
        window.awaitShown("#deployment-3");

        window.type("#deployments-search", "#2");

        window.awaitGone("#deployment-3");
        assertThat(window.isShown("#deployment-2")).isTrue();
        window.click("#deployments-as-timeline");
        window.awaitShown("#timeline-deployment-2");
        assertThat(window.isShown("#timeline-deployment-3")).isFalse();
    }

    @Test
    void the_timeline_leaves_as_a_table(@TempDir Path folder) throws Exception {
        show();
        window.desk.saveFile = java.util.Optional.of(folder.resolve("out.csv"));
        window.click("#deployments-as-timeline").click("#timeline-export");

        window.until(() -> java.nio.file.Files.exists(folder.resolve("out.csv")), "the file is there");
        assertThat(folder.resolve("out.csv")).content().startsWith("number,").contains("3,production,deploy,building");
    }

    @Test
    void without_deployments_it_offers_the_first() throws Exception {
        workspace.deployments.clear();
        show();

        window.click("#deployments-empty-deploy");

        window.until(() -> navigator.went.contains("deploy null"), "the deploy dialog is asked for");
    }
}
