package dev.tone.canvas.layout;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AutoLayoutTest {
    private static Document laidOut(Document document, LayoutKind kind, String... chosen) {
        AutoLayout layout = AutoLayout.of(
                document, List.of(chosen).stream().map(each -> id(each)).toList(), Element::locked);
        var places = layout.arrange(kind);
        document.apply(document.plan(edit -> layout.put(edit, places)), Origin.OWN);
        return document;
    }

    private static Rect bounds(Document document, String id) {
        return ((BoxElement) Objects.requireNonNull(document.element(id(id)))).bounds();
    }

    private static Document shop() {
        return documentOf(
                service("web", ServiceKind.WEB, 50, 50),
                service("api", ServiceKind.API, 60, 60),
                service("worker", ServiceKind.WORKER, 70, 60),
                service("db", ServiceKind.DATABASE, 80, 60),
                service("queue", ServiceKind.QUEUE, 90, 60),
                connector("1", "web", "api"),
                connector("2", "api", "db"),
                connector("3", "api", "queue"),
                connector("4", "worker", "queue"));
    }

    @ParameterizedTest(name = "L-1 {0}: nothing lies on anything else, and the same drawing gives the same places")
    @EnumSource(LayoutKind.class)
    void no_overlaps(LayoutKind kind) {
        Random random = new Random(5);
        for (int run = 0; run < 30; run++) {
            List<Entry> entries = new ArrayList<>();
            int size = 2 + random.nextInt(30);
            for (int i = 0; i < size; i++) {
                entries.add(service("s" + i, ServiceKind.API, random.nextInt(500), random.nextInt(500)));
                entries.add(connector("c" + i, "s" + random.nextInt(size), "s" + random.nextInt(size)));
            }
            Document first = laidOut(documentOf(entries.toArray(Entry[]::new)), kind);
            Document second = laidOut(documentOf(entries.toArray(Entry[]::new)), kind);
            assertThat(first.elements()).isEqualTo(second.elements());
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    assertThat(bounds(first, "s" + i).intersects(bounds(first, "s" + j)))
                            .as("run %d: %d and %d", run, i, j)
                            .isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("L-2 layers put callers to the left of what they call, where the drawing began")
    void layered() {
        Document shop = laidOut(shop(), LayoutKind.LAYERED);
        assertThat(bounds(shop, "web").x()).isEqualTo(50);
        assertThat(bounds(shop, "web").right()).isLessThan(bounds(shop, "api").x());
        assertThat(bounds(shop, "api").right()).isLessThan(bounds(shop, "db").x());
        assertThat(bounds(shop, "worker").right())
                .isLessThan(bounds(shop, "queue").x());
    }

    @ParameterizedTest(name = "L-9 {0}: callers come before what they call, along the way the layers run")
    @CsvSource({"LAYERED, 1, 0", "LAYERED_DOWN, 0, 1", "LAYERED_LEFT, -1, 0", "LAYERED_UP, 0, -1"})
    void flows(LayoutKind kind, int across, int down) {
        Document shop = laidOut(shop(), kind);
        for (String link : List.of("web>api", "api>db", "api>queue", "worker>queue")) {
            Rect from = bounds(shop, link.split(">")[0]);
            Rect to = bounds(shop, link.split(">")[1]);
            double gap = across == 0
                    ? Math.max(down * (to.y() - from.bottom()), down * (to.bottom() - from.y()))
                    : Math.max(across * (to.x() - from.right()), across * (to.right() - from.x()));
            assertThat(gap).as(link).isGreaterThanOrEqualTo(120);
            assertThat(from.intersects(to)).isFalse();
        }
        Rect all = bounds(shop, "web");
        for (String each : List.of("api", "db", "queue", "worker")) {
            all = all.union(bounds(shop, each));
        }
        assertThat(all.topLeft()).isEqualTo(new Point(50, 50));
    }

    @ParameterizedTest(name = "L-10 {0}: what is not linked in a frame stands in one line across the layers")
    @CsvSource({"LAYERED, false", "LAYERED_DOWN, true"})
    void in_line(LayoutKind kind, boolean side) {
        Document document = laidOut(
                documentOf(
                        new FrameElement(head("frame"), new Rect(0, 0, 300, 200), "Data"),
                        inside("one", "frame", 10, 40),
                        inside("two", "frame", 20, 50),
                        inside("three", "frame", 30, 50)),
                kind);
        for (String[] pair : new String[][] {{"one", "two"}, {"two", "three"}}) {
            Rect first = bounds(document, pair[0]);
            Rect second = bounds(document, pair[1]);
            assertThat(side ? second.x() - first.right() : second.y() - first.bottom())
                    .isEqualTo(56);
            assertThat(side ? first.y() : first.x()).isEqualTo(side ? second.y() : second.x());
        }
    }

    @ParameterizedTest(name = "L-11 {0}: what is written on a line has room between its boxes")
    @CsvSource({"LAYERED, 120, 245", "LAYERED_DOWN, 120, 120"})
    void words(LayoutKind kind, double plain, double written) {
        String words = "reads from and writes to it";
        for (String label : List.of("x", words)) {
            Document document = laidOut(
                    documentOf(
                            service("a", ServiceKind.API, 0, 0),
                            service("b", ServiceKind.API, 50, 50),
                            connector("1", "a", "b").withLabel(label)),
                    kind);
            Rect first = bounds(document, "a");
            Rect second = bounds(document, "b");
            assertThat(kind.isUpright() ? second.y() - first.bottom() : second.x() - first.right())
                    .isEqualTo(label.equals(words) ? written : plain);
        }
    }

    @Test
    @DisplayName("L-1 a drawing whose lines would ask for millions of places is laid out all the same")
    void without_end() {
        int size = 2_000;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(service("s" + i, ServiceKind.API, 0, 0));
        }
        for (int i = 1; i < size; i++) {
            entries.add(connector("next" + i, "s" + (i - 1), "s" + i));
            entries.add(connector("first" + i, "s0", "s" + i));
        }
        Document document = laidOut(documentOf(entries.toArray(Entry[]::new)), LayoutKind.LAYERED);
        assertThat(bounds(document, "s1999").x())
                .isGreaterThan(bounds(document, "s1998").right());
    }

    @Test
    @DisplayName("L-2 a tree puts callers above what they call, in the middle")
    void tree() {
        Document shop = laidOut(shop(), LayoutKind.TREE);
        Rect api = bounds(shop, "api");
        assertThat(bounds(shop, "web").bottom()).isLessThan(api.y());
        assertThat(api.bottom()).isLessThan(bounds(shop, "db").y());
        assertThat(bounds(shop, "db").centerX()).isEqualTo(api.centerX());
        assertThat(bounds(shop, "queue").centerX())
                .isEqualTo(bounds(shop, "worker").centerX());
    }

    @Test
    @DisplayName("L-2 circles are laid out as well")
    void circle() {
        Document circle = laidOut(
                documentOf(
                        service("a", ServiceKind.API, 0, 0),
                        service("b", ServiceKind.API, 0, 0),
                        service("c", ServiceKind.API, 0, 0),
                        connector("1", "a", "b"),
                        connector("2", "b", "c"),
                        connector("3", "c", "a")),
                LayoutKind.LAYERED);
        assertThat(bounds(circle, "a").right()).isLessThan(bounds(circle, "b").x());
        assertThat(bounds(circle, "b").right()).isLessThan(bounds(circle, "c").x());
    }

    @ParameterizedTest(name = "L-3 {0}: what is pinned stays, and the others keep off it")
    @EnumSource(LayoutKind.class)
    void pinned(LayoutKind kind) {
        Document shop = shop();
        shop.apply(
                shop.plan(edit -> {
                    Element api = Objects.requireNonNull(edit.element(id("api")));
                    edit.put(api.withHead(api.head().withLocked(true)));
                }),
                Origin.OWN);
        laidOut(shop, kind);
        assertThat(bounds(shop, "api").topLeft()).isEqualTo(new Point(60, 60));
        for (String other : List.of("web", "worker", "db", "queue")) {
            assertThat(bounds(shop, other).intersects(bounds(shop, "api")))
                    .as(other)
                    .isFalse();
        }
    }

    @ParameterizedTest(
            name = "L-3 {0}: what is pinned in a frame or a group stays, and the frame holds all of its content")
    @EnumSource(LayoutKind.class)
    void pinned_within(LayoutKind kind) {
        BoxElement fixed = inside("api", "frame", 500, 300);
        BoxElement grouped = inside("x", "group", 900, 900);
        Document document = documentOf(
                service("web", ServiceKind.WEB, 0, 0),
                new FrameElement(head("outer"), new Rect(380, 160, 900, 700), "Zone"),
                (FrameElement) new FrameElement(head("frame"), new Rect(400, 200, 800, 600), "Network")
                        .withHead(head("frame").withParent(id("outer"))),
                fixed.withHead(fixed.head().withLocked(true)),
                inside("db", "frame", 510, 310),
                inside("queue", "frame", 520, 320),
                new GroupElement(head("group"), ""),
                grouped.withHead(grouped.head().withLocked(true)),
                inside("y", "group", 1_200, 900),
                connector("1", "web", "api"),
                connector("2", "api", "db"),
                connector("3", "api", "queue"),
                connector("4", "queue", "x"));
        laidOut(document, kind);

        assertThat(bounds(document, "api").topLeft()).isEqualTo(new Point(500, 300));
        assertThat(bounds(document, "x").topLeft()).isEqualTo(new Point(900, 900));
        assertThat(bounds(document, "y").topLeft()).isEqualTo(new Point(1_200, 900));
        assertThat(bounds(document, "outer").contains(bounds(document, "frame")))
                .isTrue();
        for (String inner : List.of("api", "db", "queue")) {
            assertThat(bounds(document, "frame").contains(bounds(document, inner)))
                    .as(inner)
                    .isTrue();
        }
        assertThat(bounds(document, "db").intersects(bounds(document, "api"))).isFalse();
        assertThat(bounds(document, "web").intersects(bounds(document, "outer")))
                .isFalse();
    }

    @Test
    @DisplayName("L-4 frames are laid out from the inside and made to fit; groups and their members move together")
    void frames() {
        Document document = documentOf(
                new FrameElement(head("frame"), new Rect(0, 0, 300, 200), "Zone"),
                inside("api", "frame", 10, 40),
                inside("db", "frame", 20, 50),
                new GroupElement(head("group"), ""),
                inside("x", "group", 5, 5),
                inside("y", "group", 215, 5),
                connector("1", "api", "db"),
                connector("2", "db", "x"));
        laidOut(document, LayoutKind.LAYERED);
        Rect frame = bounds(document, "frame");
        assertThat(frame.contains(bounds(document, "api"))).isTrue();
        assertThat(frame.contains(bounds(document, "db"))).isTrue();
        assertThat(bounds(document, "api").intersects(bounds(document, "db"))).isFalse();
        assertThat(bounds(document, "y").x() - bounds(document, "x").x()).isEqualTo(210);
        assertThat(bounds(document, "x").x()).isGreaterThan(frame.right());
    }

    private static BoxElement inside(String id, String parent, double x, double y) {
        BoxElement box = service(id, ServiceKind.API, x, y);
        return (BoxElement) box.withHead(box.head().withParent(id(parent)));
    }

    @Test
    @DisplayName("L-5 only what is chosen moves; corners put by hand are given up; loose texts stay")
    void chosen() {
        Document shop = shop();
        shop.apply(
                shop.plan(edit -> {
                    ConnectorElement line = (ConnectorElement) Objects.requireNonNull(edit.element(id("2")));
                    edit.put(line.withWaypoints(List.of(new Point(1, 1))));
                    edit.put(new TextElement(head("text"), new Rect(3, 4, 20, 10), "Note"));
                }),
                Origin.OWN);
        laidOut(shop, LayoutKind.LAYERED, "api", "db");
        assertThat(bounds(shop, "web").topLeft()).isEqualTo(new Point(50, 50));
        assertThat(bounds(shop, "api").topLeft()).isEqualTo(new Point(60, 60));
        assertThat(bounds(shop, "db").x()).isGreaterThan(bounds(shop, "api").right());
        assertThat(((ConnectorElement) Objects.requireNonNull(shop.element(id("2")))).waypoints())
                .isEmpty();
        laidOut(shop, LayoutKind.TREE);
        assertThat(bounds(shop, "text").topLeft()).isEqualTo(new Point(3, 4));
    }

    @Test
    @DisplayName("L-5 there is nothing to do for one box or none")
    void nothing() {
        assertThat(AutoLayout.of(documentOf(), List.of(), Element::locked).arrange(LayoutKind.FORCE))
                .isEmpty();
        assertThat(AutoLayout.of(documentOf(service("a", ServiceKind.API, 1, 1)), List.of(), Element::locked)
                        .arrange(LayoutKind.TREE))
                .isEmpty();
    }
}
