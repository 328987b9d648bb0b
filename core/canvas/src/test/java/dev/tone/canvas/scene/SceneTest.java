package dev.tone.canvas.scene;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.RandomEdits;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 32, 42, 74})
    @DisplayName("C-20 after any edits a scene is the same as one made from scratch")
    void same_as_from_scratch(long seed) {
        Document document = new Document();
        Scene scene = new Scene(document);
        RandomEdits edits = new RandomEdits(seed, "e");
        Random random = new Random(seed);
        for (int step = 0; step < 400; step++) {
            document.apply(edits.next(document), Origin.OWN);
            if (step % 10 == 0) {
                Scene fresh = new Scene(document);
                assertThat(describe(scene)).as("seed %d, step %d", seed, step).isEqualTo(describe(fresh));
                assertThat(scene.content()).isEqualTo(fresh.content());
                Rect area = new Rect(
                        random.nextInt(4_000) - 2_000,
                        random.nextInt(4_000) - 2_000,
                        random.nextInt(3_000),
                        random.nextInt(3_000));
                assertThat(queried(scene, area)).isEqualTo(scanned(fresh, area));
                fresh.close();
            }
        }
    }

    @Test
    @DisplayName("C-21 connectors follow what they are attached to, and others are left alone")
    void connectors_follow() {
        Document document = documentOf(
                rectangle("a", 0, 0),
                rectangle("b", 300, 0),
                rectangle("c", 600, 0),
                connector("ab", "a", "b"),
                connector("bc", "b", "c"));
        Scene scene = new Scene(document);
        List<SceneChange> heard = new ArrayList<>();
        scene.listen(heard::add);
        assertThat(scene.item(id("ab")).path().points()).containsExactly(new Point(100, 30), new Point(300, 30));

        document.apply(document.plan(edit -> edit.put(rectangle("a", 0, 100))), Origin.OWN);

        assertThat(scene.item(id("ab")).path().start()).isEqualTo(new Point(100, 130));
        assertThat(scene.item(id("ab")).bounds()).isEqualTo(new Rect(100, 30, 200, 100));
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().changed()).extracting(SceneItem::id).containsExactly(id("a"), id("ab"));
        assertThat(heard.getFirst().reordered()).isFalse();

        document.apply(document.plan(edit -> edit.remove("c")), Origin.OWN);
        // What hung on it now ends to the left of b, where ab makes room for it.
        assertThat(heard.get(1).changed()).extracting(SceneItem::id).containsExactly(id("bc"), id("ab"));
        assertThat(heard.get(1).removed()).extracting(SceneItem::id).containsExactly(id("c"));
        assertThat(heard.get(1).reordered()).isTrue();
    }

    @Test
    @DisplayName("C-22 painted from the back: by layer, then by place, then by id")
    void order() {
        Layer low = Layer.named(new LayerId("low"), "Low", new ZIndex("a1"));
        Layer high = Layer.named(new LayerId("high"), "High", new ZIndex("a2"));
        Document document = documentOf(
                high,
                low,
                rectangle("d", 0, 0).withHead(head("d").withLayer(high.id())),
                rectangle("b", 0, 0).withHead(head("b").withLayer(low.id()).withZ(new ZIndex("a5"))),
                rectangle("c", 0, 0).withHead(head("c").withLayer(low.id())),
                rectangle("a", 0, 0).withHead(head("a").withLayer(new LayerId("gone"))));
        Scene scene = new Scene(document);
        assertThat(ids(scene)).containsExactly("a", "c", "b", "d");

        document.apply(document.plan(edit -> edit.put(low.withOrder(new ZIndex("a3")))), Origin.OWN);
        assertThat(ids(scene)).containsExactly("a", "d", "c", "b");

        document.apply(document.plan(edit -> edit.put(high.withVisible(false))), Origin.OWN);
        assertThat(scene.item(id("d")).isVisible()).isFalse();
        assertThat(scene.item(id("d")).isReachable()).isFalse();
    }

    @Test
    @DisplayName("C-20 another thing under the same id takes the place of the first")
    void another_type() {
        Document document = documentOf(rectangle("a", 0, 0), rectangle("b", 300, 0), connector("c", "a", "b"));
        Scene scene = new Scene(document);
        document.apply(
                document.plan(edit -> {
                    edit.put(connector("a", "b", "b"));
                    edit.put(new FrameElement(head("c"), new Rect(0, 0, 9, 9), "Zone"));
                    edit.put(Layer.named(new LayerId("b"), "b", ZIndex.FIRST));
                }),
                Origin.REMOTE);
        assertThat(describe(scene)).isEqualTo(describe(new Scene(document)));
        assertThat(scene.frames()).hasSize(1);
        document.apply(document.plan(edit -> edit.put(rectangle("b", 0, 0))), Origin.REMOTE);
        assertThat(describe(scene)).isEqualTo(describe(new Scene(document)));
    }

    @Test
    void bounds_are_those_of_what_is_there_and_visible() {
        Layer hidden =
                Layer.named(new LayerId("hidden"), "Hidden", new ZIndex("a5")).withVisible(false);
        Document document = documentOf(
                Layer.BASE,
                hidden,
                rectangle("a", 0, 0),
                rectangle("b", 300, 0),
                rectangle("far", 9_000, 0).withHead(head("far").withLayer(hidden.id())));
        Scene scene = new Scene(document);
        assertThat(scene.content()).isEqualTo(new Rect(0, 0, 400, 60));
        assertThat(scene.boundsOf(List.of(id("a"), id("gone")))).isEqualTo(new Rect(0, 0, 100, 60));
        assertThat(scene.boundsOf(List.of())).isNull();
        assertThat(new Scene(new Document()).content()).isNull();
    }

    @Test
    @DisplayName("C-29 a group lies around its members, however deep, and can be neither hit nor seen")
    void groups() {
        Document document = documentOf(
                new GroupElement(head("outer"), "Outer"),
                new GroupElement(head("inner").withParent(id("outer")), "Inner"),
                rectangle("a", 0, 0).withHead(head("a").withParent(id("inner"))),
                rectangle("b", 300, 0).withHead(head("b").withParent(id("outer"))));
        Scene scene = new Scene(document);
        assertThat(scene.item(id("inner")).bounds()).isEqualTo(new Rect(0, 0, 100, 60));
        assertThat(scene.item(id("outer")).bounds()).isEqualTo(new Rect(0, 0, 400, 60));
        assertThat(new HitTest(scene).at(new Point(200, 30), 4, _ -> true)).isNull();

        document.apply(document.plan(edit -> edit.put(edit.element(id("a")).movedBy(0, 500))), Origin.OWN);
        assertThat(scene.item(id("outer")).bounds()).isEqualTo(new Rect(0, 0, 400, 560));
        document.apply(document.plan(edit -> edit.remove("a")), Origin.OWN);
        assertThat(scene.item(id("outer")).bounds()).isEqualTo(new Rect(300, 0, 100, 60));
    }

    @Test
    @DisplayName("C-29 a box that is turned covers and is hit where it is seen")
    void turned() {
        Document document = documentOf(rectangle("a", 0, 0).withRotation(90));
        Scene scene = new Scene(document);
        assertThat(scene.item(id("a")).bounds()).isEqualTo(new Rect(20, -20, 60, 100));
        HitTest hits = new HitTest(scene);
        assertThat(hits.at(new Point(50, 75), 1, _ -> true)).isNotNull();
        assertThat(hits.at(new Point(5, 30), 1, _ -> true)).isNull();
        assertThat(hits.boxAt(new Point(50, -15), 1, _ -> true)).isNotNull();
        assertThat(hits.in(new Rect(-20, 10, 30, 30), false, _ -> true)).isEmpty();
        assertThat(hits.in(new Rect(10, 10, 30, 30), false, _ -> true)).hasSize(1);
    }

    private static List<String> ids(Scene scene) {
        return scene.backToFront().stream().map(item -> item.id().value()).toList();
    }

    private static List<String> describe(Scene scene) {
        return scene.backToFront().stream()
                .map(item -> item.element() + " on " + item.layer() + " at " + item.bounds() + " "
                        + (item.connector() == null ? "" : item.path()))
                .toList();
    }

    private static Set<ElementId> queried(Scene scene, Rect area) {
        Set<ElementId> found = new HashSet<>();
        scene.query(area, item -> assertThat(found.add(item.id())).isTrue());
        return found;
    }

    private static Set<ElementId> scanned(Scene scene, Rect area) {
        Set<ElementId> found = new HashSet<>();
        scene.backToFront().stream()
                .filter(item -> item.bounds().intersects(area))
                .forEach(item -> found.add(item.id()));
        return found;
    }
}
