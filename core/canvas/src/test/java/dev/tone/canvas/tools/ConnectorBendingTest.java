package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Modifiers;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Segments;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConnectorBendingTest {
    /// Level with each other, so that the line between them is straight from (200, 130) to (400, 130).
    private static EditorDriver level() {
        return new EditorDriver(rectangle("a", 100, 100), rectangle("b", 400, 100), connector("c", "a", "b"));
    }

    /// One lower than the other: the line goes right, down at x = 300, and right again.
    private static EditorDriver stepped() {
        return new EditorDriver(rectangle("a", 100, 100), rectangle("b", 400, 300), connector("c", "a", "b"));
    }

    private static EditorDriver curved() {
        EditorDriver driver = level();
        driver.editor
                .commands()
                .update(id("c"), element -> driver.connector("c").withRouting(Routing.CURVED));
        return driver;
    }

    private static List<Point> line(EditorDriver driver) {
        return driver.editor.scene().item(id("c")).path().points();
    }

    @Test
    @DisplayName("C-140 a piece of an orthogonal line is pushed aside, as one step, and stays where it was pushed")
    void pushing() {
        EditorDriver driver = stepped().press(300, 230).isIn("select.pointing");
        driver.moveTo(320, 230).isIn("select.bending").moveTo(350, 235);
        assertThat(driver.connector("c").waypoints()).isEmpty();
        assertThat(driver.overlay().paths()).containsOnlyKeys(id("c"));
        driver.release().isIn("select.idle").hasSelected("c").hasSteps(1);
        assertThat(line(driver))
                .containsExactly(new Point(200, 130), new Point(350, 130), new Point(350, 330), new Point(400, 330));

        driver.editor.selection().only(id("b"));
        driver.editor.arranging().nudge(0, 40);
        assertThat(line(driver))
                .startsWith(new Point(200, 130), new Point(350, 130))
                .endsWith(new Point(400, 370));
    }

    @Test
    @DisplayName("C-141 a piece at an end turns off a little way from it, and an end never moves")
    void pushing_at_an_end() {
        EditorDriver driver = level().drag(300, 130, 300, 190);
        assertThat(line(driver))
                .containsExactly(
                        new Point(200, 130),
                        new Point(220, 130),
                        new Point(220, 190),
                        new Point(380, 190),
                        new Point(380, 130),
                        new Point(400, 130));
    }

    @Test
    @DisplayName("C-142 a piece pushed in line with the next ones is straight again, and leaves nothing behind")
    void pushing_flat() {
        EditorDriver driver = level().drag(300, 130, 300, 190).drag(300, 190, 300, 133);
        assertThat(driver.connector("c").waypoints()).isEmpty();
        assertThat(line(driver)).containsExactly(new Point(200, 130), new Point(400, 130));
    }

    @Test
    @DisplayName("C-142 with Mod it goes exactly where it is pushed")
    void pushing_freely() {
        EditorDriver driver = level().drag(300, 130, 300, 190).press(300, 190).moveTo(300, 140);
        driver.turnTo(Modifiers.MOD).moveTo(300, 133).release();
        assertThat(line(driver)).contains(new Point(220, 133), new Point(380, 133));
    }

    @Test
    @DisplayName("C-143 other lines get a bend where they are pulled; a bend pulled straight is gone")
    void pulling() {
        EditorDriver driver = curved();
        driver.drag(300, 130, 310, 220);
        assertThat(driver.connector("c").waypoints()).containsExactly(new Point(310, 220));
        driver.drag(310, 220, 320, 260);
        assertThat(driver.connector("c").waypoints()).containsExactly(new Point(320, 260));
        driver.drag(320, 260, 300, 131);
        assertThat(driver.connector("c").waypoints()).isEmpty();
    }

    @Test
    @DisplayName("C-143 a second bend goes between the ones that it lies between")
    void pulling_twice() {
        EditorDriver driver = level();
        driver.editor
                .commands()
                .update(id("c"), element -> driver.connector("c").withRouting(Routing.STRAIGHT));
        driver.drag(300, 130, 300, 230);
        Point grip = Segments.along(line(driver).subList(0, 2), 0.5);
        driver.drag(grip.x(), grip.y(), 240, 300);
        assertThat(driver.connector("c").waypoints()).containsExactly(new Point(240, 300), new Point(300, 230));
    }

    @Test
    @DisplayName("C-61 C-62 a line in the hand is left as it was by Escape, by losing the window and by undo")
    void giving_up() {
        EditorDriver driver = stepped();
        String before = driver.bytes();
        driver.press(300, 230)
                .moveTo(350, 230)
                .key("Escape")
                .isIn("select.idle")
                .release();
        driver.press(300, 230).moveTo(350, 230);
        driver.editor.input().interrupted();
        driver.release().press(300, 230).moveTo(350, 230).undo();
        assertThat(driver.bytes()).isEqualTo(before);
        assertThat(driver.overlay().paths()).isEmpty();
        driver.hasSteps(0);
    }

    @Test
    @DisplayName("C-63 C-64 others may take the line away meanwhile; undo and redo restore it exactly")
    void others_and_history() {
        EditorDriver driver = stepped().press(300, 230).moveTo(350, 230);
        driver.others(edit -> edit.remove("c"));
        driver.moveTo(360, 230).release().isIn("select.idle").hasSteps(0);

        EditorDriver other = stepped();
        String before = other.bytes();
        other.drag(300, 230, 350, 230);
        String after = other.bytes();
        assertThat(other.undo().bytes()).isEqualTo(before);
        assertThat(other.redo().bytes()).isEqualTo(after);
    }

    @Test
    @DisplayName("C-140 a line with two free ends is moved as a whole, and a click only selects")
    void free_lines() {
        EditorDriver driver = level().click(300, 130).hasSelected("c").hasSteps(0);
        driver.editor
                .commands()
                .update(
                        id("c"),
                        _ -> driver.connector("c")
                                .withEnds(new End.Free(new Point(100, 400)), new End.Free(new Point(300, 400))));
        driver.drag(200, 400, 200, 450);
        assertThat(driver.connector("c").from().at()).isEqualTo(new Point(100, 450));
        assertThat(driver.connector("c").waypoints()).isEmpty();
    }

    @Test
    @DisplayName("C-144 re-routing forgets where lines were led: of what is selected, else of all")
    void rerouting() {
        EditorDriver driver = new EditorDriver(
                rectangle("a", 100, 100),
                rectangle("b", 400, 300),
                rectangle("d", 100, 500),
                connector("c", "a", "b")
                        .withEnds(
                                new End.Attached(id("a"), new Point(0.5, 1), Point.ORIGIN),
                                new End.Attached(id("b"), null, Point.ORIGIN))
                        .withWaypoints(List.of(new Point(300, 250))),
                connector("e", "a", "d").withWaypoints(List.of(new Point(40, 300))));
        driver.editor.selection().only(id("b"));
        driver.editor.connecting().reroute();
        driver.hasSteps(1);
        assertThat(driver.connector("c").waypoints()).isEmpty();
        assertThat(((End.Attached) driver.connector("c").from()).anchor()).isNull();
        assertThat(driver.connector("e").waypoints()).hasSize(1);

        driver.editor.selection().clear();
        driver.editor.connecting().reroute();
        assertThat(driver.connector("e").waypoints()).isEmpty();
        driver.editor.connecting().reroute();
        driver.hasSteps(2);
    }

    @Test
    @DisplayName("C-145 turning a connector around keeps its course")
    void reversing() {
        EditorDriver driver = stepped().drag(300, 230, 350, 230).hasSelected("c");
        List<Point> before = line(driver);
        driver.editor.connecting().reverse();
        assertThat(driver.connector("c").from().target()).isEqualTo(id("b"));
        assertThat(line(driver)).isEqualTo(before.reversed());
    }
}
