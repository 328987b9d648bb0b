package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.KeyInput;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.geometry.Point;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a tool shows while it is in hand: its pointer, and what hangs on it.
class ToolsInHandTest {
    @ParameterizedTest
    @CsvSource({
        "hand, GRAB, GRABBING",
        "rectangle, CROSSHAIR, CROSSHAIR",
        "frame, CROSSHAIR, CROSSHAIR",
        "service, CROSSHAIR, CROSSHAIR",
        "connector, CROSSHAIR, CROSSHAIR",
        "line, CROSSHAIR, CROSSHAIR",
        "pen, CROSSHAIR, CROSSHAIR",
        "highlighter, CROSSHAIR, CROSSHAIR",
        "lasso, CROSSHAIR, CROSSHAIR",
        "laser, CROSSHAIR, CROSSHAIR",
        "eyedropper, CROSSHAIR, CROSSHAIR",
        "comment, CROSSHAIR, CROSSHAIR",
        "text, TEXT, TEXT",
        "eraser, ERASER, ERASER"
    })
    void the_pointer_says_what_it_would_do(String tool, Cursor atRest, Cursor pressed) {
        EditorDriver driver = new EditorDriver().tool(tool);
        assertThat(driver.cursor()).isEqualTo(atRest);
        driver.press(300, 300).moveTo(340, 330).moveTo(380, 360);
        assertThat(driver.cursor()).isEqualTo(pressed);
    }

    @Test
    void the_pointer_over_a_piece_of_a_line_says_where_it_can_be_pushed() {
        EditorDriver stepped =
                new EditorDriver(rectangle("a", 100, 100), rectangle("b", 400, 300), connector("c", "a", "b"));
        assertThat(stepped.press(300, 230)
                        .moveTo(320, 230)
                        .isIn("select.bending")
                        .cursor())
                .isEqualTo(Cursor.RESIZE_HORIZONTAL);
        stepped.key("Escape");
        assertThat(stepped.press(250, 130)
                        .moveTo(250, 150)
                        .isIn("select.bending")
                        .cursor())
                .isEqualTo(Cursor.RESIZE_VERTICAL);
        stepped.key("Escape");
        stepped.editor.commands().update(id("c"), _ -> stepped.connector("c").withRouting(Routing.STRAIGHT));
        assertThat(stepped.press(300, 230)
                        .moveTo(320, 210)
                        .isIn("select.bending")
                        .cursor())
                .isEqualTo(Cursor.MOVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rectangle", "frame", "note", "service", "text"})
    void enter_puts_one_where_it_is_seen_unless_the_layer_is_locked_and_other_keys_are_left_to_others(String tool) {
        EditorDriver driver = new EditorDriver().tool(tool);
        assertThat(driver.editor.input().key(KeyInput.press("b", Modifiers.NONE)))
                .isFalse();
        assertThat(driver.elements()).isEmpty();
        assertThat(driver.editor.input().key(KeyInput.press("Enter", Modifiers.NONE)))
                .isTrue();
        assertThat(driver.elements()).hasSize(1);
        BoxElement placed = (BoxElement) driver.elements().getFirst();
        assertThat(driver.editor.viewport().visible().contains(placed.bounds())).isTrue();

        EditorDriver locked = new EditorDriver(Layer.BASE.withLocked(true)).tool(tool);
        assertThat(locked.editor.input().key(KeyInput.press("Enter", Modifiers.NONE)))
                .isFalse();
        assertThat(locked.elements()).isEmpty();
    }

    @Test
    void a_text_begins_left_of_the_middle_and_stands_on_the_line_that_was_pointed_at() {
        EditorDriver driver = new EditorDriver().tool("text").key("Enter");
        BoxElement middle = (BoxElement) driver.elements().getFirst();
        assertThat(middle.bounds().x())
                .isCloseTo(driver.editor.viewport().visible().centerX() - 80, within(1.0));

        EditorDriver pointed = new EditorDriver().tool("text").click(200, 300);
        BoxElement text = (BoxElement) pointed.elements().getFirst();
        assertThat(text.bounds().x()).isEqualTo(200);
        assertThat(text.bounds().centerY()).isCloseTo(300, within(0.5));
    }

    @Test
    void a_service_hangs_on_the_pointer_until_it_is_placed() {
        EditorDriver driver = new EditorDriver().tool("service").moveTo(400, 300);
        ServiceElement ghost = (ServiceElement) driver.overlay().ghosts().getFirst();
        assertThat(ghost.bounds().contains(new Point(400, 300))).isTrue();
        driver.click(400, 300).isIn("select.idle");
        assertThat(driver.overlay().ghosts()).isEmpty();
        assertThat(driver.bounds(driver.selected().id().value())).isEqualTo(ghost.bounds());
    }

    @Test
    @DisplayName("C-114 the laser's tail is seen from the press on, follows, and does not grow without end")
    void laser() {
        EditorDriver driver = new EditorDriver().tool("laser").press(50, 50).isIn("laser.pointing");
        assertThat(tail(driver).bounds().x()).isEqualTo(50);
        driver.moveTo(60, 55);
        assertThat(tail(driver).bounds().right()).isEqualTo(60);
        for (int i = 1; i <= 200; i++) {
            driver.moveTo(60 + i, 55);
        }
        FreehandElement tail = tail(driver);
        assertThat(tail.bounds().right()).isEqualTo(260);
        assertThat(tail.bounds().x()).as("as long as the last moves").isEqualTo(213);
        assertThat(tail.trace().size()).isEqualTo(48);
    }

    private static FreehandElement tail(EditorDriver driver) {
        assertThat(driver.overlay().ghosts()).hasSize(1);
        return (FreehandElement) driver.overlay().ghosts().getFirst();
    }

    @Test
    @DisplayName("C-110 the line follows the hand while it is drawn, and a hand that rests adds nothing to it")
    void pen() {
        EditorDriver driver = new EditorDriver().tool("pen").press(100, 100).isIn("pen.drawing");
        driver.moveTo(200, 100);
        assertThat(tail(driver).bounds().right()).as("a part of the way").isBetween(150.0, 190.0);
        for (int i = 0; i < 30; i++) {
            driver.moveTo(200, 100);
        }
        assertThat(tail(driver).bounds().right()).as("and soon all of it").isBetween(198.0, 200.0);
        assertThat(tail(driver).trace().size()).isLessThan(10);
        driver.release();
        FreehandElement drawn = (FreehandElement) driver.elements().getFirst();
        assertThat(drawn.bounds().right()).isEqualTo(200);
        assertThat(drawn.trace().size()).as("a straight line has two ends").isEqualTo(2);
    }

    @Test
    @DisplayName("C-110 what turns is kept, and what is straight in between is not")
    void corners() {
        EditorDriver driver = new EditorDriver().tool("pen").press(0, 0);
        for (int i = 1; i <= 60; i++) {
            driver.moveTo(5 * i, 0);
        }
        for (int i = 1; i <= 60; i++) {
            driver.moveTo(300, 5 * i);
        }
        driver.release();
        FreehandElement drawn = (FreehandElement) driver.elements().getFirst();
        assertThat(drawn.trace().size()).isBetween(3, 12);
        assertThat(drawn.bounds().width()).isCloseTo(300, within(3.0));
        assertThat(drawn.bounds().height()).isCloseTo(300, within(3.0));
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < drawn.trace().size(); i++) {
            nearest = Math.min(nearest, drawn.trace().point(i, drawn.bounds()).distanceTo(new Point(300, 0)));
        }
        assertThat(nearest).as("the corner").isLessThan(6);
    }

    @Test
    void what_the_eyedropper_would_take_is_lit_until_another_tool_is_taken() {
        EditorDriver driver =
                new EditorDriver(rectangle("a", 100, 100)).tool("eyedropper").moveTo(150, 130);
        assertThat(driver.editor.hovered().get()).contains(id("a"));
        driver.isIn("eyedropper.idle").tool("rectangle");
        assertThat(driver.editor.hovered().get()).isEmpty();
    }

    @Test
    @DisplayName("C-118 one thing turns to whole degrees and, with Shift, to multiples of 15, whatever it had before")
    void rotating() {
        EditorDriver driver = new EditorDriver(((ShapeElement) rectangle("a", 300, 300)).withRotation(10.4));
        driver.click(350, 330);
        Point middle = new Point(350, 330);
        turn(driver, middle, 20);
        assertThat(((BoxElement) driver.element("a")).rotation()).isEqualTo(30);
        driver.holding(Modifiers.SHIFT);
        turn(driver, middle, 9);
        assertThat(((BoxElement) driver.element("a")).rotation()).isEqualTo(45);
        assertThat(driver.cursor()).isNotEqualTo(Cursor.GRABBING);
    }

    @Test
    @DisplayName("C-118 several turn by whole degrees about their common middle, and their frame is seen around them")
    void rotating_several() {
        EditorDriver driver =
                new EditorDriver(((ShapeElement) rectangle("a", 300, 300)).withRotation(10), rectangle("b", 500, 300));
        driver.editor.selection().set(java.util.Set.of(id("a"), id("b")));
        Point middle = driver.overlay().handles().center();
        Point knob = driver.overlay().anchors().getFirst();
        driver.press(knob.x(), knob.y()).holding(Modifiers.SHIFT);
        Point to = at(middle, knob, 32);
        driver.moveTo(to.x(), to.y());
        assertThat(driver.cursor()).isEqualTo(Cursor.GRABBING);
        assertThat(driver.overlay().handles().height()).isGreaterThan(120);
        driver.release();
        assertThat(((BoxElement) driver.element("a")).rotation()).isCloseTo(40, within(1e-6));
        assertThat(((BoxElement) driver.element("b")).rotation()).isCloseTo(30, within(1e-6));
    }

    private static void turn(EditorDriver driver, Point middle, double degrees) {
        Point knob = driver.overlay().anchors().getFirst();
        driver.press(knob.x(), knob.y()).isIn("select.rotating");
        Point to = at(middle, knob, degrees);
        driver.moveTo(to.x(), to.y()).release();
    }

    private static Point at(Point middle, Point from, double degrees) {
        double radians = Math.toRadians(degrees);
        Point out = from.minus(middle);
        return middle.plus(
                out.x() * Math.cos(radians) - out.y() * Math.sin(radians),
                out.x() * Math.sin(radians) + out.y() * Math.cos(radians));
    }
}
