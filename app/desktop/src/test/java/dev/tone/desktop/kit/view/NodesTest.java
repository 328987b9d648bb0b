package dev.tone.desktop.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class NodesTest {
    @Test
    void aButtonIsReadAsWhatItSaysNow() throws Exception {
        try (ViewWindow window = ViewWindow.open()) {
            Button apply = window.on(() -> Nodes.button("apply", "Apply", () -> {}));
            Button close = window.on(() -> Nodes.iconButton("close", "Close", Feather.X, () -> {}));

            window.show(() -> new HBox(apply, close));
            window.awaitShown("#apply");
            window.on(() -> {
                apply.setText("Apply 2 changes");
                return null;
            });

            assertThat(window.on(() -> apply.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                    .isEqualTo("Apply 2 changes");
            assertThat(window.on(() -> close.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                    .isEqualTo("Close");
        }
    }
}
