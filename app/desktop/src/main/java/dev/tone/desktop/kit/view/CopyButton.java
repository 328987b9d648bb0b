package dev.tone.desktop.kit.view;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Copies a text and says that it did.
public final class CopyButton extends Button {
    private static final Duration CONFIRMED = Duration.seconds(1.5);
    private static final String CONFIRMING = "success-icon";

    public CopyButton(String id, String text, Ui ui) {
        setId(id);
        getStyleClass().addAll("icon-button", "copy-button");
        setGraphic(Icons.of(Feather.COPY));
        setAccessibleText(ui.text("copy"));
        Tips.set(this, ui.text("copy"));
        setOnAction(_ -> {
            ui.desk().copy(text);
            confirm(this);
        });
    }

    /// Shows for a moment that what the button copies is in the clipboard.
    public static void confirm(Button button) {
        Node usual = button.getGraphic();
        if (usual.getStyleClass().contains(CONFIRMING)) {
            return;
        }
        button.setGraphic(Icons.of(Feather.CHECK, CONFIRMING));
        PauseTransition back = new PauseTransition(CONFIRMED);
        back.setOnFinished(_ -> button.setGraphic(usual));
        back.play();
    }
}
