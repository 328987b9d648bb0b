package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.editor.Cursor;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SelectToolTest {
    private static EditorDriver two() {
        return new EditorDriver(rectangle("a", 100, 100), rectangle("b", 400, 100), connector("c", "a", "b"));
    }

    @Test
    @DisplayName("C-65 a click selects, Shift adds or takes away, Alt takes away, a click on nothing lets go")
    void clicking() {
        EditorDriver driver = two().click(150, 130).hasSelected("a");
        driver.holding(Modifiers.SHIFT).click(450, 130).hasSelected("a", "b");
        driver.click(450, 130).hasSelected("a");
        driver.click(450, 130).holding(Modifiers.ALT).click(150, 130).hasSelected("b");
        driver.holding(Modifiers.SHIFT).click(700, 700).hasSelected("b");
        driver.holding(Modifiers.NONE).click(700, 700).hasSelected();
        driver.click(300, 130).hasSelected("c");
        driver.hasSteps(0);
    }

    @Test
    @DisplayName("C-227 a double click on the ground begins a text there; left empty it vanishes without a trace")
    void writing_on_the_ground() {
        EditorDriver driver = two().doubleClick(600, 500);
        driver.isIn("select.editing");
        assertThat(driver.selected()).isInstanceOf(TextElement.class);
        assertThat(driver.editor.editing().get()).isPresent();
        assertThat(driver.bounds(driver.selected().id().value()).x()).isEqualTo(600);
        driver.editor.commands().finishText("Note");
        driver.hasSteps(1).undo();
        assertThat(driver.document.elementCount()).isEqualTo(3);

        driver.doubleClick(600, 500).editor.commands().finishText("");
        driver.hasSteps(0);
        driver.holding(Modifiers.SHIFT).doubleClick(600, 500);
        assertThat(driver.editor.editing().get()).isEmpty();
    }

    @Test
    void of_several_selected_a_click_leaves_the_one_and_a_click_between_them_none() {
        EditorDriver driver = two();
        driver.editor.choosing().all();
        driver.click(150, 130).hasSelected("a");
        driver.editor.selection().set(java.util.List.of(id("a"), id("b")));
        driver.press(250, 150).isIn("select.pointing").release().hasSelected();
    }

    @Test
    @DisplayName("C-66 a drag moves what is selected as one step, and nothing in the document before it ends")
    void dragging() {
        EditorDriver driver =
                two().moveTo(150, 130).press(150, 130).moveTo(160, 140).isIn("select.translating");
        driver.moveTo(200, 190.4);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(100, 100, 100, 60));
        assertThat(driver.overlay().shift()).isEqualTo(new Point(50, 60));
        assertThat(driver.overlay().shifted()).containsExactly(id("a"));
        assertThat(driver.overlay().handles()).isEqualTo(new Rect(150, 160, 100, 60));
        assertThat(driver.overlay().paths()).containsOnlyKeys(id("c"));
        assertThat(driver.overlay().paths().get(id("c")).start()).isEqualTo(new Point(250, 190));

        driver.release().isIn("select.idle").hasSelected("a").hasSteps(1);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(150, 160, 100, 60));
        assertThat(driver.editor.scene().item(id("c")).path().start()).isEqualTo(new Point(250, 190));
    }

    @Test
    void connectors_between_what_is_dragged_just_move_along() {
        EditorDriver driver = two();
        driver.editor.choosing().all();
        driver.moveTo(150, 130).press(150, 130).moveTo(250, 230);
        assertThat(driver.overlay().shifted()).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
        assertThat(driver.overlay().paths()).isEmpty();
        driver.release();
        assertThat(driver.editor.scene().item(id("c")).path().start()).isEqualTo(new Point(300, 230));
    }

    @Test
    @DisplayName("C-67 Shift keeps to one direction, also when it is pressed in the midst of the drag")
    void one_direction() {
        EditorDriver driver = two().press(150, 130).moveTo(190, 140);
        assertThat(driver.overlay().shift()).isEqualTo(new Point(40, 10));
        driver.turnTo(Modifiers.SHIFT);
        assertThat(driver.overlay().shift()).isEqualTo(new Point(40, 0));
        driver.moveTo(160, 190);
        assertThat(driver.overlay().shift()).isEqualTo(new Point(0, 60));
    }

    @Test
    @DisplayName("C-68 positions snap to the grid, and Mod pressed in the drag suspends it")
    void snapping() {
        EditorDriver driver = two();
        driver.editor.brush().grid().set(20);
        driver.press(150, 130).moveTo(163, 130);
        assertThat(driver.overlay().shift()).isEqualTo(new Point(20, 0));
        driver.turnTo(Modifiers.MOD);
        assertThat(driver.overlay().shift()).isEqualTo(new Point(13, 0));
    }

    @Test
    @DisplayName("C-87 what is dragged is drawn to the edges and middles of others in sight, and guides say so")
    void guides() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100), rectangle("b", 400, 300));
        driver.press(150, 130).moveTo(445, 133);
        assertThat(driver.overlay().shift()).isEqualTo(new Point(300, 3));
        assertThat(driver.overlay().guides()).hasSize(1);
        assertThat(driver.overlay().guides().getFirst().from()).isEqualTo(new Point(400, 103));
        assertThat(driver.overlay().guides().getFirst().to()).isEqualTo(new Point(400, 360));
        driver.moveTo(200, 332);
        assertThat(driver.overlay().shift()).isEqualTo(new Point(50, 200));
        driver.turnTo(Modifiers.MOD);
        assertThat(driver.overlay().shift()).isEqualTo(new Point(50, 202));
        assertThat(driver.overlay().guides()).isEmpty();
        driver.turnTo(Modifiers.NONE);
        driver.editor.brush().snapping().set(false);
        driver.moveTo(445, 133);
        assertThat(driver.overlay().shift()).isEqualTo(new Point(295, 3));
        driver.release();
        assertThat(driver.overlay().guides()).isEmpty();
    }

    @Test
    @DisplayName("C-69 Alt, or Mod held from the start, drags a copy")
    void copies() {
        EditorDriver driver = two().press(150, 130).moveTo(150, 230).turnTo(Modifiers.ALT);
        assertThat(driver.cursor()).isEqualTo(Cursor.COPY);
        assertThat(driver.overlay().ghosts()).hasSize(1);
        assertThat(driver.overlay().handles()).isEqualTo(new Rect(100, 200, 100, 60));
        driver.release();
        assertThat(driver.elements()).hasSize(4);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(100, 100, 100, 60));
        assertThat(driver.bounds(driver.selected().key())).isEqualTo(new Rect(100, 200, 100, 60));

        driver.holding(Modifiers.MOD).drag(450, 130, 450, 330);
        assertThat(driver.elements()).hasSize(5);
        driver.hasSteps(2);
    }

    @Test
    @DisplayName("C-70 what is dropped into a frame belongs to it, moves with it, and leaves when dragged out")
    void frames() {
        EditorDriver driver = new EditorDriver(
                new FrameElement(head("frame"), new Rect(300, 300, 300, 300), "Zone"),
                rectangle("a", 0, 0).withHead(head("a").withZ(new ZIndex("a1"))));
        driver.drag(50, 30, 400, 400);
        assertThat(driver.element("a").parent()).isEqualTo(id("frame"));

        driver.drag(301, 450, 401, 450);
        assertThat(driver.bounds("frame").x()).isEqualTo(400);
        assertThat(driver.bounds("a").x()).isEqualTo(450);

        driver.drag(500, 400, 100, 100);
        assertThat(driver.element("a").parent()).isNull();
        driver.undo();
        assertThat(driver.element("a").parent()).isEqualTo(id("frame"));
        driver.undo().undo();
        assertThat(driver.element("a").parent()).isNull();
    }

    @Test
    @DisplayName("C-71 a handle resizes from the other side, Shift keeps the ratio, Alt keeps the middle")
    void resizing() {
        EditorDriver driver = two().click(150, 130);
        driver.moveTo(200, 160);
        assertThat(driver.cursor()).isEqualTo(Cursor.RESIZE_FALLING);
        driver.press(202, 161).isIn("select.resizing").moveTo(252, 181);
        assertThat(driver.overlay().replaced().get(id("a")))
                .isEqualTo(rectangle("a", 100, 100).withBounds(new Rect(100, 100, 150, 80)));
        assertThat(driver.overlay().paths().get(id("c")).start()).isEqualTo(new Point(250, 135));
        driver.turnTo(Modifiers.SHIFT);
        assertThat(driver.overlay().handles()).isEqualTo(new Rect(100, 100, 150, 90));
        driver.turnTo(new Modifiers(false, true, false));
        assertThat(driver.overlay().handles()).isEqualTo(new Rect(50, 80, 200, 100));
        driver.turnTo(Modifiers.NONE).release().hasSteps(1);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(100, 100, 150, 80));

        driver.drag(175, 100, 175, 500);
        assertThat(driver.bounds("a").height()).isEqualTo(8);
        driver.undo();
        driver.drag(100, 140, 60, 140);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(60, 100, 190, 80));
        driver.holding(Modifiers.SHIFT).drag(155, 180, 155, 260);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(-35, 100, 380, 160));
    }

    @Test
    void several_are_resized_together_with_their_free_ends() {
        EditorDriver driver = new EditorDriver(
                rectangle("a", 100, 100),
                rectangle("b", 300, 240),
                ConnectorElement.between(
                        head("line"), new End.Free(new Point(100, 200)), new End.Free(new Point(200, 300))));
        driver.editor.choosing().all();
        driver.drag(400, 300, 700, 500);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(100, 100, 200, 120));
        assertThat(driver.bounds("b")).isEqualTo(new Rect(500, 380, 200, 120));
        assertThat(driver.connector("line").to().at()).isEqualTo(new Point(300, 500));
    }

    @Test
    @DisplayName("C-72 a marquee selects as it grows; Shift adds, Alt takes away, Escape brings back")
    void marquee() {
        EditorDriver driver =
                two().press(50, 50).moveTo(150, 150).isIn("select.marquee").hasSelected("a");
        assertThat(driver.overlay().marquee()).isEqualTo(new Rect(50, 50, 100, 100));
        driver.moveTo(450, 150).hasSelected("a", "b", "c");
        driver.moveTo(220, 150).hasSelected("a", "c").release().hasSelected("a", "c");
        assertThat(driver.overlay().marquee()).isNull();
        driver.holding(Modifiers.SHIFT).drag(410, 300, 460, 110).hasSelected("a", "b", "c");
        driver.holding(Modifiers.ALT).drag(410, 300, 460, 110).hasSelected("a", "c");
        driver.holding(Modifiers.NONE).press(600, 300).moveTo(450, 110).hasSelected("b");
        driver.key("Escape").hasSelected("a", "c");

        driver.editor.selection().containing().set(true);
        driver.drag(50, 50, 250, 170).hasSelected("a");
    }

    @Test
    @DisplayName("C-73 an end of the selected connector can be taken elsewhere, or left free")
    void reconnecting() {
        EditorDriver driver = new EditorDriver(
                rectangle("a", 100, 100), rectangle("b", 400, 100), rectangle("d", 400, 400), connector("c", "a", "b"));
        driver.click(300, 130).hasSelected("c");
        assertThat(driver.overlay().handles()).isNull();
        driver.press(398, 130).isIn("select.reconnecting").moveTo(430, 415);
        assertThat(driver.overlay().target()).isEqualTo(id("d"));
        assertThat(driver.overlay().anchors()).hasSize(4);
        driver.release();
        assertThat(driver.connector("c").to().target()).isEqualTo(id("d"));

        driver.press(150, 160).moveTo(50, 600).release();
        assertThat(driver.connector("c").from()).isEqualTo(new End.Free(new Point(50, 600)));
        driver.press(50, 600).release().hasSteps(2);
    }

    @Test
    @DisplayName("C-74 a double click opens the text; what is typed is one step; nothing typed is none")
    void editing() {
        EditorDriver driver = two().doubleClick(150, 130).isIn("select.editing");
        assertThat(driver.editor.editing().get()).contains(id("a"));
        assertThat(driver.overlay().editing()).isEqualTo(id("a"));
        driver.editor.commands().finishText("Hello");
        driver.isIn("select.idle").hasSteps(1);
        assertThat(driver.element("a").label()).isEqualTo("Hello");

        driver.key("F2")
                .isIn("select.editing")
                .key("Escape")
                .isIn("select.idle")
                .hasSteps(1);
        driver.key("Enter").isIn("select.editing");
        driver.editor.commands().finishText("Hello");
        driver.hasSteps(1);

        driver.key("Enter").press(450, 130).release().isIn("select.idle").hasSelected("b");
        driver.editor.commands().finishText("too late");
        assertThat(driver.element("b").label()).isEmpty();
    }

    @Test
    @DisplayName("C-75 a text that is left empty vanishes without a trace; written text is one step")
    void text() {
        EditorDriver driver = new EditorDriver().tool("text").click(200, 200).isIn("select.editing");
        driver.editor.commands().finishText(" ");
        assertThat(driver.elements()).isEmpty();
        driver.hasSteps(0);

        driver.tool("text").click(200, 200).key("Escape");
        assertThat(driver.elements()).isEmpty();
        driver.hasSteps(0);

        driver.tool("text").key("Enter").isIn("select.editing");
        driver.editor.commands().finishText("Two\nlines 한글");
        driver.hasSteps(1);
        Element text = driver.selected();
        assertThat(text).isInstanceOf(TextElement.class);
        Rect bounds = driver.bounds(text.key());
        assertThat(bounds.height()).isEqualTo(40);

        driver.key("Enter");
        driver.editor.commands().finishText("");
        assertThat(driver.elements()).isEmpty();
        driver.undo();
        assertThat(driver.elements()).hasSize(1);
        driver.undo();
        assertThat(driver.elements()).isEmpty();
    }

    @Test
    void what_is_under_the_pointer_is_hinted_at() {
        EditorDriver driver = two().moveTo(150, 130);
        assertThat(driver.overlay().hovered()).isEqualTo(id("a"));
        assertThat(driver.cursor()).isEqualTo(Cursor.MOVE);
        driver.moveTo(700, 700);
        assertThat(driver.overlay().hovered()).isNull();
        assertThat(driver.cursor()).isEqualTo(Cursor.DEFAULT);
    }

    @Test
    @DisplayName("C-255 the frame that what is dragged would fall into says so; one that it is in already does not")
    void falling_into_a_frame() {
        EditorDriver driver = new EditorDriver(
                new FrameElement(head("frame"), new Rect(400, 400, 300, 300), "Zone"), rectangle("a", 100, 100));
        driver.moveTo(150, 130).press(150, 130).moveTo(200, 200).moveTo(300, 300);
        assertThat(driver.overlay().target()).isNull();
        driver.moveTo(550, 550);
        assertThat(driver.overlay().target()).isEqualTo(id("frame"));
        driver.release();
        assertThat(driver.element("a").parent()).isEqualTo(id("frame"));
        driver.moveTo(550, 550).press(550, 550).moveTo(560, 560).moveTo(570, 570);
        assertThat(driver.overlay().target()).isNull();
        driver.key("Escape");
        assertThat(driver.overlay().target()).isNull();
    }
}
