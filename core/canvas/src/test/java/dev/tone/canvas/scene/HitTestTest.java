package dev.tone.canvas.scene;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.Fill;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HitTestTest {
    private static final double NEAR = 8;

    @Test
    @DisplayName("C-23 pointing takes the front-most solid thing")
    void front_most() {
        ShapeElement above = rectangle("above", 50, 0);
        ShapeElement front = above.withHead(head("above").withZ(new ZIndex("a1")));
        assertThat(at(75, 30, rectangle("below", 0, 0), front)).isEqualTo("above");
        assertThat(at(25, 30, rectangle("below", 0, 0), front)).isEqualTo("below");
        assertThat(at(500, 500, rectangle("below", 0, 0))).isNull();
    }

    @Test
    @DisplayName("C-24 of hollow shapes around the point the smallest is taken, and only when nothing solid is there")
    void hollow() {
        ShapeElement outer = hollow("outer", new Rect(0, 0, 400, 400));
        ShapeElement inner = hollow("inner", new Rect(100, 100, 200, 200));
        assertThat(at(200, 200, outer, inner)).isEqualTo("inner");
        assertThat(at(50, 200, outer, inner)).isEqualTo("outer");
        assertThat(at(4, 200, outer, inner)).isEqualTo("outer");
        assertThat(at(200, 200, outer, inner, rectangle("solid", 180, 180))).isEqualTo("solid");
    }

    @Test
    @DisplayName("C-25 the inside of a frame counts as empty; its edge and its title take it")
    void frames() {
        FrameElement frame = new FrameElement(head("frame"), new Rect(0, 0, 400, 400), "Zone");
        assertThat(at(200, 200, frame)).isNull();
        assertThat(at(3, 200, frame)).isEqualTo("frame");
        assertThat(at(50, -15, frame)).isEqualTo("frame");
        assertThat(at(50, -30, frame)).isNull();
    }

    @Test
    @DisplayName("C-26 a line is hit within the tolerance")
    void lines() {
        Entry[] all = {rectangle("a", 0, 0), rectangle("b", 300, 0), connector("c", "a", "b")};
        assertThat(at(200, 37, all)).isEqualTo("c");
        assertThat(at(200, 39, all)).isNull();
    }

    @Test
    void contours_are_hit_as_they_look() {
        ShapeElement diamond = new ShapeElement(head("d"), new Rect(0, 0, 100, 100), ShapeKind.DIAMOND, "");
        assertThat(at(50, 50, diamond)).isEqualTo("d");
        assertThat(at(5, 5, diamond)).isNull();
    }

    @Test
    @DisplayName("C-27 what is locked, hidden or on such a layer cannot be pointed at")
    void unreachable() {
        ShapeElement locked = rectangle("a", 0, 0).withHead(head("a").withLocked(true));
        assertThat(at(50, 30, locked)).isNull();
        assertThat(at(50, 30, Layer.BASE.withLocked(true), rectangle("a", 0, 0)))
                .isNull();
        assertThat(at(50, 30, Layer.BASE.withVisible(false), rectangle("a", 0, 0)))
                .isNull();
    }

    @Test
    @DisplayName("C-28 a marquee crosses or contains, and a frame is only taken as a whole")
    void marquee() {
        Scene scene = new Scene(documentOf(
                rectangle("in", 10, 10),
                rectangle("half", 150, 10),
                rectangle("out", 500, 10),
                new ShapeElement(head("diamond"), new Rect(195, 195, 100, 100), ShapeKind.DIAMOND, ""),
                new ShapeElement(head("ellipse"), new Rect(-50, 100, 100, 60), ShapeKind.ELLIPSE, ""),
                new ShapeElement(head("huge"), new Rect(-5_000, -5_000, 10_000, 10_000), ShapeKind.ELLIPSE, ""),
                new FrameElement(head("frame"), new Rect(-10, -10, 800, 800), "Zone"),
                new FrameElement(head("little"), new Rect(120, 120, 10, 10), "Zone"),
                connector("cross", "in", "out")));
        HitTest hits = new HitTest(scene);
        Rect area = new Rect(0, 0, 200, 200);
        assertThat(hits.in(area, false, SceneItem::isReachable))
                .extracting(item -> item.id().value())
                .containsExactlyInAnyOrder("in", "half", "cross", "little", "ellipse", "huge");
        assertThat(hits.in(area, true, SceneItem::isReachable))
                .extracting(item -> item.id().value())
                .containsExactlyInAnyOrder("in", "little");
    }

    @Test
    void a_connector_finds_the_box_under_its_end_and_a_drop_the_frame() {
        Scene scene = new Scene(documentOf(
                hollow("hollow", new Rect(0, 0, 100, 100)),
                new FrameElement(head("frame"), new Rect(0, 0, 400, 400), "Zone"),
                connector("c", "hollow", "frame")));
        HitTest hits = new HitTest(scene);
        assertThat(hits.boxAt(new Point(50, 50), NEAR, _ -> true).id().value()).isEqualTo("hollow");
        assertThat(hits.boxAt(new Point(105, 50), NEAR, _ -> true).id().value()).isEqualTo("hollow");
        assertThat(hits.boxAt(new Point(300, 300), NEAR, _ -> true)).isNull();
        assertThat(hits.boxAt(new Point(300, 398), NEAR, _ -> true).id().value())
                .isEqualTo("frame");
        assertThat(hits.frameAt(new Point(300, 300), _ -> true).id().value()).isEqualTo("frame");
        assertThat(hits.frameAt(new Point(500, 300), _ -> true)).isNull();
    }

    private static ShapeElement hollow(String id, Rect bounds) {
        return new ShapeElement(
                head(id).withStyle(head(id).style().withFill(Fill.NONE)), bounds, ShapeKind.RECTANGLE, "");
    }

    private static @Nullable String at(double x, double y, Entry... entries) {
        SceneItem item = new HitTest(new Scene(documentOf(entries))).at(new Point(x, y), NEAR, SceneItem::isReachable);
        return item == null ? null : item.id().value();
    }
}
