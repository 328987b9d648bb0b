package dev.tone.desktop.canvas;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What lies on a drawing without anything: how to begin. Lets through what is pointed at beside its button.
final class EmptyHint extends VBox {
    EmptyHint(Ui ui, Runnable describe) {
        super(12);
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label hint = Nodes.label(ui.text("canvas.empty"), "canvas-hint", "canvas-hint-card");
        hint.setId("canvas-hint");
        hint.setMouseTransparent(true);
        Button button = Nodes.button(
                "canvas-describe-empty", ui.text("canvas.describe-button"), Feather.MESSAGE_SQUARE, describe);
        getChildren().addAll(hint, button);
    }
}
