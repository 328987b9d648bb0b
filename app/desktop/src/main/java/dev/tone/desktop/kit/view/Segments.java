package dev.tone.desktop.kit.view;

import javafx.scene.control.ToggleButton;

/// Buttons in a row of which one is always chosen.
public final class Segments {
    private Segments() {}

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
