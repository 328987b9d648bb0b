package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Rotation;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The knob above the selection.
class RotatingTest {
    private final EditorDriver driver =
            new EditorDriver(rectangle("a", 300, 300), service("s", ServiceKind.WEB, 500, 300));

    private double rotation(String key) {
        return ((BoxElement) driver.element(key)).rotation();
    }

    private void grab() {
        Point knob = driver.overlay().anchors().getFirst();
        driver.press(knob.x(), knob.y()).isIn("select.rotating");
    }

    @Test
    @DisplayName("C-118 the knob turns what is selected as one step; a click on it does nothing")
    void turning() {
        driver.click(350, 330);
        String before = driver.bytes();
        grab();
        driver.release().isIn("select.idle").hasSteps(0);
        grab();
        driver.moveTo(400, 300).moveTo(450, 330);
        assertThat(driver.overlay().replaced()).hasSize(1);
        assertThat(driver.bytes()).isEqualTo(before);
        driver.release().hasSteps(1);
        assertThat(rotation("a")).isEqualTo(90);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(300, 300, 100, 60));
        assertThat(driver.overlay().handles()).isEqualTo(new Rect(320, 280, 60, 100));
        String after = driver.bytes();
        driver.undo();
        assertThat(driver.bytes()).isEqualTo(before);
        driver.redo();
        assertThat(driver.bytes()).isEqualTo(after);
    }

    @Test
    @DisplayName("C-118 Shift keeps to multiples of 15 degrees; Escape and losing the window leave all as it was")
    void steps_and_cancelling() {
        driver.click(350, 330);
        grab();
        driver.holding(Modifiers.SHIFT).moveTo(380, 240).moveTo(392, 240).release();
        assertThat(rotation("a")).isEqualTo(30);
        driver.holding(Modifiers.NONE);
        String before = driver.bytes();
        grab();
        driver.moveTo(500, 400).key("Escape").isIn("select.idle").release();
        assertThat(driver.bytes()).isEqualTo(before);
        grab();
        driver.moveTo(500, 400).editor.input().interrupted();
        driver.release();
        assertThat(driver.bytes()).isEqualTo(before);
        driver.hasSteps(1);
    }

    @Test
    @DisplayName("C-119 services and frames go along and stay upright; alone they have no knob")
    void upright() {
        driver.click(600, 340).hasSelected("s");
        assertThat(driver.overlay().anchors()).isEmpty();
        driver.editor.arranging().rotate(90);
        driver.hasSteps(0);
        driver.editor.selection().set(List.of(id("a"), id("s")));
        Rect all = driver.editor.selection().bounds();
        driver.editor.arranging().rotate(90);
        assertThat(rotation("a")).isEqualTo(90);
        assertThat(rotation("s")).isZero();
        assertThat(driver.bounds("s").center().x()).isCloseTo(all.centerX(), org.assertj.core.data.Offset.offset(1.0));
        driver.undo();
        driver.editor.selection().only(id("a"));
        driver.editor.arranging().rotate(90);
        driver.editor.arranging().rotate(-90);
        assertThat(rotation("a")).isZero();
        assertThat(driver.bounds("a")).isEqualTo(new Rect(300, 300, 100, 60));
    }

    @Test
    @DisplayName("C-118 a box that lies on its side is resized as it is seen")
    void resizing_a_turned_box() {
        driver.editor.selection().only(id("a"));
        driver.editor.arranging().rotate(90);
        assertThat(driver.overlay().handles()).isEqualTo(new Rect(320, 280, 60, 100));
        driver.holding(Modifiers.MOD).drag(380, 380, 440, 380);
        assertThat(driver.overlay().handles()).isEqualTo(new Rect(320, 280, 120, 100));
        assertThat(driver.bounds("a").size().width()).isEqualTo(100);
        assertThat(driver.bounds("a").size().height()).isEqualTo(120);
    }

    @Test
    @DisplayName("C-118 a turned box has its handles at its own sides, and what is across the held one stays")
    void handles_of_a_turned_box() {
        driver.editor.selection().only(id("a"));
        driver.editor.arranging().rotate(30);
        assertThat(driver.overlay().handles()).isEqualTo(new Rect(300, 300, 100, 60));
        assertThat(driver.overlay().turn()).isEqualTo(30);
        Rotation turn = Rotation.about(new Point(350, 330), 30);
        Point corner = turn.turn(new Point(400, 360));
        Point across = turn.turn(new Point(300, 300));

        Point to = turn.turn(new Point(440, 390));
        driver.moveTo(corner.x(), corner.y()).press(corner.x(), corner.y()).moveTo(to.x() - 5, to.y());
        driver.moveTo(to.x(), to.y());
        assertThat(driver.overlay().turn()).isEqualTo(30);
        Rect shown = driver.overlay().handles();
        driver.release().hasSteps(2);

        assertThat(driver.bounds("a")).isEqualTo(shown);
        assertThat(driver.bounds("a").size()).isEqualTo(new Size(140, 90));
        Rect grown = driver.bounds("a");
        Point stays = Rotation.about(grown.center(), 30).turn(grown.topLeft());
        assertThat(stays.distanceTo(across)).isLessThan(0.01);
        driver.undo();
        assertThat(driver.bounds("a")).isEqualTo(new Rect(300, 300, 100, 60));
    }

    @Test
    @DisplayName("C-118 the knob and the handles turn along while it is turned and dragged")
    void handles_turn_along() {
        driver.click(350, 330);
        grab();
        driver.holding(Modifiers.SHIFT).moveTo(380, 240).moveTo(392, 240);
        assertThat(driver.overlay().turn()).isEqualTo(30);
        driver.release().holding(Modifiers.NONE);
        Point knob = driver.overlay().anchors().getFirst();
        assertThat(Rotation.about(new Point(350, 330), 30).turnBack(knob).x()).isCloseTo(350, within(0.01));

        driver.moveTo(350, 330).press(350, 330).moveTo(360, 330).moveTo(390, 350);
        assertThat(driver.overlay().turn()).isEqualTo(30);
        assertThat(driver.overlay().handles().size()).isEqualTo(new Size(100, 60));
        assertThat(driver.overlay().handles().topLeft().distanceTo(new Point(340, 320)))
                .isLessThan(2);
    }
}
