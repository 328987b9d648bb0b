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

    @Test
    void what_cannot_be_taken_stays_with_the_reason_until_it_is_mended_or_something_else_is_selected()
            throws Exception {
        List<String> taken = new ArrayList<>();
        ViewWindow window = ViewWindow.open();
        try {
            FieldEditor[] ports = new FieldEditor[1];
            window.show(() -> {
                ports[0] = FieldEditor.of(ports("80/http", taken), window.ui);
                return new VBox(ports[0].getEditor(), new Button("next"));
            });
            window.click("#inspector-ports").press(KeyCode.HOME);
            window.robot.write("999", 0);
            window.press(KeyCode.TAB);

            assertThat(window.text("#inspector-ports-problem")).contains("65535");
            window.on(() -> {
                ports[0].show(ports("80/http", taken));
                return true;
            });
            assertThat(window.text("#inspector-ports")).isEqualTo("99980/http");
            window.on(() -> {
                ports[0].leave();
                return true;
            });
            assertThat(window.text("#inspector-ports")).isEqualTo("80/http");
            assertThat(window.isShown("#inspector-ports-problem")).isFalse();
            assertThat(taken).isEmpty();
        } finally {
            window.close();
        }
    }

    @Test
    void tab_leaves_a_field_of_several_lines() throws Exception {
        List<String> taken = new ArrayList<>();
        ViewWindow window = ViewWindow.open();
        try {
            Field.Text notes = new Field.Text("notes", Field.Group.SERVICE, "", true, List.of(), taken::add);
            window.show(() -> new VBox(FieldEditor.of(notes, window.ui).getEditor(), new Button("next")));
            window.click("#inspector-notes");
            window.robot.write("kept", 0);
            window.press(KeyCode.TAB);

            assertThat(taken).containsExactly("kept");
        } finally {
            window.close();
        }
    }

    private static Field ports(String value, List<String> taken) {
        return new Field.Text("ports", Field.Group.SERVICE, value, false, List.of(), typed -> {
            PortsText.read(typed);
            taken.add(typed);
        });
    }
}
