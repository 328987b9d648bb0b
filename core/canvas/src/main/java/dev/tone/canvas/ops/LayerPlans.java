package dev.tone.canvas.ops;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.Scene;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What can be done with layers as a whole.
public final class LayerPlans {
    private LayerPlans() {}

    /// A new layer above all others.
    public static void add(Edit edit, LayerId id, String name) {
        List<Layer> layers = edit.document().layers();
        edit.put(layers.getFirst());
        edit.put(Layer.named(id, name, ZIndex.between(layers.getLast().order(), null)));
    }

    /// Removes the layer with what lies on it. The last layer stays.
    public static void remove(Edit edit, LayerId id) {
        Document document = edit.document();
        if (document.layers().size() < 2 || document.layer(id).isEmpty()) {
            return;
        }
        List<ElementId> on = new ArrayList<>();
        document.forEachElement(element -> {
            if (document.layerOf(element).id().equals(id)) {
                on.add(element.id());
            }
        });
        DeleteElements.plan(edit, on);
        edit.remove(id.value());
    }

    /// Moves the layer to a place in the list of the others, 0 being the lowest.
    public static void move(Edit edit, LayerId id, int place) {
        List<Layer> others = new ArrayList<>(edit.document().layers());
        Layer layer = others.stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElse(null);
        if (layer == null) {
            return;
        }
        others.remove(layer);
        others.add(Math.clamp(place, 0, others.size()), layer);
        int at = others.indexOf(layer);
        ZIndex below = at == 0 ? null : others.get(at - 1).order();
        ZIndex above = at == others.size() - 1 ? null : others.get(at + 1).order();
        if (below != null && above != null && below.compareTo(above) >= 0) {
            // Two layers with the same place, made by two people at once: number them all anew.
            List<ZIndex> places = ZIndex.spread(null, null, others.size());
            for (int i = 0; i < others.size(); i++) {
                edit.put(others.get(i).withOrder(places.get(i)));
            }
        } else {
            edit.put(layer.withOrder(ZIndex.between(below, above)));
        }
    }

    /// Puts elements, with what is inside them, on another layer, in front of what is there.
    public static void transfer(Edit edit, Scene scene, Collection<ElementId> ids, LayerId layer) {
        Map<LayerId, ZIndex> top = new HashMap<>();
        List<Element> elements = Elements.changeable(scene, Elements.withContent(edit.document(), ids));
        for (Element element : elements) {
            ZIndex z = top.containsKey(layer) ? ZIndex.between(top.get(layer), null) : Elements.onTop(scene, layer);
            top.put(layer, z);
            edit.put(element.withHead(element.head().withLayer(layer).withZ(z)));
        }
    }
}
