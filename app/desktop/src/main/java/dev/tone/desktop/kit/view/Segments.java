package dev.tone.desktop.kit.view;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Buttons in a row of which one is always chosen.
public final class Segments {
    private Segments() {}

    /// Buttons joined to one bar with round ends.
    public static HBox row(List<? extends ToggleButton> buttons) {
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        row.getChildren().setAll(buttons);
        if (buttons.size() > 1) {
            buttons.getFirst().getStyleClass().add("left-pill");
            buttons.getLast().getStyleClass().add("right-pill");
        }
        return row;
    }

    /// The arrow keys choose without an action, so what is chosen is followed instead; pressing the chosen one again
    /// changes nothing.
    ///
    /// @param button in a group, and already selected when it is the chosen one
    public static void onChoice(ToggleButton button, Runnable chosen) {
        button.setOnAction(_ -> button.setSelected(true));
        button.selectedProperty().addListener((_, _, selected) -> {
            if (selected) {
                chosen.run();
            }
        });
    }
}
