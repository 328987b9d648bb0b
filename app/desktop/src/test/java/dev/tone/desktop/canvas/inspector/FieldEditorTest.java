package dev.tone.desktop.canvas.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class FieldEditorTest {
    @Test
    void a_number_that_is_clicked_is_replaced_by_what_is_typed_and_changed_after_a_second_click() throws Exception {
        List<Double> taken = new ArrayList<>();
        Field.Number width = new Field.Number(
                "width", Field.Group.PLACE, 100.0, 8, 1_000_000, to -> taken.add(to.applyAsDouble(100)));
        ViewWindow window = ViewWindow.open();
        try {
            window.show(() -> new VBox(
                    new Button("before"), FieldEditor.of(width, window.ui).getEditor()));
            window.click("#inspector-width");
            window.robot.write("150", 0);
            window.press(KeyCode.ENTER);
            window.click("#inspector-width").press(KeyCode.END);
            window.robot.write("0", 0);
            window.press(KeyCode.ENTER);

            assertThat(taken).containsExactly(150.0, 1_500.0);
        } finally {
            window.close();
        }
    }
}
