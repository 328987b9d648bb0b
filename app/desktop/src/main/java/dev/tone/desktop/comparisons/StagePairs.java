package dev.tone.desktop.comparisons;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.StageChange;
import dev.tone.model.deployment.StageState;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The stages of two deployments under each other, on one scale of time.
final class StagePairs extends GridPane {
    private static final double BAR = 10;
    private static final double LEAST = 2;

    private final Ui ui;
    private final double longest;

    StagePairs(Comparison comparison, Ui ui) {
        this.ui = ui;
        setId("compare-stages-table");
        setHgap(12);
        setVgap(4);
        ColumnConstraints grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        getColumnConstraints()
                .addAll(
                        new ColumnConstraints(110),
                        new ColumnConstraints(52),
                        grow,
                        new ColumnConstraints(110),
                        new ColumnConstraints(110));
        longest = comparison.stages().stream()
                .mapToDouble(stage -> Math.max(seconds(stage.durationBefore()), seconds(stage.durationAfter())))
                .max()
                .orElse(0);
        int row = 0;
        for (StageChange stage : comparison.stages()) {
            add(Nodes.label(ui.texts().word("stage", stage.name()), "medium"), 0, row);
            add(number(comparison.before().number()), 1, row);
            add(new Bar(seconds(stage.durationBefore()), "compare-stage-before"), 2, row);
            add(time(stage.before(), stage.durationBefore()), 3, row);
            add(number(comparison.after().number()), 1, row + 1);
            add(new Bar(seconds(stage.durationAfter()), "compare-stage-after"), 2, row + 1);
            add(time(stage.after(), stage.durationAfter()), 3, row + 1);
            add(delta(stage), 4, row + 1);
            Region gap = new Region();
            gap.setMinHeight(6);
            add(gap, 0, row + 2);
            row += 3;
        }
    }

    private static Label number(long number) {
        return Nodes.label("#" + number, "muted", "small");
    }

    private Label time(@Nullable StageState state, @Nullable Duration duration) {
        String text = state == null
                ? ui.text("compare.stage.none")
                : duration == null
                        ? ui.texts().word("stage.state", state)
                        : ui.formats().duration(duration);
        Label label = Nodes.label(text, "small", "numbers");
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Label delta(StageChange stage) {
        Duration before = stage.durationBefore();
        Duration after = stage.durationAfter();
        if (before == null || after == null) {
            return Nodes.label("", "small");
        }
        Duration delta = after.minus(before);
        return Nodes.label((delta.isNegative() ? "−" : "+") + ui.formats().duration(delta.abs()), "muted", "small");
    }

    private static double seconds(@Nullable Duration duration) {
        return duration == null ? 0 : duration.toMillis() / 1000.0;
    }

    private final class Bar extends Pane {
        private final Region bar = new Region();
        private final double seconds;

        Bar(double seconds, String style) {
            this.seconds = seconds;
            bar.getStyleClass().add(style);
            getChildren().add(bar);
            setMinHeight(BAR);
            setPrefHeight(BAR);
        }

        @Override
        protected void layoutChildren() {
            double share = longest == 0 ? 0 : seconds / longest;
            double width = seconds == 0 ? 0 : Math.max(LEAST, share * getWidth());
            bar.resizeRelocate(0, (getHeight() - BAR) / 2, snapSizeX(width), BAR);
        }
    }
}
