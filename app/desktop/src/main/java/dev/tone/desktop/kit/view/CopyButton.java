package dev.tone.desktop.kit.view;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Copies a text and says that it did.
public final class CopyButton extends Button {
    private static final Duration CONFIRMED = Duration.seconds(1.5);

    public CopyButton(String id, String text, Ui ui) {
        setId(id);
        getStyleClass().addAll("icon-button", "copy-button");
        setGraphic(Icons.of(Feather.COPY));
        setAccessibleText(ui.text("copy"));
        Tips.set(this, ui.text("copy"));
        PauseTransition back = new PauseTransition(CONFIRMED);
        back.setOnFinished(_ -> setGraphic(Icons.of(Feather.COPY)));
        setOnAction(_ -> {
            ui.desk().copy(text);
            setGraphic(Icons.of(Feather.CHECK, "success-icon"));
            back.playFromStart();
        });
    }
}
