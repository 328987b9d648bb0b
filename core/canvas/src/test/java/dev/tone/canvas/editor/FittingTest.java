package dev.tone.canvas.editor;

import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FittingTest {
    private static final Rect SWITCH = new Rect(12, 12, 240, 40);
    private static final Rect CARD = new Rect(12, 690, 260, 98);
    private static final Rect MAP = new Rect(780, 652, 208, 136);

    @Test
    @DisplayName("C-205 nothing lies under the controls after fitting, whatever its shape")
    void clear_of_controls() {
        for (double wide : new double[] {300, 1_200, 5_000}) {
            for (double high : new double[] {300, 1_000, 4_000}) {
                EditorDriver driver = new EditorDriver(
                        rectangle("topLeft", 0, 0),
                        rectangle("bottomLeft", 0, high),
                        rectangle("topRight", wide, 0),
                        rectangle("bottomRight", wide, high));
                driver.editor.viewport().covered().set(List.of(SWITCH, CARD, MAP));

                driver.editor.commands().zoomToFit();

                Camera camera = driver.editor.viewport().camera().get();
                Rect window = new Rect(0, 0, 1_000, 800);
                driver.editor.scene().backToFront().forEach(item -> {
                    Rect shown = camera.toScreen(item.bounds());
                    assertThat(window.contains(shown)).isTrue();
                    for (Rect control : List.of(SWITCH, CARD, MAP)) {
                        assertThat(shown.intersects(control))
                                .as("%s of %s x %s under %s", item.id(), wide, high, control)
                                .isFalse();
                    }
                });
            }
        }
    }

    @Test
    @DisplayName("C-205 what would not lie under a control is no smaller for it")
    void no_smaller_for_nothing() {
        EditorDriver driver = new EditorDriver(rectangle("a", 0, 0), rectangle("b", 3_000, 0));
        driver.editor.commands().zoomToFit();
        Camera without = driver.editor.viewport().camera().get();

        driver.editor.viewport().covered().set(List.of(SWITCH, CARD, MAP));
        driver.editor.commands().zoomToFit();

        assertThat(driver.editor.viewport().camera().get()).isEqualTo(without);
    }

    @Test
    @DisplayName("C-205 in a window too low for both the drawing goes before")
    void low_window() {
        EditorDriver driver = new EditorDriver(rectangle("a", 0, 0), rectangle("b", 900, 900));
        driver.editor.viewport().size().set(new Size(400, 200));
        driver.editor.viewport().covered().set(List.of(new Rect(0, 0, 400, 150)));

        driver.editor.commands().zoomToFit();

        Camera camera = driver.editor.viewport().camera().get();
        assertThat(camera.zoom()).isGreaterThan(0.09);
        assertThat(new Rect(0, 0, 400, 200).contains(camera.toScreen(new Rect(0, 0, 1_000, 960))))
                .isTrue();
    }
}
