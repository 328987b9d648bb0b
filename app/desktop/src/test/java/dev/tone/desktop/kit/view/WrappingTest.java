package dev.tone.desktop.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.canvas.view.Toolkit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private static final String HEBREW = "הבנייה נכשלה כי הקובץ לא נמצא בתיקייה של הפרויקט";
    private static final String MIXED = "Deploy 12 נכשל: the file is not there, נסו שוב מחר";

    @Test
    void texts_of_any_script_are_laid_out_in_a_narrow_place() throws Exception {
        Toolkit.on(() -> {
            for (String text : new String[] {HEBREW, MIXED, "A sentence that is longer than the place that it has."}) {
                Label paragraph = Nodes.paragraph(text);
                TextArea area = new TextArea(text);
                Wrapping.of(area);
                VBox box = new VBox(paragraph, area);
                new Scene(box, 90, 300);

                box.applyCss();
                box.layout();

                boolean isWrapped = paragraph.getHeight() > 30;
                assertThat(isWrapped).as(text).isEqualTo(text.startsWith("A "));
                assertThat(area.isWrapText()).isEqualTo(isWrapped);
            }
            return null;
        });
    }

    @Test
    void a_text_that_is_typed_goes_on_being_laid_out() throws Exception {
        Toolkit.on(() -> {
            TextArea area = new TextArea("Written from the left, ");
            Wrapping.of(area);
            VBox box = new VBox(area);
            new Scene(box, 90, 300);
            box.applyCss();
            box.layout();

            area.appendText(HEBREW);
            box.layout();

            assertThat(area.isWrapText()).isFalse();
            return null;
        });
    }
}
