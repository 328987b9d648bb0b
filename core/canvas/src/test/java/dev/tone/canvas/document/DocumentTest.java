package dev.tone.canvas.document;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void a_change_is_told_with_what_really_changed() {
        Document document = documentOf(rectangle("a", 0, 0));
        List<DocumentChange> heard = new ArrayList<>();
        var pin = document.listen(heard::add);

        Diff stale = documentOf(rectangle("a", 5, 5), rectangle("gone", 0, 0)).plan(edit -> {
            edit.put(rectangle("a", 9, 9));
            edit.put(rectangle("gone", 9, 9));
        });
        Diff real = document.apply(stale, Origin.REMOTE);

        assertThat(real.updated()).containsOnlyKeys("a");
        assertThat(real.updated().get("a").from()).isEqualTo(rectangle("a", 0, 0));
        assertThat(heard).containsExactly(new DocumentChange(real, Origin.REMOTE));

        document.apply(Diff.NONE, Origin.OWN);
        pin.close();
        document.apply(document.plan(edit -> edit.remove("a")), Origin.OWN);
        assertThat(heard).hasSize(1);
        assertThat(document.elementCount()).isZero();
    }

    @Test
    void a_listener_must_not_change_the_document() {
        Document document = new Document();
        document.listen(_ -> document.apply(document.plan(edit -> edit.put(rectangle("b", 0, 0))), Origin.OWN));
        assertThatThrownBy(() -> document.apply(document.plan(edit -> edit.put(rectangle("a", 0, 0))), Origin.OWN))
                .isInstanceOf(IllegalStateException.class);
        assertThat(document.element(id("a"))).isNotNull();
    }

    @Test
    @DisplayName("C-11 every element is on exactly one layer; without its own it is on the lowest one")
    void layers() {
        Document document = documentOf(rectangle("a", 0, 0));
        assertThat(document.layers()).containsExactly(Layer.BASE);

        Layer low = Layer.named(new LayerId("low"), "Low", new ZIndex("a1"));
        Layer high = Layer.named(new LayerId("high"), "High", new ZIndex("a2"));
        document.apply(
                document.plan(edit -> {
                    edit.put(high);
                    edit.put(low);
                }),
                Origin.OWN);
        assertThat(document.layers()).containsExactly(low, high);
        assertThat(document.layerOf(rectangle("a", 0, 0))).isEqualTo(low);
        assertThat(document.layer(high.id())).contains(high);

        document.apply(document.plan(edit -> edit.put(low.withOrder(new ZIndex("a3")))), Origin.OWN);
        assertThat(document.layers()).extracting(Layer::name).containsExactly("High", "Low");
    }

    @Test
    void it_knows_who_is_attached_to_whom_and_who_is_inside_whom() {
        Document document = documentOf(
                rectangle("a", 0, 0),
                rectangle("b", 0, 0).withHead(Fixtures.head("b").withParent(id("a"))),
                connector("c", "a", "b"),
                connector("self", "a", "a"));
        assertThat(document.connectorsOf(id("a"))).containsExactlyInAnyOrder(id("c"), id("self"));
        assertThat(document.childrenOf(id("a"))).containsExactly(id("b"));

        document.apply(
                document.plan(edit -> {
                    edit.put(connector("c", "b", "b"));
                    edit.remove("self");
                    edit.put(rectangle("b", 0, 0));
                }),
                Origin.OWN);
        assertThat(document.connectorsOf(id("a"))).isEmpty();
        assertThat(document.childrenOf(id("a"))).isEmpty();
        assertThat(document.connectorsOf(id("b"))).containsExactly(id("c"));
    }

    @Test
    void an_edit_reads_its_own_changes_and_counts_each_entry_once() {
        Document document = documentOf(rectangle("a", 0, 0));
        Diff diff = document.plan(edit -> {
            edit.put(rectangle("a", 1, 1));
            edit.put(edit.element(id("a")).movedBy(1, 1));
            edit.put(rectangle("new", 0, 0));
            edit.remove("new");
            edit.remove("never there");
            assertThat(edit.element(id("new"))).isNull();
            assertThat(edit.document()).isSameAs(document);
        });
        assertThat(diff.size()).isEqualTo(1);
        assertThat(diff.updated().get("a").to()).isEqualTo(rectangle("a", 2, 2));
        assertThat(document.plan(edit -> edit.put(rectangle("a", 0, 0))).isEmpty())
                .isTrue();
    }

    @Test
    @DisplayName("C-12 of what was moved or resized only the numbers are sent that are others")
    void moves() {
        Document document = documentOf(rectangle("a", 10, 20).withLabel("said"), rectangle("b", 0, 0));
        Diff diff = document.plan(edit -> {
            edit.put(Objects.requireNonNull(document.box(new ElementId("a"))).movedBy(5, 0));
            edit.put(Objects.requireNonNull(document.box(new ElementId("b"))).withBounds(new Rect(0, 0.5, 7, 60)));
        });

        assertThat(Operations.of(diff))
                .containsExactlyInAnyOrder(
                        new CanvasOperation.Put("a", "x", IntNode.valueOf(15)),
                        new CanvasOperation.Put("b", "y", DoubleNode.valueOf(0.5)),
                        new CanvasOperation.Put("b", "width", IntNode.valueOf(7)));
    }

    @Test
    @DisplayName("C-12 a change sends only the properties that changed")
    void operations() {
        Document document = documentOf(rectangle("a", 0, 0).withLabel("old"), rectangle("b", 0, 0));
        Diff diff = document.plan(edit -> {
            edit.put(rectangle("a", 7, 0));
            edit.put(rectangle("c", 1, 2));
            edit.remove("b");
        });
        List<CanvasOperation> operations = Operations.of(diff);
        assertThat(operations)
                .hasSize(4)
                .contains(
                        new CanvasOperation.Put("a", "text", NullNode.getInstance()), new CanvasOperation.Delete("b"));

        DocumentReplay replay = DocumentReplay.of(document.records());
        replay.accept(operations);
        document.apply(diff, Origin.OWN);
        assertThat(replay.records()).isEqualTo(document.records());
    }

    @Test
    @DisplayName("C-13 a diff reversed undoes it, and diffs in a row make one")
    void reversed_and_then() {
        Document document = documentOf(rectangle("a", 0, 0), rectangle("b", 0, 0));
        var before = document.records();
        Diff first = document.apply(
                document.plan(edit -> {
                    edit.put(rectangle("a", 1, 1));
                    edit.put(rectangle("c", 1, 1));
                }),
                Origin.OWN);
        Diff second = document.apply(
                document.plan(edit -> {
                    edit.put(rectangle("a", 2, 2));
                    edit.remove("b");
                    edit.remove("c");
                }),
                Origin.OWN);
        Diff both = first.then(second);
        assertThat(both.added()).isEmpty();
        assertThat(both.updated()).containsOnlyKeys("a");
        assertThat(both.removed()).containsOnlyKeys("b");
        assertThat(Diff.NONE.then(second)).isSameAs(second);

        document.apply(both.reversed(), Origin.HISTORY);
        assertThat(document.records()).isEqualTo(before);
    }

    @Test
    @DisplayName("C-7 an own change never makes an element its own ancestor, and says so to others in any order")
    void no_circles() {
        Document document = documentOf(rectangle("a", 0, 0), rectangle("b", 0, 0), rectangle("c", 0, 0));
        own(document, "a", "b");
        own(document, "b", "c");
        Diff refused = own(document, "c", "a");
        assertThat(refused.isEmpty()).isTrue();
        assertThat(document.element(id("c")).parent()).isNull();

        DocumentReplay replay = DocumentReplay.of(document.records());
        Diff swapped = document.apply(
                document.plan(edit -> {
                    edit.put(rectangle("c", 0, 0).withHead(Fixtures.head("c").withParent(id("b"))));
                    edit.put(rectangle("b", 0, 0));
                    edit.put(rectangle("d", 0, 0).withHead(Fixtures.head("d").withParent(id("d"))));
                }),
                Origin.OWN);
        replay.accept(Operations.of(swapped));
        assertThat(replay.records()).isEqualTo(document.records());
        assertThat(document.element(id("c")).parent()).isEqualTo(id("b"));
        assertThat(document.element(id("d")).parent()).isNull();
    }

    private static Diff own(Document document, String child, String parent) {
        return document.apply(
                document.plan(edit -> edit.put(
                        edit.element(id(child)).withHead(Fixtures.head(child).withParent(id(parent))))),
                Origin.OWN);
    }

    @Test
    @DisplayName("C-14 on a changed document a diff changes only the properties that it changed")
    void onto() {
        Document document = documentOf(rectangle("a", 0, 0), rectangle("b", 0, 0), rectangle("c", 0, 0));
        Diff mine = document.apply(
                document.plan(edit -> {
                    edit.put(rectangle("a", 50, 0));
                    edit.put(rectangle("b", 50, 0));
                    edit.remove("c");
                    edit.put(rectangle("d", 0, 0));
                    edit.put(rectangle("e", 0, 0));
                }),
                Origin.OWN);
        document.apply(
                document.plan(edit -> {
                    edit.put(rectangle("a", 50, 99).withLabel("theirs"));
                    edit.remove("b");
                    edit.put(rectangle("c", 1, 1));
                    edit.put(rectangle("d", 3, 3));
                    edit.remove("e");
                }),
                Origin.REMOTE);

        Diff undo = mine.reversed().onto(document::get);
        assertThat(undo.updated()).containsOnlyKeys("a");
        assertThat(undo.updated().get("a").to()).isEqualTo(rectangle("a", 0, 99).withLabel("theirs"));
        assertThat(undo.added()).isEmpty();
        assertThat(undo.removed()).containsOnlyKeys("d");
        assertThat(undo.removed().get("d")).isEqualTo(rectangle("d", 3, 3));
    }

    @Test
    void a_card_says_its_kind_where_the_technology_is_its_name() {
        ServiceElement cache = Fixtures.service("a", ServiceKind.CACHE, 0, 0)
                .withProperties(ServiceKind.CACHE.defaults().withTechnology("Redis"));

        assertThat(cache.withLabel("Sessions").detail()).isEqualTo("Redis");
        assertThat(cache.withLabel("redis").detail()).isEqualTo(cache.kind().title());
    }
}
