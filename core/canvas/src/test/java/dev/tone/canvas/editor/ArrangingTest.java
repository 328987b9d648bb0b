package dev.tone.canvas.editor;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Fill;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Pen;
import dev.tone.canvas.document.Trace;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArrangingTest {
    @Test
    @DisplayName("C-214 moves by a held key that wait are one; anything else comes after them")
    void nudges_merge() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100), rectangle("b", 600, 100));
        List<Runnable> waiting = new ArrayList<>();
        driver.editor.nudgeWith(waiting::add);
        driver.editor.selection().only(id("a"));
        driver.key("ArrowRight").key("ArrowRight").key("ArrowDown").hasSteps(0);
        assertThat(waiting).hasSize(1);
        waiting.removeFirst().run();
        driver.hasSteps(1);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(102, 101, 100, 60));

        driver.key("ArrowRight");
        driver.editor.selection().only(id("b"));
        driver.key("ArrowLeft");
        assertThat(driver.bounds("a").x()).isEqualTo(103);
        assertThat(driver.bounds("b").x()).isEqualTo(600);
        driver.undo();
        assertThat(driver.bounds("b").x()).as("moved, and taken back").isEqualTo(600);
        waiting.forEach(Runnable::run);
        assertThat(driver.bounds("b").x()).isEqualTo(600);
        driver.hasSteps(2);
    }

    @Test
    @DisplayName("C-104 flipping mirrors places, hand-drawn lines and fixed ends, and twice is nothing")
    void flip() {
        Rect box = new Rect(0, 200, 100, 50);
        EditorDriver driver = new EditorDriver(
                rectangle("a", 0, 0),
                rectangle("b", 200, 40),
                connector("ab", "a", "b")
                        .withEnds(
                                new End.Attached(id("a"), new Point(1, 0.5), new Point(100, 30)),
                                new End.Free(new Point(150, 10))),
                new FreehandElement(
                        head("pen"),
                        box,
                        Pen.PEN,
                        Trace.through(List.of(new Point(0, 200), new Point(100, 250)), box)));
        String before = driver.bytes();
        driver.editor.choosing().all();
        driver.editor.arranging().flip(true);
        assertThat(driver.bounds("a").topLeft()).isEqualTo(new Point(200, 0));
        assertThat(driver.bounds("b").topLeft()).isEqualTo(new Point(0, 40));
        assertThat(driver.connector("ab").from())
                .isEqualTo(new End.Attached(id("a"), new Point(0, 0.5), new Point(200, 30)));
        assertThat(driver.connector("ab").to()).isEqualTo(new End.Free(new Point(150, 10)));
        FreehandElement pen = (FreehandElement) driver.element("pen");
        assertThat(pen.trace().point(0, pen.bounds())).isEqualTo(new Point(300, 200));
        driver.editor.arranging().flip(true);
        assertThat(driver.bytes()).isEqualTo(before);
        driver.editor.arranging().flip(false);
        assertThat(driver.bounds("a").y()).isEqualTo(190);
        driver.hasSteps(3).undo().undo().undo();
        assertThat(driver.bytes()).isEqualTo(before);
        driver.editor.selection().clear();
        driver.editor.arranging().flip(true);
        driver.hasSteps(0);
    }

    @Test
    @DisplayName("C-105 matching gives all the size of the one that was selected first")
    void match_size() {
        EditorDriver driver =
                new EditorDriver(rectangle("a", 0, 0), service("s", ServiceKind.WEB, 300, 0), rectangle("c", 600, 0));
        driver.editor.selection().set(List.of(id("s"), id("a")));
        driver.editor.arranging().matchSize(true, false);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(0, 0, 200, 60));
        driver.editor.arranging().matchSize(true, true);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(0, 0, 200, 88));
        driver.editor.selection().only(id("c"));
        driver.editor.arranging().matchSize(true, true);
        driver.hasSteps(2);
    }

    @Test
    @DisplayName("C-106 duplicating again goes as far as the last copy was taken")
    void repeated_duplicate() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100));
        driver.click(150, 130);
        driver.editor.copying().duplicate();
        driver.drag(160, 150, 286, 126);
        assertThat(driver.bounds(driver.selected().key()).topLeft()).isEqualTo(new Point(250, 100));
        driver.editor.copying().duplicate();
        assertThat(driver.bounds(driver.selected().key()).topLeft()).isEqualTo(new Point(400, 100));
        driver.editor.copying().duplicate();
        assertThat(driver.bounds(driver.selected().key()).topLeft()).isEqualTo(new Point(550, 100));
        driver.click(150, 130);
        driver.editor.copying().duplicate();
        assertThat(driver.bounds(driver.selected().key()).topLeft()).isEqualTo(new Point(124, 124));
    }

    @Test
    @DisplayName("C-107 an array fills a grid with copies, as one step, whatever lies there")
    void array() {
        EditorDriver driver = new EditorDriver(rectangle("a", 0, 0), rectangle("obstacle", 130, 10));
        driver.editor.selection().only(id("a"));
        driver.editor.copying().array(3, 2, 20);
        assertThat(driver.elements()).hasSize(7);
        assertThat(driver.editor.selection().ids()).hasSize(6);
        assertThat(driver.editor.selection().bounds()).isEqualTo(new Rect(0, 0, 340, 140));
        driver.hasSteps(1);
        driver.editor.copying().array(1, 1, 20);
        driver.hasSteps(1).undo();
        assertThat(driver.elements()).hasSize(2);
    }

    @Test
    void style_is_copied_without_the_rest() {
        EditorDriver driver = new EditorDriver(
                rectangle("a", 0, 0)
                        .withHead(head("a")
                                .withStyle(rectangle("a", 0, 0)
                                        .style()
                                        .withHue(Hue.RED)
                                        .withFill(Fill.SOLID))),
                rectangle("b", 200, 0));
        driver.editor.selection().only(id("b"));
        driver.editor.commands().pasteStyle();
        driver.hasSteps(0);
        driver.editor.selection().only(id("a"));
        driver.editor.commands().copyStyle();
        driver.editor.selection().only(id("b"));
        driver.editor.commands().pasteStyle();
        assertThat(driver.element("b").style()).isEqualTo(driver.element("a").style());
        assertThat(driver.bounds("b").x()).isEqualTo(200);
        driver.hasSteps(1);
    }

    @Test
    @DisplayName("C-108 alike are those of the same kind; connected is what connectors lead to")
    void choosing() {
        EditorDriver driver = new EditorDriver(
                service("w1", ServiceKind.WEB, 0, 0),
                service("w2", ServiceKind.WEB, 400, 0),
                service("db", ServiceKind.DATABASE, 0, 300),
                service("lone", ServiceKind.WEB, 400, 300),
                connector("c", "w1", "db"));
        driver.editor.selection().only(id("w1"));
        driver.editor.choosing().alike();
        driver.hasSelected("w1", "w2", "lone");
        driver.editor.selection().only(id("db"));
        driver.editor.choosing().connected();
        driver.hasSelected("db", "w1", "c");
        driver.editor.selection().clear();
        driver.editor.choosing().alike();
        driver.editor.choosing().connected();
        driver.hasSelected();
    }
}
