package dev.tone.desktop.canvas.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.tools.Tools;
import dev.tone.model.id.IdGenerator;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    @Test
    @DisplayName("C-266 a pinch zooms at the middle of the fingers")
    void pinch() throws Exception {
        Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
        editor.viewport().size().set(new Size(1_000, 800));
        Point before = editor.viewport().toWorld(new Point(300, 200));

        Toolkit.on(() -> {
            Region node = new Region();
            new CanvasInput(node, editor.input()).listen();
            Event.fireEvent(node, pinched(300, 200, 1.5));
            return true;
        });

        assertThat(editor.viewport().camera().get().zoom()).isEqualTo(1.5);
        assertThat(editor.viewport().toWorld(new Point(300, 200))).isEqualTo(before);
    }

    private static ZoomEvent pinched(double x, double y, double by) {
        return new ZoomEvent(ZoomEvent.ZOOM, x, y, x, y, false, false, false, false, true, false, by, by, null);
    }
}
