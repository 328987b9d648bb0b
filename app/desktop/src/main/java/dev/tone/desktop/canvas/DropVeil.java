package dev.tone.desktop.canvas;

import dev.tone.desktop.kit.view.Nodes;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Lies over the drawing while files are dragged over it, with what a release would do.
public final class DropVeil extends StackPane {
    /// Between the words and the edge of a narrow drawing.
    private static final double MARGIN = 32;

    private final Label title = Nodes.label("", "subtitle");
    private final Label text = Nodes.paragraph("", "muted");

    public DropVeil() {
        setId("canvas-drop");
        getStyleClass().add("drop-veil");
        setMouseTransparent(true);
        setVisible(false);
        title.setId("canvas-drop-title");
        VBox card = new VBox(title, text);
        card.getStyleClass().add("drop-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        text.setTextAlignment(TextAlignment.CENTER);
        StackPane.setAlignment(card, Pos.CENTER);
        StackPane.setMargin(card, new Insets(MARGIN));
        getChildren().add(card);
    }

    /// @param what a release would do
    /// @param about with what, and where
    public void show(String what, String about) {
        title.setText(what);
        text.setText(about);
        setVisible(true);
    }
}
