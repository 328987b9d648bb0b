package dev.tone.canvas.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.LayerState;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InsertingTest {
    private static final LayerId SECRET = new LayerId("secret");

    private final Editor editor = new EditorDriver().editor;

    private static Document drawing(Layer... layers) {
        Document drawing = new Document();
        drawing.apply(
                drawing.plan(edit -> {
                    for (Layer layer : layers) {
                        edit.put(layer);
                        edit.put(new TextElement(
                                Head.of(new ElementId("on-" + layer.id().value()), layer.id(), ZIndex.FIRST),
                                new Rect(0, 0, 100, 20),
                                layer.name()));
                    }
                }),
                Origin.OWN);
        return drawing;
    }

    private static Document layered() {
        Document drawing = drawing(
                Layer.BASE,
                Layer.named(SECRET, "Secret", ZIndex.between(ZIndex.FIRST, null))
                        .withVisible(false)
                        .withLocked(true)
                        .withOpacity(0.5));
        drawing.apply(
                drawing.plan(edit -> edit.put(
                        new LayerState("s", "All", ZIndex.FIRST, Map.of(SECRET, 1.0, Layer.BASE.id(), 1.0), Map.of()))),
                Origin.OWN);
        return drawing;
    }

    private Layer layerOf(String label) {
        return editor.document()
                .layerOf(editor.document().elements().stream()
                        .filter(element -> element.label().equals(label))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    @DisplayName("C-235 a drawing that joins an empty one is as it was")
    void a_drawing_that_joins_an_empty_one_is_as_it_was() {
        editor.copying().insert(layered(), Point.ORIGIN);

        assertThat(editor.document().layers()).extracting(Layer::name).containsExactly("Layer 1", "Secret");
        assertThat(layerOf("Secret").visible()).isFalse();
        assertThat(layerOf("Secret").locked()).isTrue();
        assertThat(layerOf("Secret").opacity()).isEqualTo(0.5);
        assertThat(editor.document().layerStates())
                .singleElement()
                .satisfies(state -> assertThat(state.opacities())
                        .containsOnlyKeys(
                                layerOf("Layer 1").id(), layerOf("Secret").id()));
        assertThat(editor.selection().ids()).hasSize(1);
    }

    @Test
    @DisplayName("C-235 its layers lie above those that are there, in one step")
    void its_layers_lie_above_those_that_are_there() {
        editor.copying().insert(drawing(Layer.BASE.withName("Mine")), Point.ORIGIN);
        int before = editor.document().layers().size();

        editor.copying().insert(layered(), Point.ORIGIN);

        List<Layer> layers = editor.document().layers();
        assertThat(layers).hasSize(before + 2);
        assertThat(layers.subList(before, before + 2)).extracting(Layer::name).containsExactly("Layer 1", "Secret");
        editor.history().undo();
        assertThat(editor.document().layers()).hasSize(before);
        assertThat(editor.document().layerStates()).isEmpty();
    }

    @Test
    @DisplayName("C-250 a drawing that joins another lies beside what is there, where both would lie upon each other")
    void it_lies_beside_what_is_there() {
        editor.copying().insert(drawing(Layer.BASE.withName("Mine")), Point.ORIGIN);
        editor.copying().insert(drawing(Layer.BASE.withName("Yours")), new Point(10, 5));

        List<BoxElement> boxes = editor.document().elements().stream()
                .map(BoxElement.class::cast)
                .toList();
        assertThat(boxes).hasSize(2);
        assertThat(boxes.get(0).bounds().intersects(boxes.get(1).bounds())).isFalse();

        editor.copying().insert(drawing(Layer.BASE.withName("Far")), new Point(5_000, 5_000));

        assertThat(editor.document().elements().stream()
                        .map(each -> ((BoxElement) each).bounds().center()))
                .contains(new Point(5_000, 5_000));
    }

    @Test
    @DisplayName("C-235 a drawing with one plain layer goes onto the active one")
    void a_drawing_with_one_plain_layer_goes_onto_the_active_one() {
        editor.copying().insert(drawing(Layer.named(SECRET, "Plain", ZIndex.FIRST)), Point.ORIGIN);

        assertThat(layerOf("Plain").id()).isEqualTo(editor.brush().layer().get());
        assertThat(editor.document().layers()).extracting(Layer::name).doesNotContain("Plain");
    }

    @Test
    @DisplayName(
            "C-264 a part that is put in by keys stands on nothing, beside what is selected, and again beside itself")
    void placed() {
        ElementId there = editor.commands().placeService(ServiceKind.API, new Point(500, 400));
        List<Element> part = List.of(Objects.requireNonNull(editor.document().element(there)));

        for (int i = 0; i < 3; i++) {
            assertThat(editor.copying().place(part)).isTrue();
        }

        List<Rect> boxes = editor.document().elements().stream()
                .map(element -> ((BoxElement) element).bounds())
                .toList();
        assertThat(boxes).hasSize(4).doesNotHaveDuplicates();
        for (Rect one : boxes) {
            assertThat(boxes.stream().filter(one::intersects)).containsExactly(one);
            assertThat(one.y()).isGreaterThanOrEqualTo(boxes.getFirst().y());
        }
    }
}
