package dev.tone.desktop.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TipsTest {
    private ViewWindow window;
    private Button button;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        button = window.on(() -> Nodes.button("save", "Save", () -> {}));
        window.on(() -> {
            Tips.set(button, "Writes it down");
            return null;
        });
        window.show(() -> new StackPane(button));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void isThereWhenThePointerComesAndSaysWhatHoldsNow() throws Exception {
        assertThat(tips()).isEmpty();
        window.hover(button);
        window.until(() -> tips().equals(List.of("Writes it down")), "the tip is shown");

        window.on(() -> {
            Tips.set(button, "Writes it down again");
            return null;
        });
        window.until(() -> tips().equals(List.of("Writes it down again")), "the tip follows");
        assertThat(button.getAccessibleHelp()).isEqualTo("Writes it down again");

        window.on(() -> {
            Tips.set(button, null);
            return null;
        });
        window.until(() -> tips().isEmpty(), "the tip is gone");
        assertThat(button.getAccessibleHelp()).isNull();
    }

    private static List<String> tips() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .filter(Window::isShowing)
                .map(shown -> ((Tooltip) shown).getText())
                .toList();
    }
}
