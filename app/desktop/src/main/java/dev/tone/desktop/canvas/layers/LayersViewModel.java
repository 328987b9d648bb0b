package dev.tone.desktop.canvas.layers;

import dev.tone.canvas.document.Layer;
import dev.tone.canvas.editor.Editor;
import dev.tone.model.id.LayerId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The layers from the highest to the lowest, as rows. Every change is one step to undo.
public final class LayersViewModel implements Pin {
    private final Editor editor;
    private final Lifetime lifetime = new Lifetime();
    private final ObservableList<LayerRow> rows = FXCollections.observableArrayList();

    /// @param elements how many are on it
    /// @param active new elements go here
    record LayerRow(Layer layer, int elements, boolean active) {}

    public LayersViewModel(Editor editor) {
        this.editor = editor;
        lifetime.add(editor.document().listen(_ -> refresh()));
        lifetime.add(editor.brush().layer().watch(_ -> refresh()));
    }

    ObservableList<LayerRow> rows() {
        return rows;
    }

    private void refresh() {
        Map<LayerId, Integer> counts = new HashMap<>();
        editor.document()
                .forEachElement(element ->
                        counts.merge(editor.document().layerOf(element).id(), 1, Integer::sum));
        LayerId active = editor.brush().layer().get();
        List<LayerRow> next = editor.document().layers().reversed().stream()
                .map(layer -> new LayerRow(
                        layer, counts.getOrDefault(layer.id(), 0), layer.id().equals(active)))
                .toList();
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
    }

    void activate(Layer layer) {
        editor.brush().layer().set(layer.id());
    }

    void add(String name) {
        editor.layers().add(name);
    }

    void rename(Layer layer, String name) {
        if (!name.isBlank() && !name.strip().equals(layer.name())) {
            editor.layers().update(layer.id(), each -> each.withName(name.strip()));
        }
    }

    void toggleVisible(Layer layer) {
        editor.layers().update(layer.id(), each -> each.withVisible(!each.visible()));
    }

    void toggleLocked(Layer layer) {
        editor.layers().update(layer.id(), each -> each.withLocked(!each.locked()));
    }

    void setOpacity(Layer layer, double opacity) {
        if (opacity != layer.opacity()) {
            editor.layers().update(layer.id(), each -> each.withOpacity(opacity));
        }
    }

    /// Shows this layer alone, or all of them when it is alone already.
    void solo(Layer layer) {
        List<Layer> others = editor.document().layers().stream()
                .filter(each -> !each.id().equals(layer.id()))
                .toList();
        boolean alone = isAlone(layer);
        editor.change(edit -> {
            others.forEach(each -> edit.put(each.withVisible(alone)));
            edit.put(layer.withVisible(true));
        });
    }

    /// Whether no other layer is shown, so that [#solo] shows all of them.
    boolean isAlone(Layer layer) {
        return layer.visible()
                && editor.document().layers().stream()
                        .noneMatch(each -> each.visible() && !each.id().equals(layer.id()));
    }

    /// Moves the layer to a place among the rows.
    void moveTo(Layer layer, int row) {
        editor.layers().move(layer.id(), rows.size() - 1 - Math.clamp(row, 0, rows.size() - 1));
    }

    void moveSelectionTo(Layer layer) {
        editor.layers().takeSelection(layer.id());
    }

    /// Removes a layer with all that is on it. The last layer stays.
    void remove(Layer layer) {
        editor.layers().remove(layer.id());
    }

    boolean canRemove() {
        return rows.size() > 1;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
