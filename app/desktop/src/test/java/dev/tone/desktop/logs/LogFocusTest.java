package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.kit.view.FocusRing;
import dev.tone.desktop.view.ViewWindow;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class LogFocusTest {
    @Test
    void the_keyboard_is_seen_on_the_lines() throws Exception {
        try (ViewWindow window = ViewWindow.open()) {
            LogViewModel model =
                    window.on(() -> new LogViewModel(new MemoryLog().add(1_000), Runnable::run, Runnable::run));
            window.show(() -> {
                FocusRing.install(window.find(".root").getScene());
                return new LogView("log", model, window.ui, new NoHost());
            });
            window.awaitShown("#log-rows");
            Color before = edge(window);

            window.press(KeyCode.SHIFT);
            window.on(() -> {
                window.find("#log-rows").requestFocus();
                return null;
            });
            window.awaitFocus("#log-rows");

            assertThat(edge(window)).isNotEqualTo(before);
        }
    }

    /// What is painted at the left end of the lines.
    private static Color edge(ViewWindow window) throws Exception {
        return window.on(() -> {
            Node rows = window.find("#log-rows");
            return rows.snapshot(null, null).getPixelReader().getColor(0, (int)
                    (rows.getLayoutBounds().getHeight() / 2));
        });
    }

    private static final class NoHost implements LogHost {
        @Override
        public void save() {}

        @Override
        public void tell(String sentence) {}
    }
}
