package dev.tone.desktop.canvas.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanvasInputTest {
    @ParameterizedTest
    @CsvSource({
        "ESCAPE, '', Escape",
        "LEFT, '', ArrowLeft",
        "KP_UP, '', ArrowUp",
        "BACK_SPACE, '', Backspace",
        "F2, '', F2",
        "V, v, v",
        "V, V, v",
        "V, ㅍ, v",
        "SHIFT, '', Shift",
        "SPACE, ' ', Space",
        "OPEN_BRACKET, [, ["
    })
    void keys_are_named_by_what_they_produce_or_else_by_where_they_are(KeyCode code, String text, String name) {
        KeyEvent event =
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, false, false, false, false);

        assertThat(CanvasInput.name(event)).isEqualTo(name);
    }
}
