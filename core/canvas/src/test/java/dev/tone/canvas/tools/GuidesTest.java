package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Guide;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.tools.guide.GuideDragging;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuidesTest {
    private static EditorDriver driver(Guide... guides) {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100));
        driver.document.apply(
                driver.document.plan(edit -> {
                    for (Guide guide : guides) {
                        edit.put(guide);
                    }
                }),
                dev.tone.canvas.document.Origin.REMOTE);
        return driver;
    }

    /// As the left ruler does when it is pressed.
    private static EditorDriver pull(EditorDriver driver) {
        driver.editor.toolbox().enter(new GuideDragging(driver.editor, true));
        return driver;
    }

    @Test
    @DisplayName("C-146 a guide is pulled out of a ruler, kept in the drawing, and is one step")
    void pulling() {
        EditorDriver driver =
                pull(driver()).isIn("select.guiding").moveTo(300, 400).moveTo(331.4, 410);
        assertThat(driver.document.guides()).isEmpty();
        assertThat(driver.overlay().rules()).extracting(Guide::at).containsExactly(331.0);
        driver.release().isIn("select.idle").hasSteps(1);
        assertThat(driver.document.guides()).singleElement().satisfies(guide -> {
            assertThat(guide.upright()).isTrue();
            assertThat(guide.at()).isEqualTo(331);
        });
        assertThat(Document.of(driver.document.records()).guides()).isEqualTo(driver.document.guides());
    }

    @Test
    @DisplayName("C-146 let go over the ruler it is gone: a new one never comes, one that was there goes")
    void dragging_back() {
        EditorDriver driver = pull(driver()).moveTo(300, 400).moveTo(-10, 400).release();
        assertThat(driver.document.guides()).isEmpty();
        driver.hasSteps(0);

        EditorDriver other = driver(Guide.of("g", false, 300));
        other.drag(500, 301, 500, 360);
        assertThat(other.document.guides()).extracting(Guide::at).containsExactly(360.0);
        other.drag(500, 360, 500, -20);
        assertThat(other.document.guides()).isEmpty();
        other.undo();
        assertThat(other.document.guides()).extracting(Guide::at).containsExactly(360.0);
    }

    @Test
    @DisplayName(
            "C-147 what is dragged or resized is drawn to guides before anything else, also on the grid; Mod suspends it")
    void snapping() {
        EditorDriver driver = driver(Guide.of("g", true, 303), Guide.of("h", false, 403));
        driver.drag(150, 130, 354, 330);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(303, 300, 100, 60));
        driver.undo();
        driver.editor.brush().grid().set(16);
        driver.drag(150, 130, 354, 330);
        assertThat(driver.bounds("a").x()).isEqualTo(303);
        driver.undo();
        driver.press(150, 130)
                .moveTo(300, 330)
                .turnTo(Modifiers.MOD)
                .moveTo(354, 330)
                .release();
        assertThat(driver.bounds("a").x()).isEqualTo(304);
        driver.holding(Modifiers.NONE).undo();

        driver.editor.brush().grid().set(1);
        driver.click(150, 130).drag(200, 160, 301, 400);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(100, 100, 203, 303));
    }

    @Test
    @DisplayName("C-147 a guide itself is drawn to edges and middles, or to the grid")
    void guide_snaps() {
        EditorDriver driver = pull(driver()).moveTo(300, 400).moveTo(203, 400).release();
        assertThat(driver.document.guides()).extracting(Guide::at).containsExactly(200.0);
        driver.editor.brush().grid().set(16);
        pull(driver).moveTo(330, 400).release();
        assertThat(driver.document.guides()).extracting(Guide::at).containsExactly(200.0, 336.0);
    }

    @Test
    @DisplayName("C-148 a locked guide, and one that is not shown, is not dragged; a hidden one is not drawn to")
    void locked_and_hidden() {
        EditorDriver driver = driver(Guide.of("g", true, 400));
        Guide guide = driver.document.guides().getFirst();
        driver.editor.guides().setLocked(guide, true);
        driver.press(400, 500).isIn("select.marquee").release();
        driver.editor.guides().setLocked(guide, false);
        driver.editor.guides().shown().set(false);
        assertThat(driver.overlay().rules()).isEmpty();
        driver.press(400, 500).isIn("select.marquee").release();
        driver.drag(150, 130, 448, 130);
        assertThat(driver.bounds("a").x()).isEqualTo(398);
    }

    @Test
    @DisplayName("C-148 a guide goes under what is selected, and over what is not")
    void over_and_under() {
        EditorDriver driver = driver(Guide.of("g", true, 150));
        driver.press(150, 130).isIn("select.guiding").key("Escape").release();
        driver.click(120, 130)
                .hasSelected("a")
                .press(150, 130)
                .isIn("select.pointing")
                .release();
    }

    @Test
    @DisplayName("C-61 C-62 a guide in the hand is left as it was by Escape, by losing the window and by undo")
    void giving_up() {
        EditorDriver driver = driver(Guide.of("g", true, 400));
        String before = driver.bytes();
        driver.press(400, 500)
                .moveTo(440, 500)
                .key("Escape")
                .isIn("select.idle")
                .release();
        driver.press(400, 500).moveTo(440, 500);
        driver.editor.input().interrupted();
        driver.release().press(400, 500).moveTo(440, 500).undo().release();
        driver.press(400, 500).moveTo(440, 500).tool("rectangle").release();
        assertThat(driver.bytes()).isEqualTo(before);
        driver.hasSteps(0);
    }

    @Test
    @DisplayName("C-63 C-64 others may take it away meanwhile; undo and redo restore it exactly")
    void others_and_history() {
        EditorDriver driver = driver(Guide.of("g", true, 400)).press(400, 500).moveTo(440, 500);
        driver.others(edit -> edit.remove("g"));
        driver.release().isIn("select.idle").hasSteps(0);

        EditorDriver other = driver(Guide.of("g", true, 400));
        String before = other.bytes();
        other.drag(400, 500, 440, 500);
        String after = other.bytes();
        assertThat(other.undo().bytes()).isEqualTo(before);
        assertThat(other.redo().bytes()).isEqualTo(after);
    }

    @Test
    @DisplayName("C-149 guides come and go without a pointer too")
    void by_command() {
        EditorDriver driver = driver();
        driver.editor.selection().only(dev.tone.canvas.document.Fixtures.id("a"));
        driver.editor.guides().add(true);
        driver.editor.guides().add(false);
        assertThat(driver.document.guides()).extracting(Guide::at).containsExactly(130.0, 150.0);
        driver.editor.guides().removeAll();
        assertThat(driver.document.guides()).isEmpty();
        driver.hasSteps(3);
    }
}
