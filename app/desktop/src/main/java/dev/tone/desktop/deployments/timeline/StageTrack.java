package dev.tone.desktop.deployments.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lays bars out by their part of the width, before the band of what is usual. A bar's style class carries its state,
/// so that the theme colours it.
final class StageTrack extends Pane {
    private static final double HEIGHT = 10;
    private static final double LEAST = 3;
    /// The band looks out above and below the bar.
    private static final double INSET = 2;

    private final List<Timeline.Bar> bars;
    private final List<Region> regions = new ArrayList<>();
    private final Region usual = new Region();
    private Band band = Band.NONE;

    /// A stretch of the scale, in parts of it.
    record Band(double from, double to) {
        static final Band NONE = new Band(0, 0);
    }

    StageTrack(List<Timeline.Bar> bars) {
        this.bars = bars;
        getStyleClass().add("stage-track");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        usual.getStyleClass().add("stage-usual");
        usual.setVisible(false);
        getChildren().add(usual);
        for (Timeline.Bar bar : bars) {
            Region region = new Region();
            region.getStyleClass()
                    .addAll("stage-bar", "stage-" + bar.state().name().toLowerCase(Locale.ROOT));
            regions.add(region);
        }
        getChildren().addAll(regions);
    }

    void showUsual(Band next) {
        band = next;
        usual.setVisible(next != Band.NONE && next.from() < 1);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < bars.size(); i++) {
            place(regions.get(i), bars.get(i).from(), bars.get(i).to(), INSET);
        }
        place(usual, Math.min(1, band.from()), Math.min(1, band.to()), 0);
    }

    private void place(Region region, double from, double to, double inset) {
        double x = Math.min(getWidth() - LEAST, from * getWidth());
        double width = Math.max(LEAST, (to - from) * getWidth());
        region.resizeRelocate(snapPositionX(x), inset, snapSizeX(width), getHeight() - 2 * inset);
    }
}
