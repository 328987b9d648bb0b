package dev.tone.canvas.editor;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.ops.AlignElements;
import dev.tone.canvas.ops.GrowConnected.Toward;
import dev.tone.canvas.ops.ReorderElements;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    private static EditorDriver chain() {
        return new EditorDriver(
                rectangle("a", 100, 100),
                rectangle("b", 400, 100),
                rectangle("d", 100, 400),
                connector("ab", "a", "b"),
                connector("ad", "a", "d"));
    }

    @Test
    @DisplayName("C-45 deleting takes along what is inside and the connectors, and undo brings all back")
    void delete() {
        EditorDriver driver = new EditorDriver(
                new FrameElement(head("frame"), new Rect(0, 0, 400, 400), "Zone"),
                rectangle("in", 10, 10).withHead(head("in").withParent(id("frame"))),
                rectangle("out", 600, 10),
                connector("c", "in", "out"));
        String before = driver.bytes();
        driver.editor.selection().only(id("frame"));
        assertThat(driver.editor.commands().delete()).isEqualTo(3);
        assertThat(driver.elements()).extracting(Element::key).containsExactly("out");
        driver.hasSelected().hasSteps(1).undo();
        assertThat(driver.bytes()).isEqualTo(before);
        driver.hasSelected("frame").redo().hasSelected().undo();
        driver.editor.selection().only(id("c"));
        driver.editor.commands().delete();
        driver.undo().hasSelected("c").editor.selection().clear();
        assertThat(driver.editor.commands().delete()).isZero();
        driver.hasSteps(0);
    }

    @Test
    @DisplayName("C-46 copies are in front, connected among themselves, and selected")
    void duplicate() {
        EditorDriver driver = chain();
        driver.editor.selection().set(List.of(id("a"), id("ab"), id("b")));
        driver.editor.copying().duplicate();
        Set<ElementId> copies = driver.editor.selection().ids();
        assertThat(copies).hasSize(3).doesNotContain(id("a"));
        ConnectorElement line = (ConnectorElement) copies.stream()
                .map(copy -> driver.element(copy.value()))
                .filter(ConnectorElement.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(copies).contains(line.from().target(), line.to().target());
        assertThat(driver.bounds(line.from().target().value()).topLeft()).isEqualTo(new Point(124, 124));
        driver.hasSteps(1);
    }

    @Test
    void a_copied_frame_has_copies_of_its_content_and_only_the_frame_is_selected() {
        EditorDriver driver = new EditorDriver(
                new FrameElement(head("frame"), new Rect(0, 0, 400, 400), "Zone"),
                rectangle("in", 10, 10)
                        .withHead(head("in").withParent(id("frame")).withZ(new ZIndex("a1"))));
        driver.editor.selection().only(id("frame"));
        driver.editor.copying().duplicate();
        assertThat(driver.elements()).hasSize(4);
        ElementId copy = driver.selected().id();
        assertThat(driver.document.childrenOf(copy)).hasSize(1);
    }

    @Test
    @DisplayName("C-218 what is duplicated, pasted, grown or put at the end of a line belongs to the frame it lies in")
    void copies_in_frames() {
        EditorDriver driver = new EditorDriver(
                new FrameElement(head("frame"), new Rect(300, 0, 400, 400), "Zone"),
                rectangle("out", 0, 10),
                rectangle("in", 320, 10).withHead(head("in").withParent(id("frame"))));
        driver.editor.copying().duplicate(List.of(id("out")), 400, 100);
        assertThat(driver.selected().parent()).isEqualTo(id("frame"));
        driver.hasSteps(1);
        driver.editor.copying().duplicate(List.of(id("in")), 600, 0);
        assertThat(driver.selected().parent()).isNull();

        driver.editor.selection().only(id("out"));
        String copied = driver.editor.copying().copy();
        driver.editor.copying().paste(copied, new Point(500, 200));
        assertThat(driver.selected().parent()).isEqualTo(id("frame"));

        driver.editor.selection().only(id("out"));
        driver.editor.commands().grow(Toward.RIGHT);
        assertThat(driver.bounds(driver.selected().key()).x()).isLessThan(300);
        driver.editor.commands().grow(Toward.RIGHT);
        assertThat(driver.selected().parent()).isEqualTo(id("frame"));

        driver.tool("connector").drag(50, 40, 640, 370);
        driver.editor.commands().finishConnector(driver.editor.selection().single(), NewService.of(ServiceKind.API));
        assertThat(driver.selected().parent()).isEqualTo(id("frame"));
    }

    @Test
    @DisplayName("C-88 a line that is pasted without what it led to ends where it was seen to end")
    void pasted_without_its_end() {
        EditorDriver here = chain();
        here.editor.selection().only(id("b"));
        here.editor.arranging().nudge(300, 200);
        here.editor.selection().set(List.of(id("a"), id("ab")));
        Rect box = here.bounds("a");
        Point seen = here.editor.scene().item(id("ab")).path().points().getLast();
        String text = here.editor.copying().copy();

        EditorDriver there = new EditorDriver();
        there.editor.copying().paste(text, new Point(5_000, 4_000));

        ConnectorElement line = (ConnectorElement) there.elements().stream()
                .filter(ConnectorElement.class::isInstance)
                .findFirst()
                .orElseThrow();
        Rect copied = there.bounds(Objects.requireNonNull(line.from().target()).value());
        assertThat(line.to()).isEqualTo(new End.Free(seen.plus(copied.x() - box.x(), copied.y() - box.y())));
    }

    @Test
    @DisplayName("C-88 what is copied here can be pasted there, connected as it was; other text is left alone")
    void copy_and_paste() {
        EditorDriver here = chain();
        assertThat(here.editor.copying().copy()).isEmpty();
        here.editor.selection().set(List.of(id("a"), id("b"), id("ab")));
        String text = here.editor.copying().copy();

        EditorDriver there = new EditorDriver();
        assertThat(there.editor.copying().paste(text, new Point(1_000, 500))).isTrue();
        assertThat(there.elements()).hasSize(3);
        assertThat(there.editor.selection().bounds()).isEqualTo(new Rect(800, 470, 400, 60));
        ConnectorElement line = (ConnectorElement) there.elements().stream()
                .filter(ConnectorElement.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(there.document.element(line.from().target())).isNotNull();
        there.hasSteps(1);

        for (String other : List.of(
                "hello",
                "{\"tone\":\"elements\",",
                "{\"tone\":\"elements\",\"format\":9,\"records\":[]}",
                "{\"tone\":\"elements\",\"format\":1}",
                "{\"tone\":\"elements\",\"format\":1,\"records\":[null]}",
                "{\"tone\":\"elements\",\"format\":1,\"records\":[]}",
                text.replace("\"x\":100", "\"x\":1e300"))) {
            assertThat(there.editor.copying().paste(other, Point.ORIGIN))
                    .as(other)
                    .isFalse();
        }
        there.hasSteps(1);
    }

    @Test
    void arrows_nudge_and_shift_arrows_nudge_more() {
        EditorDriver driver = chain().click(150, 130).key("ArrowRight").key("ArrowDown");
        driver.holding(Modifiers.SHIFT).key("ArrowLeft").key("ArrowUp");
        assertThat(driver.bounds("a").topLeft()).isEqualTo(new Point(91, 91));
        assertThat(new EditorDriver().editor.input().key(KeyInput.press("ArrowLeft", Modifiers.NONE)))
                .isFalse();
        assertThat(driver.editor.input().key(KeyInput.press("x", Modifiers.NONE)))
                .isFalse();
        assertThat(driver.editor.input().key(KeyInput.press("ArrowUp", new Modifiers(true, false, true))))
                .isFalse();
    }

    @Test
    @DisplayName("C-47 a grown twin keeps its distance from what stands there, so that lines are seen between")
    void grow_with_room() {
        EditorDriver driver =
                new EditorDriver(service("api", ServiceKind.API, 100, 100), service("near", ServiceKind.API, 610, 100));
        driver.editor.selection().only(id("api"));
        driver.holding(Modifiers.MOD).key("ArrowRight");
        assertThat(driver.bounds(driver.selected().key())).isEqualTo(new Rect(396, 236, 200, 88));

        EditorDriver roomy =
                new EditorDriver(service("api", ServiceKind.API, 100, 100), service("far", ServiceKind.API, 620, 100));
        roomy.editor.selection().only(id("api"));
        roomy.holding(Modifiers.MOD).key("ArrowRight");
        assertThat(roomy.bounds(roomy.selected().key())).isEqualTo(new Rect(396, 100, 200, 88));
    }

    @Test
    @DisplayName("C-47 C-272 Mod+arrow grows a connected twin past what is in the way")
    void grow() {
        EditorDriver driver = new EditorDriver(service("api", ServiceKind.API, 100, 100));
        driver.editor.selection().only(id("api"));
        driver.holding(Modifiers.MOD).key("ArrowRight");
        ServiceElement twin = (ServiceElement) driver.selected();
        assertThat(twin.kind()).isEqualTo(ServiceKind.API);
        assertThat(twin.bounds()).isEqualTo(new Rect(396, 100, 200, 88));
        assertThat(driver.document.connectorsOf(twin.id())).hasSize(1);
        String name = Objects.requireNonNull(driver.document.element(id("api"))).label();
        assertThat(twin.label()).isEqualTo(name + "-2");
        driver.hasSteps(1);
        driver.key("ArrowRight");
        assertThat(driver.selected().label()).isEqualTo(name + "-3");
        driver.undo();

        driver.editor.selection().only(id("api"));
        driver.key("ArrowRight");
        assertThat(driver.bounds(driver.selected().key())).isEqualTo(new Rect(396, 236, 200, 88));
        driver.editor.selection().only(id("api"));
        driver.key("ArrowUp");
        assertThat(driver.bounds(driver.selected().key())).isEqualTo(new Rect(100, -84, 200, 88));
    }

    @Test
    @DisplayName("C-48 Tab walks in reading order, Alt+arrow along connectors")
    void walking() {
        EditorDriver driver = chain().key("Tab").hasSelected("a").key("Tab").hasSelected("b");
        driver.key("Tab")
                .hasSelected("ab")
                .holding(Modifiers.SHIFT)
                .key("Tab")
                .hasSelected("b")
                .key("Tab")
                .hasSelected("a");
        driver.holding(Modifiers.ALT)
                .key("ArrowRight")
                .hasSelected("b")
                .key("ArrowRight")
                .hasSelected("b");
        driver.key("ArrowLeft").hasSelected("a").key("ArrowDown").hasSelected("d");
        driver.editor.selection().only(id("ab"));
        driver.key("ArrowRight").hasSelected("b");
        assertThat(new EditorDriver().editor.choosing().next(false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FRONT, a c d b", "FORWARD, a c b d", "BACKWARD, b a c d", "BACK, b a c d"})
    @DisplayName("C-49 z-order moves within the layer, also among equal places")
    void reorder(ReorderElements.To to, String order) {
        EditorDriver driver = new EditorDriver(
                rectangle("a", 0, 0), rectangle("b", 0, 0), rectangle("c", 0, 0), rectangle("d", 0, 0));
        driver.editor.selection().only(id("b"));
        driver.editor.arranging().reorder(to);
        assertThat(driver.editor.scene().backToFront())
                .extracting(item -> item.id().value())
                .containsExactly(order.split(" "));
        driver.undo();
        assertThat(driver.editor.scene().backToFront())
                .extracting(item -> item.id().value())
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void reordering_several_keeps_their_order_and_needs_no_room_at_the_end() {
        EditorDriver driver = new EditorDriver(rectangle("a", 0, 0), rectangle("b", 0, 0), rectangle("c", 0, 0));
        driver.editor.selection().set(List.of(id("b"), id("a")));
        driver.editor.arranging().reorder(ReorderElements.To.FRONT);
        assertThat(driver.editor.scene().backToFront())
                .extracting(item -> item.id().value())
                .containsExactly("c", "a", "b");
        driver.editor.arranging().reorder(ReorderElements.To.FORWARD);
        driver.editor.arranging().reorder(ReorderElements.To.BACKWARD);
        assertThat(driver.editor.scene().backToFront())
                .extracting(item -> item.id().value())
                .containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "LEFT, 0, 0, 0, 100", "CENTER, 50, 0, 50, 100", "RIGHT, 100, 0, 100, 100",
        "TOP, 0, 0, 100, 0", "MIDDLE, 0, 50, 100, 50", "BOTTOM, 0, 100, 100, 100"
    })
    void align(AlignElements.To to, double ax, double ay, double bx, double by) {
        EditorDriver driver = new EditorDriver(rectangle("a", 0, 0), rectangle("b", 100, 100));
        driver.editor.choosing().all();
        driver.editor.arranging().align(to);
        assertThat(driver.bounds("a").topLeft()).isEqualTo(new Point(ax, ay));
        assertThat(driver.bounds("b").topLeft()).isEqualTo(new Point(bx, by));
        driver.editor.selection().only(id("a"));
        driver.editor.arranging().align(to);
        driver.hasSteps(1);
    }

    @Test
    void distribute() {
        EditorDriver driver = new EditorDriver(rectangle("a", 0, 0), rectangle("b", 110, 70), rectangle("c", 500, 400));
        driver.editor.choosing().all();
        driver.editor.arranging().distribute(true);
        assertThat(driver.bounds("b").x()).isEqualTo(250);
        driver.editor.arranging().distribute(false);
        assertThat(driver.bounds("b").y()).isEqualTo(200);
        driver.editor.selection().set(List.of(id("a"), id("b")));
        driver.editor.arranging().distribute(true);
        driver.hasSteps(2);
    }

    @Test
    @DisplayName("C-27 what is locked stays as it is")
    void locked() {
        EditorDriver driver = chain();
        driver.editor.selection().only(id("a"));
        driver.editor.arranging().setLocked(true);
        driver.editor.arranging().nudge(5, 5);
        assertThat(driver.editor.commands().delete()).isZero();
        driver.editor.choosing().all();
        assertThat(driver.editor.selection().ids()).doesNotContain(id("a"));
        driver.editor.selection().only(id("a"));
        driver.editor.arranging().setLocked(false);
        driver.editor.arranging().nudge(5, 5);
        assertThat(driver.bounds("a").x()).isEqualTo(105);
        driver.editor.arranging().setLocked(true);
    }

    @Test
    void style_and_single_properties() {
        EditorDriver driver = chain().click(150, 130);
        driver.editor.commands().restyle(style -> style.withHue(Hue.RED).withStrokeWidth(4));
        assertThat(driver.element("a").style())
                .isEqualTo(Style.DEFAULT.withHue(Hue.RED).withStrokeWidth(4));
        driver.editor.commands().update(id("ab"), element -> ((ConnectorElement) element).withProtocol("grpc"));
        driver.editor.commands().update(id("gone"), element -> element);
        assertThat(driver.connector("ab").protocol()).isEqualTo("grpc");
        driver.hasSteps(2);
    }

    @Test
    void what_others_delete_leaves_the_selection() {
        EditorDriver driver = chain();
        driver.editor.choosing().all();
        driver.others(edit -> edit.remove("a"));
        assertThat(driver.editor.selection().ids()).hasSize(4);
        driver.editor.selection().set(List.of(id("gone"), id("b")));
        driver.hasSelected("b");
    }

    @Test
    @DisplayName("C-85 layers are added above, moved, hidden, locked and removed with what is on them")
    void layers() {
        EditorDriver driver = chain();
        LayerId top = driver.editor.layers().add("Top");
        assertThat(driver.document.layers()).extracting(Layer::name).containsExactly("Layer 1", "Top");
        driver.tool("rectangle").drag(600, 600, 700, 700);
        assertThat(driver.selected().layer()).isEqualTo(top);

        driver.editor.selection().set(List.of(id("a"), id("b")));
        driver.editor.layers().takeSelection(top);
        assertThat(driver.element("a").layer()).isEqualTo(top);
        assertThat(driver.editor.scene().backToFront().stream()
                        .map(SceneItem::id)
                        .toList())
                .endsWith(id("a"), id("b"));

        driver.editor.layers().move(top, 0);
        assertThat(driver.document.layers()).extracting(Layer::name).containsExactly("Top", "Layer 1");
        driver.editor.layers().move(top, 9);
        driver.editor.layers().update(top, layer -> layer.withName("Upper").withVisible(false));
        driver.hasSelected();
        driver.editor.choosing().all();
        assertThat(driver.editor.selection().ids()).doesNotContain(id("a"));

        driver.editor.layers().remove(top);
        assertThat(driver.document.element(id("a"))).isNull();
        assertThat(driver.document.element(id("ab"))).isNull();
        assertThat(driver.editor.brush().layer().get()).isEqualTo(Layer.BASE.id());
        driver.editor.layers().remove(Layer.BASE.id());
        assertThat(driver.document.layers()).hasSize(1);
        driver.undo();
        assertThat(driver.document.element(id("a"))).isNotNull();
    }

    @Test
    void layers_with_equal_places_can_still_be_moved() {
        EditorDriver driver = new EditorDriver(
                Layer.named(new LayerId("x"), "X", ZIndex.FIRST),
                Layer.named(new LayerId("y"), "Y", ZIndex.FIRST),
                Layer.named(new LayerId("z"), "Z", ZIndex.FIRST));
        driver.editor.layers().move(new LayerId("z"), 1);
        assertThat(driver.document.layers()).extracting(Layer::name).containsExactly("X", "Z", "Y");
        driver.editor.layers().move(new LayerId("gone"), 1);
        driver.hasSteps(1);
    }

    @Test
    @DisplayName("C-86 the wheel scrolls, with Mod it zooms at the pointer; Space or the middle button pans any time")
    void camera() {
        EditorDriver driver = chain();
        Input input = driver.editor.input();
        assertThat(input.pointer()).isNull();
        Viewport viewport = driver.editor.viewport();
        input.wheel(Point.ORIGIN, 0, -30, Modifiers.NONE);
        assertThat(viewport.camera().get()).isEqualTo(new Camera(0, 30, 1));
        input.wheel(Point.ORIGIN, 0, -30, Modifiers.SHIFT);
        assertThat(viewport.camera().get()).isEqualTo(new Camera(30, 30, 1));
        Point pointer = new Point(500, 400);
        Point under = viewport.toWorld(pointer);
        input.wheel(pointer, 0, 120, Modifiers.MOD);
        assertThat(viewport.camera().get().zoom()).isGreaterThan(1.3);
        assertThat(viewport.toWorld(pointer).distanceTo(under)).isLessThan(1e-9);

        viewport.camera().set(Camera.START);
        driver.press(150, 130).moveTo(200, 200).isIn("select.translating");
        input.key(KeyInput.press("Space", Modifiers.NONE));
        assertThat(driver.cursor()).isEqualTo(Cursor.GRAB);
        driver.press(200, 200).moveTo(220, 200).release().isIn("select.translating");
        input.key(KeyInput.release("Space", Modifiers.NONE));
        assertThat(viewport.camera().get()).isEqualTo(new Camera(-20, 0, 1));
        driver.moveTo(220, 200).release();
        assertThat(driver.bounds("a").topLeft()).isEqualTo(new Point(150, 170));

        input.pointer(
                new PointerInput(PointerInput.Kind.PRESSED, pointer, PointerInput.Button.MIDDLE, Modifiers.NONE, 1));
        assertThat(driver.cursor()).isEqualTo(Cursor.GRABBING);
        driver.moveTo(510, 400).release();
        assertThat(viewport.camera().get().x()).isEqualTo(-30);
        input.pointer(
                new PointerInput(PointerInput.Kind.PRESSED, pointer, PointerInput.Button.SECONDARY, Modifiers.NONE, 1));
        driver.isIn("select.idle");
    }

    @Test
    void zooming_to_things() {
        EditorDriver driver = chain();
        Viewport viewport = driver.editor.viewport();
        driver.editor.commands().zoomToFit();
        assertThat(viewport.visible().contains(new Rect(100, 100, 400, 360))).isTrue();
        driver.editor.selection().only(id("b"));
        driver.editor.commands().zoomToSelection();
        assertThat(viewport.visible().center()).isEqualTo(new Point(450, 130));
        viewport.zoomIn();
        assertThat(viewport.camera().get().zoom()).isEqualTo(1.25);
        viewport.zoomOut();
        viewport.zoomTo(0.5);
        assertThat(viewport.camera().get().zoom()).isEqualTo(0.5);
        Camera before = viewport.camera().get();
        viewport.reveal(new Rect(440, 120, 10, 10));
        assertThat(viewport.camera().get()).isEqualTo(before);
        viewport.reveal(new Rect(9_000, -9_000, 10, 10));
        assertThat(viewport.visible().contains(new Rect(9_000, -9_000, 10, 10))).isTrue();
        viewport.reveal(new Rect(0, 0, 90_000, 10));
        assertThat(viewport.visible().x()).isLessThan(0);
        new EditorDriver().editor.commands().zoomToFit();
    }

    @Test
    void an_unknown_tool_is_refused_and_a_closed_editor_hears_nothing() {
        EditorDriver driver = chain();
        assertThat(driver.editor.toolbox().ids())
                .contains("select", "connector")
                .hasSize(18);
        assertThatThrownBy(() -> driver.tool("axe")).isInstanceOf(IllegalArgumentException.class);
        driver.editor.close();
        driver.others(edit -> edit.remove("a"));
        assertThat(driver.editor.scene().item(id("a"))).isNotNull();
    }
}
