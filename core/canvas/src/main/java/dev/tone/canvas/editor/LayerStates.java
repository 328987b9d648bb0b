package dev.tone.canvas.editor;

import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.LayerState;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.model.id.LayerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Saved states of the layers: steps of a story. Each command makes at most one step of the history.
public final class LayerStates {
    private final Editor editor;

    LayerStates(Editor editor) {
        this.editor = editor;
    }

    /// Saves what is seen now behind the others.
    public LayerState save(String name) {
        List<LayerState> states = editor.document().layerStates();
        ZIndex order = ZIndex.between(states.isEmpty() ? null : states.getLast().order(), null);
        LayerState state = new LayerState(editor.newId().value(), name, order, seen(), Map.of());
        editor.change(edit -> edit.put(state));
        return state;
    }

    /// Saves what is seen now in the place of what the state said.
    public void update(LayerState state) {
        put(state, state.withOpacities(seen()));
    }

    public void rename(LayerState state, String name) {
        put(state, state.withName(name));
    }

    public void remove(LayerState state) {
        editor.change(edit -> edit.remove(state.key()));
    }

    /// Shows the layers as the state says.
    public void apply(LayerState state) {
        editor.change(edit -> show(edit, state));
        editor.layers().keepSelectionReachable();
    }

    private static void show(Edit edit, LayerState state) {
        edit.document().layers().forEach(layer -> edit.put(state.shown(layer)));
    }

    /// Whether the layers are as the state says.
    public boolean isShown(LayerState state) {
        return editor.document().layers().stream()
                .allMatch(layer -> state.opacities().containsKey(layer.id())
                        ? layer.equals(state.shown(layer))
                        : !layer.visible());
    }

    /// Moves a state to a place among the others, 0 being the first.
    public void move(LayerState state, int place) {
        List<LayerState> others = new ArrayList<>(editor.document().layerStates());
        if (!others.remove(state)) {
            return;
        }
        int at = Math.clamp(place, 0, others.size());
        ZIndex below = at == 0 ? null : others.get(at - 1).order();
        ZIndex above = at == others.size() ? null : others.get(at).order();
        if (below != null && above != null && below.compareTo(above) >= 0) {
            // Two states with the same place, made by two people at once: number them all anew.
            others.add(at, state);
            List<ZIndex> places = ZIndex.spread(null, null, others.size());
            editor.change(edit -> {
                for (int i = 0; i < others.size(); i++) {
                    edit.put(others.get(i).withOrder(places.get(i)));
                }
            });
        } else {
            put(state, state.withOrder(ZIndex.between(below, above)));
        }
    }

    private void put(LayerState state, LayerState next) {
        editor.change(edit -> {
            if (edit.get(state.key()) instanceof LayerState) {
                edit.put(next);
            }
        });
    }

    private Map<LayerId, Double> seen() {
        Map<LayerId, Double> seen = new HashMap<>();
        for (Layer layer : editor.document().layers()) {
            if (layer.visible()) {
                seen.put(layer.id(), layer.opacity());
            }
        }
        return seen;
    }
}
