package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.Pen;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Pen, highlighter, line, note, lasso, laser and eyedropper, beyond the stories that all tools have.
class HandToolsTest {
    private static FreehandElement onlyDrawing(EditorDriver driver) {
        List<Element> drawings = driver.elements().stream()
                .filter(FreehandElement.class::isInstance)
                .toList();
        assertThat(drawings).hasSize(1);
        return (FreehandElement) drawings.getFirst();
    }

    @Test
    @DisplayName("C-110 the pen draws smoothly to where the hand was, and stays in hand")
    void pen() {
        EditorDriver driver = new EditorDriver().tool("pen").press(100, 100);
        for (int i = 1; i <= 100; i++) {
            driver.moveTo(100 + 2 * i, 100 + (i % 2 == 0 ? 4 : 0));
        }
        assertThat(driver.overlay().ghosts()).hasSize(1);
        assertThat(driver.elements()).isEmpty();
        driver.release().isIn("pen.idle").hasSteps(1).hasSelected();
        FreehandElement drawing = onlyDrawing(driver);
        assertThat(drawing.pen()).isEqualTo(Pen.PEN);
        int last = drawing.trace().size() - 1;
        assertThat(drawing.trace().point(last, drawing.bounds()).distanceTo(new Point(300, 104)))
                .isLessThan(0.1);
        // The hand trembles by four, the line by less.
        double tremble = 0;
        for (int i = 20; i < last - 1; i++) {
            tremble = Math.max(
                    tremble, Math.abs(drawing.trace().point(i, drawing.bounds()).y() - 102));
        }
        assertThat(tremble).isLessThan(1.6);
    }

    @Test
    @DisplayName("C-110 points that say nothing are left out, Shift draws straight, and a click makes a dot")
    void few_points() {
        EditorDriver driver = new EditorDriver().tool("pen").press(0, 0);
        for (int i = 1; i <= 500; i++) {
            driver.moveTo(i, i);
        }
        driver.release();
        assertThat(onlyDrawing(driver).trace().size()).isLessThan(10);
        driver.undo();

        driver.press(0, 0)
                .holding(Modifiers.SHIFT)
                .moveTo(50, 80)
                .moveTo(100, 0)
                .release();
        assertThat(onlyDrawing(driver).trace().size()).isEqualTo(2);
        assertThat(onlyDrawing(driver).bounds()).isEqualTo(new Rect(0, 0, 100, 0));
        driver.holding(Modifiers.NONE).undo();

        driver.click(40, 50);
        assertThat(onlyDrawing(driver).bounds()).isEqualTo(new Rect(39, 49, 2, 2));
    }

    @Test
    @DisplayName(
            "C-110 the highlighter is broad and lets through, and drawings fall into frames and keep off locked layers")
    void highlighter() {
        EditorDriver driver = new EditorDriver(new FrameElement(head("frame"), new Rect(0, 0, 500, 500), "Zone"));
        driver.tool("highlighter").drag(100, 100, 200, 120);
        FreehandElement drawing = onlyDrawing(driver);
        assertThat(drawing.pen()).isEqualTo(Pen.HIGHLIGHTER);
        assertThat(drawing.style().hue()).isEqualTo(Hue.AMBER);
        assertThat(drawing.parent()).isEqualTo(id("frame"));

        EditorDriver locked = new EditorDriver(Layer.BASE.withLocked(true));
        locked.tool("pen").drag(100, 100, 200, 200);
        locked.tool("note").drag(100, 100, 300, 300);
        locked.tool("line").drag(100, 100, 300, 300);
        assertThat(locked.elements()).isEmpty();
    }

    @Test
    @DisplayName("C-213 clicks with the line tool set corners until a double click, Enter, a box or the start ends it")
    void corners() {
        EditorDriver driver = new EditorDriver(rectangle("a", 600, 400)).tool("line");
        driver.click(100, 100).moveTo(200, 150).click(200, 100);
        assertThat(driver.overlay().ghosts()).hasSize(1);
        driver.click(300, 300).click(350, 320).key("Backspace").hasSteps(0);
        driver.doubleClick(200, 300).hasSteps(1).isIn("select.idle");
        ConnectorElement line = (ConnectorElement) driver.selected();
        assertThat(line.from().at()).isEqualTo(new Point(100, 100));
        assertThat(line.waypoints()).containsExactly(new Point(200, 100), new Point(300, 300));
        assertThat(line.to()).isEqualTo(new End.Free(new Point(200, 300)));
        driver.undo().hasSteps(0);

        driver.tool("line").click(100, 100).click(200, 100).click(200, 200).click(101, 101);
        assertThat(((ConnectorElement) driver.selected()).to().at()).isEqualTo(new Point(100, 100));

        driver.tool("line").click(100, 300).click(400, 300).click(650, 430);
        assertThat(((ConnectorElement) driver.selected()).to().target()).isEqualTo(id("a"));

        driver.tool("line").click(100, 500).click(200, 500).key("Enter");
        assertThat(((ConnectorElement) driver.selected()).waypoints()).isEmpty();
        driver.hasSteps(3)
                .tool("line")
                .click(10, 10)
                .key("Backspace")
                .isIn("line.idle")
                .hasSteps(3);
    }

    @Test
    @DisplayName("C-111 a line has no heads and goes straight; with Shift a free end keeps to steps of 15 degrees")
    void line() {
        EditorDriver driver = new EditorDriver(rectangle("a", 0, 0)).tool("line");
        int[] drops = {0};
        driver.editor.drops().listen(_ -> drops[0]++);
        driver.press(200, 200)
                .holding(Modifiers.SHIFT)
                .moveTo(260, 204)
                .moveTo(300, 204)
                .release();
        ConnectorElement line = (ConnectorElement) driver.selected();
        assertThat(line.routing()).isEqualTo(Routing.STRAIGHT);
        assertThat(line.direction()).isEqualTo(Direction.NONE);
        assertThat(line.to().at()).isEqualTo(new Point(300, 200));
        driver.holding(Modifiers.NONE).tool("line").drag(50, 30, 400, 400);
        assertThat(((ConnectorElement) driver.selected()).from().target()).isEqualTo(id("a"));
        assertThat(drops[0]).isZero();
    }

    @Test
    @DisplayName("C-112 a note opens for writing; placing and writing is one step")
    void note() {
        EditorDriver driver = new EditorDriver().tool("note").click(300, 300).isIn("select.editing");
        driver.editor.commands().finishText("Ask the team");
        NoteElement note = (NoteElement) driver.selected();
        assertThat(note.text()).isEqualTo("Ask the team");
        assertThat(note.bounds().center()).isEqualTo(new Point(300, 300));
        driver.hasSteps(1).undo();
        assertThat(driver.elements()).isEmpty();
        driver.tool("note").click(300, 300).key("Escape").isIn("select.idle");
        assertThat(driver.selected()).isInstanceOf(NoteElement.class);
    }

    @Test
    @DisplayName("C-113 the lasso takes what has its middle within; Shift adds, Alt takes away, Escape brings back")
    void lasso() {
        EditorDriver driver = new EditorDriver(
                rectangle("a", 100, 100),
                rectangle("b", 300, 100),
                rectangle("c", 100, 300),
                connector("ab", "a", "b"));
        driver.tool("lasso").press(50, 50).moveTo(500, 50).moveTo(500, 220).moveTo(50, 220);
        driver.hasSelected("a", "b", "ab");
        assertThat(driver.overlay().ghosts()).hasSize(1);
        driver.release().isIn("select.idle").hasSelected("a", "b", "ab").hasSteps(0);

        driver.holding(Modifiers.SHIFT)
                .tool("lasso")
                .press(50, 250)
                .moveTo(300, 250)
                .moveTo(300, 500);
        driver.moveTo(50, 500).release().hasSelected("a", "b", "ab", "c");
        driver.holding(Modifiers.ALT)
                .tool("lasso")
                .press(50, 50)
                .moveTo(250, 50)
                .moveTo(250, 250);
        driver.moveTo(50, 250).hasSelected("b", "ab", "c");
        driver.key("Escape").hasSelected("a", "b", "ab", "c").holding(Modifiers.NONE);
        driver.tool("lasso").click(700, 700).hasSelected();
    }

    @Test
    @DisplayName("C-114 the laser leaves nothing; the eyedropper takes a style for what is selected and drawn next")
    void pointing() {
        EditorDriver driver = new EditorDriver(
                rectangle("a", 100, 100)
                        .withHead(head("a").withStyle(head("a").style().withHue(Hue.PINK))),
                rectangle("b", 300, 100));
        driver.tool("laser").press(50, 50);
        for (int i = 0; i < 200; i++) {
            driver.moveTo(50 + i, 60);
        }
        assertThat(driver.overlay().ghosts()).hasSize(1);
        driver.release().isIn("laser.idle").hasSteps(0);
        assertThat(driver.overlay().ghosts()).isEmpty();

        driver.editor.selection().only(id("b"));
        driver.tool("eyedropper").moveTo(150, 130);
        assertThat(driver.editor.hovered().get()).contains(id("a"));
        driver.click(150, 130).isIn("select.idle").hasSteps(1).hasSelected("b");
        assertThat(driver.element("b").style().hue()).isEqualTo(Hue.PINK);
        driver.tool("rectangle").drag(500, 500, 600, 600);
        assertThat(driver.selected().style().hue()).isEqualTo(Hue.PINK);
        driver.tool("eyedropper").click(900, 700).isIn("select.idle").hasSteps(2);
    }

    @Test
    @DisplayName("C-86 by setting the wheel zooms, and scrolls with Mod or Shift")
    void wheel() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100));
        driver.editor.input().wheelZooms().set(true);
        driver.editor.input().wheel(Point.ORIGIN, 0, 100, Modifiers.NONE);
        double zoom = driver.editor.viewport().camera().get().zoom();
        assertThat(zoom).isGreaterThan(1);
        driver.editor.input().wheel(Point.ORIGIN, 0, 100, Modifiers.MOD);
        driver.editor.input().wheel(Point.ORIGIN, 0, 100, Modifiers.SHIFT);
        assertThat(driver.editor.viewport().camera().get().zoom()).isEqualTo(zoom);
        assertThat(driver.editor.viewport().camera().get().x()).isNegative();
    }

    @Test
    @DisplayName("C-26 how near the pointer must come can be more")
    void reach() {
        EditorDriver driver = new EditorDriver(
                rectangle("a", 100, 100),
                rectangle("b", 400, 100),
                dev.tone.canvas.document.Fixtures.connector("c", "a", "b"));
        driver.click(300, 144).hasSelected();
        driver.editor.viewport().reach().set(16.0);
        driver.click(300, 144).hasSelected("c");
    }
}
