package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.view.ViewWindow;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class FullScreenTest {
    private final ActionRegistry registry = new ActionRegistry();

    @Test
    void escape_is_left_to_what_it_cancels() throws Exception {
        try (ViewWindow window = ViewWindow.open()) {
            Button button = window.on(() -> new Button("Here"));
            window.show(() -> button);
            Stage stage = window.on(() -> (Stage) button.getScene().getWindow());
            boolean[] escaped = new boolean[1];
            button.addEventHandler(KeyEvent.KEY_PRESSED, key -> escaped[0] |= key.getCode() == KeyCode.ESCAPE);
            window.on(() -> {
                button.requestFocus();
                FullScreen.toggle(stage, registry, Texts.of(Language.ENGLISH));
                return true;
            });
            window.until(stage::isFullScreen, "the window takes the screen");

            window.press(KeyCode.ESCAPE);

            window.until(() -> escaped[0], "the button hears Escape");
            assertThat(window.on(stage::isFullScreen)).isTrue();
            window.on(() -> {
                FullScreen.toggle(stage, registry, Texts.of(Language.ENGLISH));
                return true;
            });
            window.until(() -> !stage.isFullScreen(), "the window is back");
        }
    }

    @Test
    void the_hint_names_the_keys_in_the_persons_language() {
        assertThat(FullScreen.hint(registry, Texts.of(Language.ENGLISH))).isEmpty();

        registry.register(Action.of(FullScreen.ACTION, Category.VIEW, () -> {}).keys("F11"));

        assertThat(FullScreen.hint(registry, Texts.of(Language.ENGLISH))).isEqualTo("F11 leaves full screen");
        assertThat(FullScreen.hint(registry, Texts.of(Language.KOREAN))).contains("F11");
    }
}
