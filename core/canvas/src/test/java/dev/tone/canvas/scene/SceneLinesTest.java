package dev.tone.canvas.scene;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.routing.ConnectorPath;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneLinesTest {
    @Test
    @DisplayName("C-36 an orthogonal line goes around what stands in its way, and straight again when that is gone")
    void around_others() {
        Document document = documentOf(
                rectangle("a", 0, 0), rectangle("b", 600, 0), rectangle("wall", 300, 0), connector("ab", "a", "b"));
        Scene scene = new Scene(document);
        assertThat(Segments.touches(points(scene, "ab"), new Rect(300, 0, 100, 60).grown(6)))
                .isFalse();

        document.apply(document.plan(edit -> edit.put(rectangle("wall", 300, 500))), Origin.OWN);
        assertThat(points(scene, "ab")).containsExactly(new Point(100, 30), new Point(600, 30));
        document.apply(document.plan(edit -> edit.put(rectangle("wall", 310, 5))), Origin.OWN);
        assertThat(points(scene, "ab")).hasSizeGreaterThan(2);
        document.apply(document.plan(edit -> edit.remove("wall")), Origin.OWN);
        assertThat(points(scene, "ab")).hasSize(2);
    }

    @Test
    @DisplayName("C-36 lines pass through frames, through what is hidden, and out of what lies around their end")
    void not_in_the_way() {
        Layer hidden =
                Layer.named(new LayerId("hidden"), "Hidden", new ZIndex("a5")).withVisible(false);
        Document document = documentOf(
                Layer.BASE,
                hidden,
                rectangle("a", 0, 0),
                rectangle("b", 600, 0),
                new FrameElement(head("frame"), new Rect(200, -100, 200, 300), "Zone"),
                rectangle("around", -20, -20).withBounds(new Rect(-20, -20, 200, 200)),
                rectangle("ghost", 300, 0).withHead(head("ghost").withLayer(hidden.id())),
                connector("ab", "a", "b"));
        Scene scene = new Scene(document);
        assertThat(points(scene, "ab")).hasSize(2);
        document.apply(document.plan(edit -> edit.put(hidden.withVisible(true))), Origin.OWN);
        assertThat(points(scene, "ab")).hasSizeGreaterThan(2);
    }

    @Test
    @DisplayName("C-37 lines that meet a box at the same side share it in the order of where they come from")
    void spread() {
        Document document = documentOf(
                rectangle("hub", 600, 200),
                rectangle("high", 0, 0),
                rectangle("middle", 0, 200),
                rectangle("low", 0, 400),
                connector("z", "high", "hub"),
                connector("m", "middle", "hub"),
                connector("a", "low", "hub"));
        Scene scene = new Scene(document);
        List<Point> ends = List.of(last(scene, "z"), last(scene, "m"), last(scene, "a"));
        assertThat(ends).extracting(Point::x).containsOnly(600.0);
        assertThat(ends).extracting(Point::y).isSorted().doesNotHaveDuplicates();
        assertThat(ends.get(1)).isEqualTo(new Point(600, 230));

        document.apply(document.plan(edit -> edit.remove("z")), Origin.OWN);
        assertThat(last(scene, "m").y()).isEqualTo(230);
        assertThat(last(scene, "a").y()).isGreaterThan(230);
    }

    @Test
    @DisplayName("C-37 a line that can go straight across keeps the middle of both sides, the others lie around it")
    void straight_across() {
        Scene scene = new Scene(documentOf(
                rectangle("shop", 300, 0),
                rectangle("edge", 0, 200),
                rectangle("gate", 300, 200),
                rectangle("orders", 600, -100),
                connector("up", "edge", "shop"),
                connector("down", "shop", "gate"),
                connector("away", "gate", "orders")));
        assertThat(points(scene, "down")).containsExactly(new Point(350, 60), new Point(350, 200));
        assertThat(Segments.touches(points(scene, "away"), new Rect(349, 60, 2, 140)))
                .isFalse();
    }

    @Test
    @DisplayName("C-215 lines of different boxes do not run on top of each other, and back together when one is gone")
    void set_apart() {
        Document document = documentOf(
                rectangle("a", 0, 0),
                rectangle("b", 0, 200),
                rectangle("c", 800, 400),
                rectangle("d", 800, 600),
                connector("ac", "a", "c"),
                connector("bd", "b", "d"));
        Scene scene = new Scene(document);
        assertThat(upright(scene, "ac") - upright(scene, "bd")).isEqualTo(10);
        assertThat(Segments.touches(points(scene, "bd"), new Rect(upright(scene, "ac") - 1, 229, 2, 2)))
                .as("the upper one turns off behind the lower one, so that they do not cross")
                .isFalse();

        document.apply(document.plan(edit -> edit.remove("bd")), Origin.OWN);
        assertThat(upright(scene, "ac")).isEqualTo(450);
        document.apply(document.plan(edit -> edit.put(connector("bd", "b", "d"))), Origin.OWN);
        assertThat(upright(scene, "ac")).isEqualTo(455);
        assertThat(upright(scene, "bd")).isEqualTo(445);
    }

    @Test
    @DisplayName("C-219 lines that come towards each other in one row turn off before they meet")
    void facing_turns() {
        Document document = documentOf(
                rectangle("a", 0, 0),
                rectangle("b", 400, 0),
                rectangle("c", 500, -200),
                rectangle("d", -100, 200),
                connector("ac", "a", "c"),
                connector("db", "d", "b"));
        Scene scene = new Scene(document);
        assertThat(points(scene, "ac"))
                .containsExactly(new Point(100, 30), new Point(245, 30), new Point(245, -170), new Point(500, -170));
        assertThat(points(scene, "db"))
                .containsExactly(new Point(0, 230), new Point(255, 230), new Point(255, 30), new Point(400, 30));

        document.apply(document.plan(edit -> edit.remove("db")), Origin.OWN);
        assertThat(upright(scene, "ac")).isEqualTo(300);
    }

    @Test
    @DisplayName("C-219 pieces in a narrow gap move apart as far as there is room")
    void set_apart_in_a_gap() {
        Scene scene = new Scene(documentOf(
                rectangle("a", 0, 0),
                rectangle("b", 0, 200),
                rectangle("c", 800, 400),
                rectangle("d", 800, 600),
                rectangle("wall", 460, 100),
                rectangle("other", 340, 100),
                connector("ac", "a", "c"),
                connector("bd", "b", "d")));
        assertThat(upright(scene, "ac")).isEqualTo(450);
        assertThat(upright(scene, "bd")).isEqualTo(440);
    }

    @Test
    @DisplayName("C-273 a line keeps off the edge of a frame that it would run along, and comes back without it")
    void off_frames() {
        FrameElement frame = new FrameElement(head("frame"), new Rect(300, -100, 400, 400), "Zone");
        Document document =
                documentOf(rectangle("a", 0, 0), rectangle("b", 500, 200), connector("ab", "a", "b"), frame);
        Scene scene = new Scene(document);
        assertThat(upright(scene, "ab")).isIn(286.0, 314.0);

        document.apply(document.plan(edit -> edit.put(frame.movedBy(6, 0))), Origin.OWN);
        assertThat(upright(scene, "ab")).isEqualTo(292);
        document.apply(document.plan(edit -> edit.put(frame.movedBy(40, 0))), Origin.OWN);
        assertThat(upright(scene, "ab")).isEqualTo(300);
        document.apply(document.plan(edit -> edit.put(frame)), Origin.OWN);
        document.apply(document.plan(edit -> edit.remove("frame")), Origin.OWN);
        assertThat(upright(scene, "ab")).isEqualTo(300);
    }

    @Test
    @DisplayName("C-273 lines side by side keep off it together, on the side that has room")
    void off_frames_together() {
        Scene scene = new Scene(documentOf(
                rectangle("a", 0, 0),
                rectangle("b", 0, 200),
                rectangle("c", 800, 400),
                rectangle("d", 800, 600),
                rectangle("wall", 465, 300),
                new FrameElement(head("frame"), new Rect(452, -50, 600, 800), "Zone"),
                connector("ac", "a", "c"),
                connector("bd", "b", "d")));
        assertThat(upright(scene, "ac")).isEqualTo(438);
        assertThat(upright(scene, "bd")).isEqualTo(428);
    }

    @Test
    @DisplayName("C-273 no line runs through a frame's title, and none moves for a frame that is hidden")
    void off_titles() {
        Layer hidden =
                Layer.named(new LayerId("hidden"), "Hidden", new ZIndex("a5")).withVisible(false);
        FrameElement frame = new FrameElement(head("frame"), new Rect(20, 240, 600, 400), "Zone");
        Document document = documentOf(
                Layer.BASE,
                hidden,
                rectangle("a", 0, 0),
                rectangle("b", 100, 400),
                connector("ab", "a", "b"),
                frame.withHead(frame.head().withLayer(hidden.id())));
        Scene scene = new Scene(document);
        assertThat(points(scene, "ab").get(1).y()).isEqualTo(230);
        document.apply(document.plan(edit -> edit.put(hidden.withVisible(true))), Origin.OWN);
        assertThat(points(scene, "ab").get(1).y()).isEqualTo(218);
        document.apply(document.plan(edit -> edit.put(hidden)), Origin.OWN);
        assertThat(points(scene, "ab").get(1).y()).isEqualTo(230);
    }

    private static double upright(Scene scene, String line) {
        return points(scene, line).get(1).x();
    }

    @Test
    @DisplayName("C-37 several lines between the same two boxes lie side by side, whatever their kind")
    void parallel() {
        for (Routing routing : Routing.values()) {
            Document document = documentOf(
                    rectangle("a", 0, 0),
                    rectangle("b", 600, 40),
                    connector("one", "a", "b").withRouting(routing),
                    connector("two", "b", "a").withRouting(routing),
                    connector("three", "a", "b").withRouting(routing));
            Scene scene = new Scene(document);
            List<Double> heights = new ArrayList<>();
            for (String line : List.of("one", "two", "three")) {
                heights.add(Segments.along(points(scene, line), line.equals("two") ? 0.98 : 0.02)
                        .y());
            }
            assertThat(heights).as(routing.code()).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("C-38 way-points are kept and passed through in their order")
    void waypoints() {
        for (Routing routing : Routing.values()) {
            List<Point> via = List.of(new Point(300, 300), new Point(500, -100));
            Document document = documentOf(
                    rectangle("a", 0, 0),
                    rectangle("b", 800, 0),
                    connector("ab", "a", "b").withRouting(routing).withWaypoints(via));
            List<Point> points = points(new Scene(document), "ab");
            for (Point place : via) {
                assertThat(Segments.distance(place, points)).as(routing.code()).isLessThan(1e-6);
            }
            assertThat(points.getFirst().distanceTo(new Point(50, 30))).isLessThan(80);
            if (routing == Routing.ORTHOGONAL) {
                assertThat(isOrthogonal(points)).isTrue();
            }
        }
    }

    @Test
    @DisplayName("C-38 a pushed piece of a line leaves no spike when an end moves along it")
    void no_spike() {
        Document document = documentOf(
                rectangle("a", 0, 0),
                rectangle("b", 400, 200),
                connector("ab", "a", "b").withWaypoints(List.of(new Point(340, 30), new Point(340, 230))));
        Scene scene = new Scene(document);
        assertThat(points(scene, "ab"))
                .containsExactly(new Point(100, 30), new Point(340, 30), new Point(340, 230), new Point(400, 230));

        document.apply(document.plan(edit -> edit.put(rectangle("a", 0, 60))), Origin.OWN);
        assertThat(points(scene, "ab"))
                .containsExactly(new Point(100, 90), new Point(340, 90), new Point(340, 230), new Point(400, 230));
        document.apply(document.plan(edit -> edit.put(rectangle("b", 400, 140))), Origin.OWN);
        assertThat(points(scene, "ab"))
                .containsExactly(new Point(100, 90), new Point(340, 90), new Point(340, 170), new Point(400, 170));
    }

    @Test
    @DisplayName("C-30 a line from a box to itself is a loop")
    void loops() {
        Scene scene = new Scene(documentOf(rectangle("a", 0, 0), connector("aa", "a", "a")));
        assertThat(points(scene, "aa")).hasSizeGreaterThan(3);
        assertThat(scene.item(id("aa")).bounds().right()).isGreaterThan(100);
    }

    @Test
    @DisplayName("C-39 a small move changes no line's course")
    void stable() {
        List<Entry> entries = new ArrayList<>(List.of(
                rectangle("a", 0, 0), rectangle("wall", 300, -200), rectangle("b", 600, 0), connector("ab", "a", "b")));
        entries.set(1, rectangle("wall", 300, -40).withBounds(new Rect(300, -40, 100, 160)));
        Document document = documentOf(entries.toArray(Entry[]::new));
        Scene scene = new Scene(document);
        List<Integer> turns = new ArrayList<>();
        for (int step = 0; step < 20; step++) {
            int down = step;
            document.apply(document.plan(edit -> edit.put(rectangle("a", 0, down))), Origin.OWN);
            turns.add(points(scene, "ab").size());
            assertThat(points(scene, "ab").stream().mapToDouble(Point::y).min().orElse(0))
                    .as("step %d", step)
                    .isLessThan(-40);
        }
        assertThat(turns).containsOnly(turns.getFirst());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("C-21 what a gesture shows is what the document shows when it is let go")
    void preview_is_what_comes(long seed) {
        Random random = new Random(seed);
        Document document = crowd(random);
        Scene scene = new Scene(document);
        for (int step = 0; step < 20; step++) {
            int at = step;
            BoxElement box = (BoxElement) document.element(id("r" + random.nextInt(30)));
            BoxElement moved = box.movedBy(random.nextInt(300) - 150, random.nextInt(300) - 150);
            ConnectorElement drawn = connector("new" + step, "r" + random.nextInt(30), "r" + random.nextInt(30));
            FrameElement frame = (FrameElement) document.element(id("f" + random.nextInt(3)));
            Element resized = frame.withBounds(new Rect(
                    frame.bounds().x() + random.nextInt(40) - 20,
                    frame.bounds().y(),
                    frame.bounds().width(),
                    frame.bounds().height() + random.nextInt(40) - 20));
            List<Element> hand = List.of(moved, drawn, bent(document, random), resized);
            Map<ElementId, Element> changed = new HashMap<>();
            hand.forEach(element -> changed.put(element.id(), element));
            Map<ElementId, ConnectorPath> shown = new HashMap<>();
            document.forEachElement(element -> {
                if (element instanceof ConnectorElement) {
                    shown.put(element.id(), scene.item(element.id()).path());
                }
            });
            shown.putAll(scene.linesWith(changed));
            document.apply(document.plan(edit -> hand.forEach(edit::put)), Origin.OWN);
            shown.forEach((line, path) -> assertThat(scene.item(line).path())
                    .as("step %d, %s", at, line)
                    .isEqualTo(path));
            Scene fresh = new Scene(document);
            document.forEachElement(element -> {
                if (element instanceof ConnectorElement) {
                    assertThat(scene.item(element.id()).path())
                            .as("step %d, %s", at, element.id())
                            .isEqualTo(fresh.item(element.id()).path());
                }
            });
            fresh.close();
        }
    }

    /// One of the lines with another end, or with a bend.
    private static ConnectorElement bent(Document document, Random random) {
        ConnectorElement line = (ConnectorElement) document.element(id("c" + random.nextInt(40)));
        return random.nextBoolean()
                ? connector(line.id().value(), line.from().target().value(), "r" + random.nextInt(30))
                : line.withWaypoints(List.of(new Point(random.nextInt(1_300), random.nextInt(800))));
    }

    @Test
    @DisplayName("C-36 in a crowd lines still keep off what they do not connect")
    void crowds() {
        Document document = crowd(new Random(5));
        Scene scene = new Scene(document);
        int crossed = 0;
        for (SceneItem item : scene.backToFront()) {
            if (item.connector() != null) {
                assertThat(isOrthogonal(item.path().points())).isTrue();
                for (SceneItem other : scene.backToFront()) {
                    if (other.box() != null
                            && !(other.element() instanceof FrameElement)
                            && !item.connector().isAttachedTo(other.id())
                            && Segments.touches(
                                    item.path().points(), other.bounds().grown(-1))) {
                        crossed++;
                    }
                }
            }
        }
        assertThat(crossed).isZero();
    }

    /// Thirty boxes on a jittered grid and forty lines between them, and frames that lie just anywhere.
    private static Document crowd(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            entries.add(rectangle("r" + i, i % 6 * 220 + random.nextInt(60), i / 6 * 160 + random.nextInt(40)));
        }
        for (int i = 0; i < 3; i++) {
            entries.add(new FrameElement(
                    head("f" + i),
                    new Rect(random.nextInt(600), random.nextInt(400), 300 + i * 100, 300 + i * 60),
                    "Frame " + i));
        }
        for (int i = 0; i < 40; i++) {
            int from = random.nextInt(30);
            entries.add(connector("c" + i, "r" + from, "r" + (from + 1 + random.nextInt(29)) % 30));
        }
        return documentOf(entries.toArray(Entry[]::new));
    }

    private static boolean isOrthogonal(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i - 1).x() != points.get(i).x()
                    && points.get(i - 1).y() != points.get(i).y()) {
                return false;
            }
        }
        return true;
    }

    private static List<Point> points(Scene scene, String line) {
        return scene.item(id(line)).path().points();
    }

    private static Point last(Scene scene, String line) {
        return points(scene, line).getLast();
    }
}
