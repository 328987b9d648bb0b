package dev.tone.desktop.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.failure.NextAction;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// The list, and the detail of one.
class DeploymentsViewTest extends DeploymentsCase {
    @Test
    void the_newest_is_in_detail_and_can_be_canceled() throws Exception {
        show();
        window.awaitShown("#deployment-3");

        window.click("#deployment-cancel");

        window.awaitShown("#deployment-retry");
        assertThat(platform.calls).containsExactly("cancel d3");
    }

    @Test
    void what_is_in_detail_is_marked_in_the_list_also_when_it_comes_late() throws Exception {
        workspace.deployments.clear();
        show();
        window.on(() -> {
            project.put(Fixture.deployment(2, DeploymentState.SUCCEEDED, true));
            return null;
        });
        window.awaitShown("#deployment-2");

        window.until(() -> ((ListCell<?>) window.find("#deployment-2")).isSelected(), "it is marked");
        window.on(() -> {
            project.put(Fixture.deployment(3, DeploymentState.BUILDING, false));
            return null;
        });
        window.awaitShown("#deployment-3");
        window.until(() -> ((ListCell<?>) window.find("#deployment-2")).isSelected(), "it stays marked");
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
    void the_keyboard_goes_to_the_list_when_its_button_is_gone() throws Exception {
        show();
        window.awaitShown("#deployment-cancel");
        window.on(() -> {
            window.find("#deployment-cancel").requestFocus();
            project.put(Fixture.deployment(3, DeploymentState.CANCELED, false));
            return null;
        });

        window.awaitFocus("#deployment-list");
    }

    @Test
    void who_canceled_it_and_why_it_was_asked_for_in_spite_of_a_lock_stand_over_it() throws Exception {
        show();
        window.awaitShown("#deployment-cancel");
        window.on(() -> {
            project.put(Fixture.canceled(3, "the shop is down", "Ann"));
            return null;
        });

        window.awaitShown("#deployment-canceled");
        assertThat(window.text("#deployment-canceled")).startsWith("Canceled by Ann, ");
        assertThat(window.text("#deployment-override")).isEqualTo("Despite a lock or a freeze: the shop is down");
    }

    @Test
    void what_is_in_detail_is_selected_in_the_list_while_it_goes_on() throws Exception {
        workspace.deployments.clear();
        show();
        for (DeploymentState state : List.of(
                DeploymentState.QUEUED,
                DeploymentState.INITIALIZING,
                DeploymentState.BUILDING,
                DeploymentState.SUCCEEDED)) {
            window.on(() -> {
                project.put(Fixture.deployment(1, state, state == DeploymentState.SUCCEEDED));
                return null;
            });

            window.awaitShown("#deployment-1:selected");
        }
    }

    @Test
    void tab_walks_from_the_head_to_the_list_and_on_to_the_detail() throws Exception {
        show();
        window.show(() -> new VBox(view.node(), Nodes.button("after", "After", () -> {})));
        window.awaitShown("#deployment-cancel");
        tabFromHead();

        window.click("#deployments-as-timeline").click("#deployments-as-list");
        window.awaitShown("#deployment-cancel");
        tabFromHead();
    }

    private void tabFromHead() throws Exception {
        window.click("#deployments-as-list");
        window.awaitFocus("#deployments-as-list");
        window.press(KeyCode.TAB);
        window.awaitFocus("#deployment-list");
        window.press(KeyCode.TAB);
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

        assertThat(logs.asked)
                .containsExactly(
                        "log of d5",
                        "log of d5 line 40",
                        "log of d5 has the keyboard",
                        "log of d5 line 40",
                        "log of d5 has the keyboard");
        assertThat(navigator.went).containsExactly("deploy a1");
        window.click("#failure-retry");
        window.until(() -> platform.calls.contains("retry d5"), "it is tried again");
    }

    @Test
    void a_corrected_version_takes_the_place_of_what_failed() throws Exception {
        workspace.deployments.addFirst(Fixture.failed(4, 12));
        show();

        window.on(() -> {
            commands.next(NextAction.SEND_AGAIN, project.deployments().getFirst());
            return null;
        });

        assertThat(navigator.went).containsExactly("send again a1");
    }

    @Test
    void in_a_low_window_what_stands_above_scrolls_and_the_log_keeps_its_lines() throws Exception {
        workspace.deployments.addFirst(Fixture.failed(4, 12));
        show();
        window.show(() -> {
            var low = new VBox(view.node());
            VBox.setVgrow(view.node(), Priority.ALWAYS);
            low.setMaxHeight(420);
            return low;
        });
        window.awaitShown("#failure-panel");

        Node log = window.find("#detail-log");
        Node page = window.find("#page-deployments");
        window.until(() -> log.getLayoutBounds().getHeight() >= 200, "the log has room");
        assertThat(log.localToScene(log.getLayoutBounds()).getMaxY())
                .isLessThanOrEqualTo(page.localToScene(page.getLayoutBounds()).getMaxY());
        window.click("#log-alone");
        window.until(() -> log.getLayoutBounds().getHeight() > 300, "the log has all of the room");
    }

    @Test
    void a_log_that_gets_all_of_the_room_gets_the_keyboard_too() throws Exception {
        show();
        window.on(() -> {
            deployments.logChoice().aloneProperty().set(true);
            return true;
        });

        window.awaitShown("#log-alone");
        assertThat(logs.asked).endsWith("log of d3 has the keyboard");
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
    void a_line_that_is_wanted_is_shown_also_from_the_timeline() throws Exception {
        show();
        window.click("#deployments-as-timeline");
        window.awaitShown("#timeline-lanes");

        window.on(() -> {
            deployments.logChoice().show(LogChoice.Of.DEPLOYMENT, 3L);
            view.showLog();
            return null;
        });

        window.awaitShown("#detail-log");
        assertThat(window.isShown("#timeline-lanes")).isFalse();
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
    void without_deployments_it_offers_the_first() throws Exception {
        workspace.deployments.clear();
        show();

        window.click("#deployments-empty-deploy");

        window.until(() -> navigator.went.contains("deploy null"), "the deploy dialog is asked for");
    }
}
