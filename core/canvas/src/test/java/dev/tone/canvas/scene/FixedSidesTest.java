package dev.tone.canvas.scene;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.geometry.Point;
import dev.tone.model.id.ElementId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Lines that are pulled out of the port at one side of a box.
class FixedSidesTest {
    private static final Point RIGHT = new Point(1, 0.5);
    private static final Point LEFT = new Point(0, 0.5);

    @Test
    @DisplayName("C-260 lines that are fixed to one side of a box share it, in the order of where they go")
    void share() {
        Scene scene = new Scene(documentOf(
                rectangle("hub", 0, 200),
                rectangle("high", 600, 0),
                rectangle("low", 600, 400),
                pulled("to-low", "hub", RIGHT, "low"),
                pulled("to-high", "hub", RIGHT, "high")));

        assertThat(start(scene, "to-high").x()).isEqualTo(100);
        assertThat(start(scene, "to-low").x()).isEqualTo(100);
        assertThat(start(scene, "to-high").y()).isLessThan(230);
        assertThat(start(scene, "to-low").y()).isGreaterThan(230);
    }

    @Test
    @DisplayName("C-260 with those that came there by themselves, too, and where lines arrive")
    void share_with_others() {
        Scene scene = new Scene(documentOf(
                rectangle("a", 0, 0),
                rectangle("b", 0, 400),
                rectangle("hub", 600, 200),
                connector("by-itself", "a", "hub"),
                fixed("fixed", "b", null, "hub", LEFT)));

        assertThat(end(scene, "by-itself").y()).isLessThan(230);
        assertThat(end(scene, "fixed").y()).isGreaterThan(230);
    }

    @Test
    @DisplayName("C-260 one that can go straight keeps the middle")
    void straight_on() {
        Scene scene = new Scene(documentOf(
                rectangle("hub", 0, 200),
                rectangle("across", 600, 200),
                rectangle("low", 600, 400),
                pulled("to-across", "hub", RIGHT, "across"),
                pulled("to-low", "hub", RIGHT, "low")));

        assertThat(points(scene, "to-across")).containsExactly(new Point(100, 230), new Point(600, 230));
        assertThat(start(scene, "to-low").y()).isGreaterThan(230);
    }

    @Test
    @DisplayName("C-260 alone it meets the middle, and goes straight past a jog too small to see on purpose")
    void alone() {
        Document document = documentOf(rectangle("a", 0, 0), rectangle("b", 600, 300), pulled("ab", "a", RIGHT, "b"));
        Scene scene = new Scene(document);
        assertThat(start(scene, "ab")).isEqualTo(new Point(100, 30));

        document.apply(document.plan(edit -> edit.put(rectangle("b", 600, 10))), Origin.OWN);
        assertThat(points(scene, "ab")).hasSize(2);
    }

    @Test
    @DisplayName("C-260 the side is kept where it is not the one that suits best")
    void keeps_the_side() {
        Scene scene = new Scene(documentOf(
                rectangle("hub", 600, 0),
                rectangle("left", 0, 0),
                pulled("one", "hub", RIGHT, "left"),
                pulled("two", "hub", RIGHT, "left")));

        assertThat(start(scene, "one").x()).isEqualTo(700);
        assertThat(start(scene, "two").x()).isEqualTo(700);
        assertThat(start(scene, "one")).isNotEqualTo(start(scene, "two"));
    }

    @Test
    @DisplayName("C-260 an end that is fixed elsewhere, a straight line's and a turned box's stay where they are fixed")
    void to_the_point() {
        Scene scene = new Scene(documentOf(
                rectangle("hub", 0, 200),
                rectangle("high", 600, 0),
                rectangle("low", 600, 400),
                pulled("third", "hub", new Point(1, 0.25), "high"),
                pulled("straight", "hub", RIGHT, "high").withRouting(Routing.STRAIGHT),
                pulled("other", "hub", RIGHT, "low").withRouting(Routing.STRAIGHT)));

        assertThat(start(scene, "third")).isEqualTo(new Point(100, 215));
        assertThat(start(scene, "straight")).isEqualTo(new Point(100, 230));
        assertThat(start(scene, "other")).isEqualTo(new Point(100, 230));
    }

    private static ConnectorElement pulled(String line, String from, Point anchor, String to) {
        return fixed(line, from, anchor, to, null);
    }

    private static ConnectorElement fixed(
            String line, String from, @Nullable Point anchor, String to, @Nullable Point reached) {
        return ConnectorElement.between(
                head(line),
                new End.Attached(id(from), anchor, Point.ORIGIN),
                new End.Attached(id(to), reached, Point.ORIGIN));
    }

    private static List<Point> points(Scene scene, String line) {
        SceneItem item = scene.item(new ElementId(line));
        return item == null ? List.of() : item.path().points();
    }

    private static Point start(Scene scene, String line) {
        return points(scene, line).getFirst();
    }

    private static Point end(Scene scene, String line) {
        return points(scene, line).getLast();
    }
}
