package dev.tone.canvas.editor;

import dev.tone.canvas.document.Layer;
import dev.tone.canvas.ops.LayerPlans;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What a person can do with layers.
public final class LayerCommands {
    private final Editor editor;

    LayerCommands(Editor editor) {
        this.editor = editor;
    }

    /// Adds a layer above all others and makes it the active one.
    public LayerId add(String name) {
        LayerId id = new LayerId(editor.newId().value());
        editor.change(edit -> LayerPlans.add(edit, id, name));
        editor.brush().layer().set(id);
        return id;
    }

    /// Removes a layer with all that is on it; the last one stays.
    public void remove(LayerId id) {
        editor.change(edit -> LayerPlans.remove(edit, id));
    }

    /// Renames, shows, hides, locks or fades a layer.
    public void update(LayerId id, UnaryOperator<Layer> change) {
        editor.document().layer(id).ifPresent(layer -> editor.change(edit -> edit.put(change.apply(layer))));
        keepSelectionReachable();
    }

    /// Moves a layer to a place among the others, 0 being the lowest.
    public void move(LayerId id, int place) {
        editor.change(edit -> LayerPlans.move(edit, id, place));
    }

    /// Moves what is selected to a layer.
    public void takeSelection(LayerId layer) {
        Set<ElementId> ids = editor.selection().ids();
        editor.change(edit -> LayerPlans.transfer(edit, editor.scene(), ids, layer));
        keepSelectionReachable();
    }

    void keepSelectionReachable() {
        editor.selection()
                .set(editor.selection().ids().stream()
                        .filter(id -> {
                            var item = editor.scene().item(id);
                            return item != null
                                    && item.layer().visible()
                                    && !item.layer().locked();
                        })
                        .toList());
    }
}
