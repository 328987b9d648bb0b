package dev.tone.desktop.kit.view;

import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The toolkit opens a [ChoiceBox] when Down is let go, but moves the focus on when it is pressed, so that the next box
/// opens. Here the focus stays.
public final class ChoiceKeys {
    private ChoiceKeys() {}

    public static void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean upOrDown = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
            if (upOrDown && event.getTarget() instanceof ChoiceBox) {
                event.consume();
            }
        });
    }
}
