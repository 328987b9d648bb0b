package dev.tone.desktop.canvas.tabs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Tabs side by side. When the room gets tight they get narrower, and then the row scrolls, by the wheel and to the one
/// that is in front.
final class TabRow extends Region {
    /// "Canvas 12" can still be read.
    private static final double NARROWEST = 116;
    private static final double WIDEST = 200;
    private static final double GAP = 2;

    private double offset;
    private @Nullable Node revealed;

    TabRow() {
        getStyleClass().add("canvas-tab-row");
        HBox.setHgrow(this, Priority.SOMETIMES);
        setMinWidth(0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setOnScroll(event -> {
            offset -= event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
            revealed = null;
            requestLayout();
            event.consume();
        });
    }

    void setTabs(List<? extends Node> tabs) {
        getChildren().setAll(tabs);
    }

    /// Keeps the tab in sight.
    void reveal(@Nullable Node tab) {
        revealed = tab;
        requestLayout();
    }

    /// Where a tab that is dragged so that its middle is at x would come to lie.
    int indexAt(double x, Node dragged) {
        int index = 0;
        for (Node tab : getChildren()) {
            if (tab != dragged && x > tab.getLayoutX() + tab.getLayoutBounds().getWidth() / 2) {
                index++;
            }
        }
        return index;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (Node tab : getChildren()) {
            width += wanted(tab) + GAP;
        }
        return width;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (Node tab : getChildren()) {
            height = Math.max(height, tab.prefHeight(-1));
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        int count = getChildren().size();
        double share = count == 0 ? 0 : room / count - GAP;
        boolean tight = computePrefWidth(-1) > room;
        double total = 0;
        for (Node tab : getChildren()) {
            total += (tight ? Math.clamp(share, NARROWEST, WIDEST) : wanted(tab)) + GAP;
        }
        double x = 0;
        for (Node tab : getChildren()) {
            double width = tight ? Math.clamp(share, NARROWEST, WIDEST) : wanted(tab);
            if (tab == revealed) {
                offset = Math.clamp(offset, Math.max(0, x + width - room), x);
            }
            x += width + GAP;
        }
        offset = Math.clamp(offset, 0, Math.max(0, total - room));
        x = -offset;
        for (Node tab : getChildren()) {
            double width = tight ? Math.clamp(share, NARROWEST, WIDEST) : wanted(tab);
            tab.resizeRelocate(snapPositionX(x), 0, snapSizeX(width), getHeight());
            x += width + GAP;
        }
    }

    private static double wanted(Node tab) {
        return Math.clamp(tab.prefWidth(-1), NARROWEST, WIDEST);
    }
}
