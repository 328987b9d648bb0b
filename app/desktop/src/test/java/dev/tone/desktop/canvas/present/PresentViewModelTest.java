package dev.tone.desktop.canvas.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.ops.PlaceElements;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.LayerId;
import org.junit.jupiter.api.Test;

class PresentViewModelTest {
    private final Editor drawing = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);

    private PresentViewModel present() {
        Editor copy =
                Tools.editor(Document.of(drawing.document().records()), IdGenerator.system(), TextMeasure.ESTIMATE);
        copy.viewport().size().set(new Size(1_000, 800));
        shown = copy;
        PresentViewModel model = new PresentViewModel(copy);
        model.go(0);
        return model;
    }

    private Editor shown = drawing;

    private void frame(String id, double x, double y) {
        drawing.commands()
                .add(PlaceElements.frame(drawing.newHead(new ElementId(id)), new Rect(x, y, 400, 300))
                        .withLabel(id));
    }

    @Test
    void without_states_and_frames_the_whole_drawing_is_one_step() {
        drawing.commands().placeService(ServiceKind.WEB, new Point(0, 0));
        PresentViewModel model = present();
        assertThat(model.slides()).hasSize(1);
        assertThat(shown.viewport().visible().contains(shown.scene().content())).isTrue();
        model.step(1);
        assertThat(model.atProperty().get()).isZero();
    }

    @Test
    void states_come_first_and_show_their_layers_then_frames_as_one_reads() {
        drawing.commands().placeService(ServiceKind.WEB, new Point(0, -500));
        LayerId notes = drawing.layers().add("Notes");
        frame("third", 0, 1_000);
        frame("second", 1_000, 10);
        frame("first", 0, 0);
        drawing.layerStates().save("All");
        drawing.layers().update(notes, layer -> layer.withVisible(false));
        drawing.layerStates().save("Base");
        drawing.layers().update(notes, layer -> layer.withVisible(true));

        PresentViewModel model = present();
        assertThat(model.slides()).extracting(Slide::name).containsExactly("All", "Base", "first", "second", "third");
        assertThat(shown.document().layers()).allMatch(Layer::visible);
        model.step(1);
        assertThat(shown.document().layer(notes).orElseThrow().visible()).isFalse();
        model.go(3);
        assertThat(shown.document().layer(notes).orElseThrow().visible()).isTrue();
        assertThat(shown.viewport().visible().center().x()).isEqualTo(1_200);
        model.go(99);
        assertThat(model.atProperty().get()).isEqualTo(4);
        model.go(-1);
        assertThat(model.atProperty().get()).isZero();
    }

    @Test
    void what_is_presented_changes_nothing_in_the_drawing_and_cannot_be_undone_into_it() {
        LayerId notes = drawing.layers().add("Notes");
        drawing.layers().update(notes, layer -> layer.withVisible(false));
        drawing.layerStates().save("Base");
        drawing.layers().update(notes, layer -> layer.withVisible(true));
        var before = drawing.document().records();

        present();

        assertThat(drawing.document().records()).isEqualTo(before);
        assertThat(shown.history().steps().get().undoable()).isZero();
    }
}
