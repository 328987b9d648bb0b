package dev.tone.gallery;

import static dev.tone.gallery.DrawingSamples.beside;
import static dev.tone.gallery.DrawingSamples.select;

import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.LayerState;
import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.canvas.layers.LayersPanel;
import dev.tone.desktop.canvas.layers.LayersViewModel;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.LayerId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The layers of a drawing in every state, and the states of them that were saved.
final class LayerPages {
    static final List<GalleryPage> ALL =
            List.of(new GalleryPage("layers-states", "Layers and their saved states", (ui, _) -> states(ui)));

    private LayerPages() {}

    private static Node states(Ui ui) {
        Editor told = Samples.drawing();
        List<LayerId> ids = told.document().layers().stream().map(Layer::id).toList();
        LayerState all = told.layerStates().save(ui.text("layer-states.new-name", 1));
        told.layers().update(ids.getLast(), layer -> layer.withVisible(false));
        told.layerStates().save("Without the words that explain what everything is for");
        told.layers().update(told.layers().add("Network"), layer -> layer.withLocked(true));
        told.layers().update(ids.getFirst(), layer -> layer.withOpacity(0.4));
        told.layerStates().save("네트워크");
        Editor shown = Samples.drawing();
        shown.layerStates().save(all.name());
        select(shown, "Orders API");
        return beside(480, panel(told, ui), panel(shown, ui));
    }

    private static Region panel(Editor editor, Ui ui) {
        return new LayersPanel(new LayersViewModel(editor), editor, ui, () -> {});
    }
}
