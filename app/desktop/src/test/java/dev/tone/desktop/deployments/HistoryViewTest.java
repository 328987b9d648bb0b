package dev.tone.desktop.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several deployments: compared, filtered, on the timeline.
class HistoryViewTest extends DeploymentsCase {
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

    @Test
    void the_first_deployment_is_compared_with_the_one_behind_it() throws Exception {
        show();
        window.click("#deployment-1");
        window.awaitShown("#deployment-detail");

        window.on(() -> {
            commands.compare();
            return null;
        });

        window.until(() -> platform.comparisons.calls.contains("compare d1 with d2"), "the two are compared");
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
}
