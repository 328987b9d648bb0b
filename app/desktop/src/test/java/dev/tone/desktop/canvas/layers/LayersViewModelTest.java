package dev.tone.desktop.canvas.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.model.id.IdGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayersViewModelTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final LayersViewModel layers = new LayersViewModel(editor);

    @BeforeEach
    void drawOnTwoLayers() {
        editor.commands().placeService(ServiceKind.WEB, new Point(0, 0));
        layers.add("Notes");
        editor.commands().placeService(ServiceKind.API, new Point(400, 0));
    }

    private Layer layer(int row) {
        return layers.rows().get(row).layer();
    }

    @Test
    void rows_stand_from_the_highest_to_the_lowest_with_their_elements() {
        assertThat(layers.rows()).extracting(row -> row.layer().name()).containsExactly("Notes", "Layer 1");
        assertThat(layers.rows()).extracting(LayersViewModel.LayerRow::elements).containsExactly(1, 1);
        assertThat(layers.rows()).extracting(LayersViewModel.LayerRow::active).containsExactly(true, false);
    }

    @Test
    void new_elements_go_to_the_active_layer() {
        layers.activate(layer(1));

        editor.commands().placeService(ServiceKind.CACHE, new Point(800, 0));

        assertThat(layers.rows().get(1).elements()).isEqualTo(2);
    }

    @Test
    void a_layer_moves_among_the_others() {
        layers.moveTo(layer(0), 1);

        assertThat(layers.rows()).extracting(row -> row.layer().name()).containsExactly("Layer 1", "Notes");
        editor.commands().undo();
        assertThat(layers.rows()).extracting(row -> row.layer().name()).containsExactly("Notes", "Layer 1");
    }

    @Test
    void solo_hides_the_others_and_brings_them_back() {
        layers.solo(layer(0));
        assertThat(layer(1).visible()).isFalse();

        layers.solo(layer(0));
        assertThat(layer(1).visible()).isTrue();
    }

    @Test
    void names_eyes_locks_and_opacity_are_steps_to_undo() {
        layers.rename(layer(0), "  Sketch ");
        layers.toggleLocked(layer(0));
        layers.toggleVisible(layer(0));
        layers.setOpacity(layer(0), 0.5);

        assertThat(layer(0).name()).isEqualTo("Sketch");
        assertThat(layer(0).locked()).isTrue();
        assertThat(layer(0).visible()).isFalse();
        assertThat(layer(0).opacity()).isEqualTo(0.5);
        for (int i = 0; i < 4; i++) {
            editor.commands().undo();
        }
        assertThat(layer(0).name()).isEqualTo("Notes");
        layers.rename(layer(0), "   ");
        assertThat(layer(0).name()).isEqualTo("Notes");
    }

    @Test
    void the_selection_moves_to_another_layer() {
        editor.choosing().all();

        layers.moveSelectionTo(layer(1));

        assertThat(layers.rows()).extracting(LayersViewModel.LayerRow::elements).containsExactly(0, 2);
    }

    @Test
    void the_last_layer_stays() {
        assertThat(layers.canRemove()).isTrue();
        layers.remove(layer(0));

        assertThat(layers.rows()).hasSize(1);
        assertThat(layers.canRemove()).isFalse();
    }
}
