package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.geometry.Rect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnappingTest {
    /// Boxes are 100 by 60. All stand in one row, a little apart in height, so that no edge is in reach.
    @ParameterizedTest
    @CsvSource({
        // two to the left, 80 apart: the third goes 80 further
        "0, 180, 363, 360",
        // two to the right
        "400, 580, 217, 220",
        // one on either side
        "0, 400, 203, 200"
    })
    @DisplayName("C-115 a box that is dragged is drawn to where gaps in its row are equal, and both gaps are shown")
    void equal_gaps(double first, double second, double near, double placed) {
        EditorDriver driver = new EditorDriver(
                rectangle("a", first, 100), rectangle("b", second, 112), rectangle("moving", near, 400));
        driver.press(near + 20, 420).moveTo(near + 21, 300).moveTo(near + 21, 145);
        assertThat(driver.overlay().guides()).hasSizeGreaterThanOrEqualTo(6);
        driver.release();
        assertThat(driver.bounds("moving").x()).isEqualTo(placed);
        driver.hasSteps(1).undo();
        assertThat(driver.bounds("moving")).isEqualTo(new Rect(near, 400, 100, 60));
    }

    @Test
    @DisplayName("C-115 in a column as in a row")
    void equal_gaps_down() {
        EditorDriver driver =
                new EditorDriver(rectangle("a", 100, 0), rectangle("b", 112, 120), rectangle("moving", 500, 243));
        driver.drag(520, 260, 145, 259);
        assertThat(driver.bounds("moving").y()).isEqualTo(240);
    }

    @Test
    @DisplayName(
            "C-116 a handle is drawn to the edges of others; Mod suspends it, the grid and a kept ratio leave it out")
    void resizing() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100), rectangle("b", 300, 300));
        driver.click(150, 130).press(200, 160).moveTo(260, 200).moveTo(297, 205);
        assertThat(driver.overlay().guides()).hasSize(1);
        driver.release();
        assertThat(driver.bounds("a")).isEqualTo(new Rect(100, 100, 200, 105));
        driver.press(300, 205).holding(Modifiers.MOD).moveTo(340, 297).release();
        assertThat(driver.bounds("a")).isEqualTo(new Rect(100, 100, 240, 197));
        driver.holding(Modifiers.NONE).undo();
        driver.editor.brush().snapping().set(false);
        driver.press(300, 205).moveTo(297, 250).release();
        assertThat(driver.bounds("a").width()).isEqualTo(197);
        driver.editor.brush().snapping().set(true);
        driver.editor.brush().grid().set(16);
        driver.press(297, 250).moveTo(299, 255).release();
        assertThat(driver.bounds("a").width()).isEqualTo(204);
    }

    @Test
    @DisplayName(
            "C-217 corners that are drawn are drawn to the edges of others; Mod suspends it, equal sides leave it out")
    void drawing() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100), rectangle("b", 300, 300));
        driver.tool("rectangle").press(103, 204).moveTo(180, 240).moveTo(297, 362);
        assertThat(driver.overlay().guides()).hasSize(2);
        driver.release();
        assertThat(((BoxElement) driver.selected()).bounds()).isEqualTo(new Rect(100, 204, 200, 156));

        driver.tool("rectangle")
                .holding(Modifiers.MOD)
                .press(103, 404)
                .moveTo(180, 440)
                .moveTo(297, 520);
        assertThat(driver.overlay().guides()).isEmpty();
        driver.release();
        assertThat(((BoxElement) driver.selected()).bounds()).isEqualTo(new Rect(103, 404, 194, 116));

        driver.tool("rectangle")
                .holding(new Modifiers(true, false, false))
                .press(520, 404)
                .moveTo(560, 440)
                .moveTo(597, 463);
        driver.release();
        assertThat(((BoxElement) driver.selected()).bounds()).isEqualTo(new Rect(520, 404, 77, 77));
    }
}
