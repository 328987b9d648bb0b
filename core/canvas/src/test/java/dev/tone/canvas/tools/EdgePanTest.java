package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Rect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EdgePanTest {
    private static EditorDriver driver() {
        return new EditorDriver(rectangle("a", 100, 100), rectangle("b", 400, 100), connector("c", "a", "b"));
    }

    private static EditorDriver hold(EditorDriver driver, double seconds) {
        for (double past = 0; past < seconds; past += 0.02) {
            driver.editor.input().held(0.02);
        }
        return driver;
    }

    private static Camera camera(EditorDriver driver) {
        return driver.editor.viewport().camera().get();
    }

    @Test
    @DisplayName(
            "C-226 what is dragged to the edge takes the drawing along and lies under the pointer when it is dropped")
    void dragging() {
        EditorDriver driver = driver().press(150, 130).moveTo(300, 300).moveTo(998, 300);
        hold(driver, 1);
        double gone = camera(driver).x() - Camera.START.x();
        assertThat(gone).isBetween(300.0, 1_000.0);
        assertThat(camera(driver).y()).isEqualTo(Camera.START.y());

        driver.release().hasSteps(1);
        Rect dropped = driver.editor.viewport().camera().get().toScreen(driver.bounds("a"));
        assertThat(dropped.x()).isCloseTo(948, within(1.0));
        driver.undo();
        assertThat(driver.bounds("a")).isEqualTo(new Rect(100, 100, 100, 60));
    }

    @Test
    @DisplayName("C-226 not at once, not away from the edge, and not after the gesture")
    void not_then() {
        EditorDriver driver = driver().press(150, 130).moveTo(300, 300).moveTo(998, 300);
        hold(driver, 0.1);
        driver.moveTo(900, 300);
        hold(driver, 1);
        driver.moveTo(998, 300);
        hold(driver, 0.1);
        driver.release();
        hold(driver, 1);
        assertThat(camera(driver)).isEqualTo(Camera.START);
    }

    @Test
    @DisplayName("C-226 Escape at the edge leaves the drawing as it was, and where one looks")
    void cancelled() {
        EditorDriver driver = driver().press(150, 130).moveTo(300, 300).moveTo(300, 2);
        hold(driver, 1);
        Camera there = camera(driver);
        assertThat(there.y()).isLessThan(Camera.START.y());
        driver.key("Escape").release().hasSteps(0);
        assertThat(camera(driver)).isEqualTo(there);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(100, 100, 100, 60));
    }

    @Test
    @DisplayName("C-226 a marquee, a box that is drawn and a connector reach what was out of sight")
    void others() {
        EditorDriver marquee = driver();
        marquee.others(edit -> edit.put(rectangle("far", 1_150, 300)));
        marquee.press(600, 250).moveTo(700, 300).moveTo(1_000, 400);
        hold(marquee, 1);
        marquee.release().hasSelected("far");

        EditorDriver box =
                driver().tool("rectangle").press(600, 300).moveTo(700, 400).moveTo(1_000, 400);
        hold(box, 1);
        box.release();
        assertThat(((ShapeElement) box.selected()).bounds().width()).isGreaterThan(700);

        EditorDriver line = driver();
        line.others(edit -> edit.put(rectangle("far", 1_150, 300)));
        line.tool("connector").press(450, 130).moveTo(600, 200).moveTo(1_000, 330);
        for (int i = 0; i < 100 && camera(line).x() < 200; i++) {
            line.editor.input().held(0.02);
        }
        Rect far = camera(line).toScreen(line.bounds("far"));
        line.moveTo(far.centerX(), far.centerY()).release();
        assertThat(line.document.connectorsOf(id("far"))).hasSize(1);
    }

    @Test
    @DisplayName("C-226 a hand-drawn line stays where it is drawn")
    void not_the_pen() {
        EditorDriver driver =
                driver().tool("pen").press(900, 300).moveTo(950, 300).moveTo(998, 310);
        hold(driver, 1);
        assertThat(camera(driver)).isEqualTo(Camera.START);
    }
}
