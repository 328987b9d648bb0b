package dev.tone.desktop.kit.view;

import javafx.animation.PauseTransition;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Grey rows of the shape of what is loading. Shown only after 150 ms, so that what is quick does not flicker.
public final class Skeleton extends VBox {
    private static final Duration DELAY = Duration.millis(150);
    private static final double[] WIDTHS = {220, 340, 180, 280, 240, 380, 200, 300};

    public Skeleton(int rows) {
        super(12);
        getStyleClass().add("skeleton");
        setMouseTransparent(true);
        for (int i = 0; i < rows; i++) {
            getChildren().add(new HBox(16, bar(16), bar(WIDTHS[i % WIDTHS.length]), bar(80)));
        }
        setOpacity(0);
        PauseTransition delay = new PauseTransition(DELAY);
        delay.setOnFinished(_ -> setOpacity(1));
        delay.play();
    }

    private static Region bar(double width) {
        Region bar = new Region();
        bar.getStyleClass().add("skeleton-bar");
        bar.setPrefSize(width, 14);
        bar.setMinSize(Math.min(width, 40), 14);
        return bar;
    }
}
