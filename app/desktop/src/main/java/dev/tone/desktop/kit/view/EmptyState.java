package dev.tone.desktop.kit.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// What a page shows when there is nothing: what would be here, and the one thing to do.
public final class EmptyState extends VBox {
    public EmptyState(Ikon icon, String title, String text, Button... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var heading = Nodes.label(title, "empty-title");
        var body = Nodes.paragraph(text, "empty-text");
        body.setMaxWidth(420);
        getChildren().addAll(Icons.of(icon, "empty-icon"), heading, body);
        if (actions.length > 0) {
            VBox buttons = new VBox(8, actions);
            buttons.setAlignment(Pos.CENTER);
            buttons.getStyleClass().add("empty-actions");
            getChildren().add(buttons);
        }
    }
}
