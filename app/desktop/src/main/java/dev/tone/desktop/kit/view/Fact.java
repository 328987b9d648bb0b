package dev.tone.desktop.kit.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A word above a value. Values beside each other stand on one line, whether or not a button belongs to them.
public final class Fact extends VBox {
    public Fact(String word, Node value) {
        super(2);
        getStyleClass().add("fact");
        HBox line = new HBox(value);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("fact-value");
        getChildren().addAll(Nodes.label(word, "section"), line);
    }
}
