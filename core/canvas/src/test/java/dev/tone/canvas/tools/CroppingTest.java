package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.CropImage;
import dev.tone.canvas.tools.crop.Cropping;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CroppingTest {
    private static ImageElement image() {
        return new ImageElement(head("i"), new Rect(100, 100, 400, 200), "data:,", ImageElement.WHOLE, "");
    }

    private static EditorDriver driver() {
        return new EditorDriver(image()).doubleClick(300, 200).isIn("select.cropping");
    }

    private static ImageElement now(EditorDriver driver) {
        return (ImageElement) driver.element("i");
    }

    @Test
    @DisplayName("C-150 a double click, Enter or a command shows all of a picture with a box around the part in use")
    void beginning() {
        assertThat(driver().overlay().handles()).isEqualTo(new Rect(100, 100, 400, 200));
        new EditorDriver(image()).click(300, 200).key("Enter").isIn("select.cropping");
        EditorDriver locked = new EditorDriver(image().withHead(head("i").withLocked(true)));
        locked.editor.selection().only(id("i"));
        assertThat(Cropping.begin(locked.editor)).isFalse();
    }

    @Test
    @DisplayName(
            "C-151 a handle takes away from the picture, which stays where it is; a press beside it takes it over as one step")
    void pulling() {
        EditorDriver driver = driver().drag(100, 200, 200, 200);
        driver.hasSteps(0)
                .drag(350, 300, 350, 250)
                .click(700, 700)
                .isIn("select.idle")
                .hasSteps(1);
        assertThat(now(driver).bounds()).isEqualTo(new Rect(200, 100, 300, 150));
        assertThat(now(driver).crop()).isEqualTo(new Rect(0.25, 0, 0.75, 0.75));
        assertThat(CropImage.whole(now(driver))).isEqualTo(new Rect(100, 100, 400, 200));
    }

    @Test
    @DisplayName("C-151 nothing goes beyond the picture, nothing gets smaller than 8, and Shift keeps the ratio")
    void limits() {
        EditorDriver driver =
                driver().drag(100, 100, -300, -300).drag(500, 200, 90, 200).key("Enter");
        assertThat(now(driver).bounds()).isEqualTo(new Rect(100, 100, 8, 200));

        EditorDriver even = driver().holding(Modifiers.SHIFT)
                .drag(500, 300, 300, 290)
                .holding(Modifiers.NONE)
                .key("Enter");
        assertThat(now(even).bounds()).isEqualTo(new Rect(100, 100, 200, 100));
    }

    @Test
    @DisplayName("C-152 the picture is dragged under the box, as far as it covers it")
    void panning() {
        EditorDriver driver = driver().drag(500, 200, 300, 200);
        driver.drag(200, 200, 150, 260).key("Enter");
        assertThat(now(driver).bounds()).isEqualTo(new Rect(100, 100, 200, 200));
        assertThat(now(driver).crop()).isEqualTo(new Rect(0.125, 0, 0.5, 1));
    }

    @Test
    @DisplayName("C-153 a turned picture lies upright meanwhile, and the part is seen where it was")
    void turned() {
        EditorDriver driver = new EditorDriver(image().withHead(head("i").withRotation(90)));
        driver.doubleClick(300, 200)
                .isIn("select.cropping")
                .drag(500, 200, 300, 200)
                .key("Enter");
        assertThat(now(driver).rotation()).isEqualTo(90);
        assertThat(now(driver).crop()).isEqualTo(new Rect(0, 0, 0.5, 1));
        // The left half of the picture is the upper half when it is turned to the right.
        assertThat(now(driver).cover()).isEqualTo(new Rect(200, 0, 200, 200));
    }

    @Test
    @DisplayName("C-154 a ratio takes the largest part in the middle; resetting brings back all of the picture")
    void ratio_and_reset() {
        ImageElement square = CropImage.toRatio(image(), 1);
        assertThat(square.bounds()).isEqualTo(new Rect(200, 100, 200, 200));
        assertThat(square.crop()).isEqualTo(new Rect(0.25, 0, 0.5, 1));
        assertThat(CropImage.reset(square)).isEqualTo(image());
    }

    @Test
    @DisplayName(
            "C-61 C-62 C-63 a picture is left as it was by Escape, another tool, losing the window, undo and others")
    void giving_up() {
        EditorDriver driver = driver();
        String before = driver.bytes();
        driver.drag(100, 200, 200, 200).key("Escape").isIn("select.idle");
        driver.doubleClick(300, 200).drag(100, 200, 200, 200).tool("hand").tool("select");
        driver.doubleClick(300, 200).drag(100, 200, 200, 200);
        driver.editor.input().interrupted();
        driver.doubleClick(300, 200).drag(100, 200, 200, 200).undo();
        assertThat(driver.bytes()).isEqualTo(before);
        driver.hasSteps(0);
        driver.doubleClick(300, 200).press(100, 200).moveTo(200, 200);
        driver.others(edit -> edit.remove("i"));
        driver.release().key("Enter").isIn("select.idle").hasSteps(0);
    }

    @Test
    @DisplayName("C-64 undo and redo restore exactly")
    void history() {
        EditorDriver driver = driver();
        String before = driver.bytes();
        driver.drag(100, 200, 200, 200).key("Enter");
        String after = driver.bytes();
        assertThat(driver.undo().bytes()).isEqualTo(before);
        assertThat(driver.redo().bytes()).isEqualTo(after);
    }
}
