package dev.tone.canvas.editor;

import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.FrameElement;
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
    @DisplayName("C-205 edges of frames do not lie under the controls, and around one they may")
    void frames() {
        EditorDriver driver = new EditorDriver(
                rectangle("a", 400, 0), new FrameElement(head("frame"), new Rect(0, 1_000, 1_600, 700), "Data"));
        driver.editor.viewport().covered().set(List.of(CARD));

        driver.editor.commands().zoomToFit();

        Rect shown = driver.editor.viewport().camera().get().toScreen(new Rect(0, 1_000, 1_600, 700));
        assertThat(shown.intersects(CARD)).isFalse();

        EditorDriver around = new EditorDriver(
                new FrameElement(head("frame"), new Rect(0, 0, 1_000, 800), "Data"), rectangle("a", 400, 400));
        Rect within = new Rect(100, 600, 50, 50);
        around.editor.commands().zoomToFit();
        Camera without = around.editor.viewport().camera().get();
        around.editor.viewport().covered().set(List.of(within));
        around.editor.commands().zoomToFit();
        assertThat(around.editor.viewport().camera().get()).isEqualTo(without);
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
