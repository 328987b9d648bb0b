package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingToolsTest {
    @Test
    @DisplayName("C-76 a box is drawn from corner to corner, selected, and the select tool is back in hand")
    void drawing_a_box() {
        EditorDriver driver = new EditorDriver().tool("ellipse").press(100, 100).moveTo(200.4, 150.2);
        assertThat(driver.overlay().ghosts()).hasSize(1);
        assertThat(driver.elements()).isEmpty();
        driver.release().isIn("select.idle").hasSteps(1);
        ShapeElement shape = (ShapeElement) driver.selected();
        assertThat(shape.shape()).isEqualTo(ShapeKind.ELLIPSE);
        assertThat(shape.bounds()).isEqualTo(new Rect(100, 100, 100, 50));
        assertThat(driver.document.layers()).containsExactly(Layer.BASE);
        assertThat(driver.document.get("base")).isEqualTo(Layer.BASE);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, 100, 100, 60, 20",
        "true, false, 100, 100, 60, 60",
        "false, true, 40, 80, 120, 40",
        "true, true, 40, 40, 120, 120"
    })
    @DisplayName("C-77 Shift makes the sides equal, Alt draws from the middle")
    void modifiers(boolean shift, boolean alt, double x, double y, double width, double height) {
        EditorDriver driver = new EditorDriver()
                .tool("rectangle")
                .press(100, 100)
                .holding(new Modifiers(shift, alt, false))
                .moveTo(160, 120)
                .release();
        assertThat(driver.bounds(driver.selected().key())).isEqualTo(new Rect(x, y, width, height));
    }

    @Test
    @DisplayName("C-206 Enter places what the tool draws where there is room")
    void a_click_and_enter_place_one_of_the_usual_size() {
        EditorDriver driver = new EditorDriver().tool("diamond").click(500, 400);
        assertThat(driver.bounds(driver.selected().key())).isEqualTo(new Rect(420, 356, 160, 88));
        driver.tool("rectangle").key("Enter").isIn("select.idle");
        Rect beside = driver.bounds(driver.selected().key());
        assertThat(beside).isEqualTo(new Rect(660, 356, 160, 88));
        driver.tool("service").key("Enter");
        assertThat(driver.selected()).isInstanceOf(ServiceElement.class);
        assertThat(driver.bounds(driver.selected().key()).intersects(beside)).isFalse();
    }

    @Test
    @DisplayName("C-78 a tool that is kept stays in hand")
    void kept() {
        EditorDriver driver = new EditorDriver().tool("rectangle");
        driver.editor.toolbox().kept().set(true);
        driver.drag(100, 100, 200, 200).isIn("rectangle.idle").drag(300, 300, 400, 400);
        assertThat(driver.elements()).hasSize(2);
        assertThat(driver.cursor()).isEqualTo(Cursor.CROSSHAIR);
    }

    @Test
    @DisplayName("C-79 nothing is drawn on a layer that is hidden or locked")
    void no_drawing_on_locked_layers() {
        EditorDriver driver = new EditorDriver(Layer.BASE.withLocked(true));
        for (String tool : List.of("rectangle", "service", "connector", "text")) {
            driver.tool(tool).drag(100, 100, 300, 300).key("Enter");
        }
        assertThat(driver.elements()).isEmpty();
    }

    @Test
    void new_things_are_in_front_and_in_the_style_of_the_brush() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100));
        driver.editor.commands().restyle(style -> style.withHue(Hue.TEAL));
        driver.tool("rectangle").drag(100, 100, 200, 200);
        assertThat(driver.selected().style().hue()).isEqualTo(Hue.TEAL);
        assertThat(driver.selected().z()).isGreaterThan(driver.element("a").z());
    }

    @Test
    @DisplayName("C-70 a new frame lies behind and takes in what lies in it as a whole")
    void framing() {
        EditorDriver driver = new EditorDriver(rectangle("in", 100, 100), rectangle("half", 250, 100));
        driver.tool("frame").drag(50, 50, 300, 300);
        ElementId frame = driver.selected().id();
        assertThat(driver.element("in").parent()).isEqualTo(frame);
        assertThat(driver.element("half").parent()).isNull();
        assertThat(driver.editor.scene().backToFront().getFirst().id()).isEqualTo(frame);
        driver.hasSteps(1).undo();
        assertThat(driver.element("in").parent()).isNull();
    }

    @Test
    @DisplayName(
            "C-204 a frame drawn inside another belongs to it, is seen in front of it, and takes over what lies in it")
    void framing_in_a_frame() {
        EditorDriver driver = new EditorDriver(rectangle("deep", 200, 200), rectangle("in", 450, 450));
        driver.tool("frame").drag(50, 50, 700, 700);
        ElementId outer = driver.selected().id();
        driver.tool("frame").drag(150, 150, 400, 400);
        ElementId inner = driver.selected().id();

        assertThat(driver.element(inner.value()).parent()).isEqualTo(outer);
        assertThat(driver.element("deep").parent()).isEqualTo(inner);
        assertThat(driver.element("in").parent()).isEqualTo(outer);
        assertThat(driver.editor.scene().backToFront())
                .extracting(item -> item.id())
                .startsWith(outer, inner);
        driver.hasSteps(2).undo();
        assertThat(driver.element("deep").parent()).isEqualTo(outer);
        driver.redo();
        driver.tool("frame").drag(20, 20, 900, 780);
        ElementId around = driver.selected().id();
        assertThat(driver.element(outer.value()).parent()).isEqualTo(around);
        assertThat(driver.element(inner.value()).parent()).isEqualTo(outer);
        assertThat(driver.editor.scene().backToFront().getFirst().id()).isEqualTo(around);
        driver.drag(50, 300, 60, 310);
        assertThat(driver.bounds("deep").x()).isEqualTo(210);
    }

    @Test
    @DisplayName("C-204 what is dropped into a frame never lies behind it, with all that is in it")
    void dropping_in_front() {
        EditorDriver driver = new EditorDriver(rectangle("low", 600, 300));
        driver.tool("frame").drag(50, 50, 400, 400);
        String outer = driver.selected().id().value();
        driver.tool("frame").drag(550, 250, 750, 400);
        String moved = driver.selected().id().value();
        assertThat(driver.element(moved).z()).isLessThan(driver.element(outer).z());
        driver.drag(550, 300, 100, 200);

        assertThat(driver.element(moved).parent()).isEqualTo(id(outer));
        assertThat(driver.element("low").parent()).isEqualTo(id(moved));
        assertThat(driver.element(moved).z())
                .isGreaterThan(driver.element(outer).z());
        assertThat(driver.element("low").z())
                .isGreaterThan(driver.element(moved).z());
        driver.hasSteps(3);
    }

    @Test
    void a_service_of_the_brush_hangs_on_the_pointer() {
        EditorDriver driver = new EditorDriver().tool("service");
        driver.editor.brush().service().set(NewService.of(ServiceKind.CACHE));
        driver.moveTo(300, 300);
        assertThat(((ServiceElement) driver.overlay().ghosts().getFirst()).kind())
                .isEqualTo(ServiceKind.CACHE);
        driver.click(300, 300);
        ServiceElement service = (ServiceElement) driver.selected();
        assertThat(service.bounds().center()).isEqualTo(new Point(300, 300));
        assertThat(service.properties().ports()).hasSize(1);
    }

    @Test
    @DisplayName("C-33 a connector attaches to what it is drawn from and to, and follows both")
    void connecting() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100), rectangle("b", 400, 100)).tool("connector");
        driver.moveTo(150, 120);
        assertThat(driver.overlay().target()).isEqualTo(id("a"));
        driver.press(150, 120).moveTo(300, 300);
        assertThat(driver.overlay().target()).isNull();
        ConnectorElement ghost = (ConnectorElement) driver.overlay().ghosts().getFirst();
        assertThat(driver.overlay().paths()).containsKey(ghost.id());
        driver.moveTo(430, 140);
        assertThat(driver.overlay().target()).isEqualTo(id("b"));
        driver.release().isIn("select.idle").hasSteps(1);

        ConnectorElement line = (ConnectorElement) driver.selected();
        assertThat(line.from().target()).isEqualTo(id("a"));
        assertThat(line.to().target()).isEqualTo(id("b"));
        driver.drag(450, 130, 450, 430);
        assertThat(driver.editor.scene().item(line.id()).path().end()).isEqualTo(new Point(450, 400));
    }

    @Test
    @DisplayName("C-34 near the middle of a side the end is fixed there; Mod keeps it free")
    void anchors_and_freedom() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100), rectangle("b", 400, 100)).tool("connector");
        driver.drag(150, 158, 455, 104);
        ConnectorElement line = (ConnectorElement) driver.selected();
        assertThat(((End.Attached) line.from()).anchor()).isEqualTo(new Point(0.5, 1));
        assertThat(((End.Attached) line.to()).anchor()).isEqualTo(new Point(0.5, 0));

        driver.tool("connector").holding(Modifiers.MOD).drag(150, 130, 450, 130);
        line = (ConnectorElement) driver.selected();
        assertThat(line.from()).isEqualTo(new End.Free(new Point(150, 130)));
        assertThat(line.to()).isEqualTo(new End.Free(new Point(450, 130)));
    }

    @Test
    @DisplayName("C-35 a connector dropped on nothing asks what to put there")
    void dropped_on_nothing() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100)).tool("connector");
        List<ElementId> dropped = new ArrayList<>();
        driver.editor.drops().listen(dropped::add);
        driver.drag(150, 130, 500, 500);
        assertThat(dropped).hasSize(1);
        driver.editor.commands().finishConnector(dropped.getFirst(), NewService.of(ServiceKind.QUEUE));
        ServiceElement service = (ServiceElement) driver.selected();
        assertThat(service.bounds().center()).isEqualTo(new Point(500, 500));
        assertThat(driver.connector(dropped.getFirst().value()).to().target()).isEqualTo(service.id());
        driver.editor.commands().finishConnector(dropped.getFirst(), NewService.of(ServiceKind.QUEUE));
        driver.hasSteps(2);
    }

    @Test
    @DisplayName("C-212 while the tool is kept, every click places what was picked")
    void kept_service() {
        EditorDriver driver = new EditorDriver();
        driver.editor.brush().service().set(NewService.of(ServiceKind.CACHE));
        driver.editor.toolbox().kept().set(true);
        driver.tool("service")
                .click(200, 200)
                .isIn("service.idle")
                .click(600, 200)
                .isIn("service.idle");

        assertThat(driver.elements()).hasSize(2).allMatch(each -> ((ServiceElement) each).kind() == ServiceKind.CACHE);
        driver.hasSteps(2);
        driver.editor.toolbox().kept().set(false);
        driver.click(200, 600).isIn("select.idle").hasSteps(3);
    }

    @Test
    void a_connector_is_not_drawn_onto_its_own_start() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100)).tool("connector");
        driver.drag(120, 120, 170, 140).isIn("connector.idle").hasSteps(0);
        driver.click(300, 300).hasSteps(0);
    }

    @Test
    void the_eraser_takes_what_it_crosses_however_fast() {
        EditorDriver driver = new EditorDriver(
                        rectangle("a", 100, 100), rectangle("b", 400, 100), rectangle("c", 400, 400))
                .tool("eraser");
        driver.press(50, 130).moveTo(900, 130);
        assertThat(driver.overlay().faded()).containsExactlyInAnyOrder(id("a"), id("b"));
        assertThat(driver.cursor()).isEqualTo(Cursor.ERASER);
        driver.release().hasSteps(1);
        assertThat(driver.elements()).hasSize(1);
    }

    @Test
    void the_hand_and_space_and_the_middle_button_pan() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100))
                .tool("hand")
                .press(0, 0)
                .isIn("hand.dragging");
        assertThat(driver.cursor()).isEqualTo(Cursor.GRABBING);
        driver.moveTo(30, 40).release().isIn("hand.idle");
        assertThat(driver.editor.viewport().camera().get()).isEqualTo(new Camera(-30, -40, 1));
    }
}
