package dev.tone.desktop.deployments;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.StateLook;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The stages of one deployment, a row each: state and name, a bar on the deployment's own scale, the time taken.
final class StageBars extends GridPane {
    private static final double NAME = 120;
    private static final double TIME = 88;
    private static final double BAR = 10;

    private final Ui ui;

    StageBars(Ui ui) {
        this.ui = ui;
        setId("stage-bars");
        getStyleClass().add("stage-bars");
        setHgap(12);
        setVgap(6);
    }

    void show(Deployment deployment, Instant now) {
        Timeline.Span scale = Timeline.span(deployment, now);
        List<Timeline.Bar> bars = Timeline.bars(deployment, scale, now);
        getChildren().clear();
        int row = 0;
        for (Stage stage : deployment.stages()) {
            String name = ui.texts().word("stage", stage.name());
            String state = ui.texts().word("stage.state", stage.state());
            StateLook look = StateLook.of(stage.state());
            Label label = Nodes.label(name, "small");
            label.setGraphic(Icons.of(look.icon(), look.tone() + "-icon"));
            label.setMinWidth(NAME);
            label.setGraphicTextGap(8);
            Track track = new Track(
                    bars.stream().filter(bar -> bar.stage() == stage.name()).toList());
            GridPane.setHgrow(track, Priority.ALWAYS);
            String time = stage.startedAt() == null
                    ? state
                    : ui.formats().durationBetween(stage.startedAt(), stage.finishedAt());
            Label length = Nodes.label(time, "muted", "small");
            length.setMinWidth(TIME);
            length.setAlignment(Pos.CENTER_RIGHT);
            label.setAccessibleText(name + ", " + state + ", " + time);
            label.setId("stage-" + stage.name().name().toLowerCase(Locale.ROOT));
            addRow(row++, label, track, length);
        }
    }

    /// A bar's class carries its state, so that the theme colours it.
    static Region bar(Timeline.Bar bar) {
        Region region = new Region();
        region.getStyleClass().addAll("stage-bar", "stage-" + bar.state().name().toLowerCase(Locale.ROOT));
        return region;
    }

    /// Lays bars out by their part of the width.
    static final class Track extends Pane {
        private static final double LEAST = 3;

        private final List<Timeline.Bar> bars;
        private final List<Region> regions = new ArrayList<>();

        Track(List<Timeline.Bar> bars) {
            this.bars = bars;
            getStyleClass().add("stage-track");
            setMinHeight(BAR);
            setPrefHeight(BAR);
            setMaxHeight(BAR);
            for (Timeline.Bar bar : bars) {
                regions.add(bar(bar));
            }
            getChildren().setAll(regions);
        }

        List<Region> regions() {
            return regions;
        }

        @Override
        protected void layoutChildren() {
            for (int i = 0; i < bars.size(); i++) {
                Timeline.Bar bar = bars.get(i);
                double x = Math.min(getWidth() - LEAST, bar.from() * getWidth());
                double width = Math.max(LEAST, (bar.to() - bar.from()) * getWidth());
                regions.get(i).resizeRelocate(snapPositionX(x), 0, snapSizeX(width), getHeight());
            }
        }
    }
}
