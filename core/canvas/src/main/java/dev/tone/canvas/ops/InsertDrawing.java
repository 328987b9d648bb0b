package dev.tone.canvas.ops;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.LayerState;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.Scene;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A whole drawing joins another one. One with layers to speak of brings them along, above those that are there, as
/// hidden, locked and transparent as they were, with its layer states; of any other everything goes onto one layer.
public final class InsertDrawing {
    private InsertDrawing() {}

    /// @param active where the elements of a drawing without layers of its own go
    /// @return the ids of the elements that were added
    public static Set<ElementId> plan(
            Edit edit, Scene scene, Document drawing, double dx, double dy, LayerId active, Supplier<ElementId> ids) {
        List<Element> elements = Elements.backToFront(drawing);
        if (isFlat(drawing)) {
            return CopyElements.plan(edit, scene, elements, List.of(new Point(dx, dy)), active, ids);
        }
        Map<LayerId, LayerId> layers = layers(edit, scene.document(), drawing, active, ids);
        states(edit, scene.document(), drawing, layers, ids);
        List<Element> moved = elements.stream()
                .map(element -> element.withHead(element.head()
                        .withLayer(layers.getOrDefault(drawing.layerOf(element).id(), active))))
                .toList();
        return CopyElements.plan(edit, scene, moved, List.of(new Point(dx, dy)), null, ids);
    }

    private static boolean isFlat(Document drawing) {
        return drawing.layerStates().isEmpty()
                && drawing.layers().size() <= 1
                && drawing.layers().stream().allMatch(InsertDrawing::isPlain);
    }

    private static boolean isPlain(Layer layer) {
        return layer.visible() && !layer.locked() && layer.opacity() == 1;
    }

    /// The lowest one takes the place of the active layer of an empty drawing, when one can draw on it.
    private static Map<LayerId, LayerId> layers(
            Edit edit, Document into, Document drawing, LayerId active, Supplier<ElementId> ids) {
        Map<LayerId, LayerId> layers = new HashMap<>();
        ZIndex top = into.layers().isEmpty() ? null : into.layers().getLast().order();
        boolean replaces = into.elementCount() == 0 && into.layers().size() <= 1;
        for (Layer layer : drawing.layers()) {
            if (replaces && layers.isEmpty() && isPlain(layer)) {
                ZIndex order = into.layer(active).map(Layer::order).orElse(ZIndex.FIRST);
                put(edit, layer, active, order);
                layers.put(layer.id(), active);
                top = order;
            } else {
                top = next(top);
                LayerId id = new LayerId(ids.get().value());
                put(edit, layer, id, top);
                layers.put(layer.id(), id);
            }
        }
        return layers;
    }

    private static void put(Edit edit, Layer layer, LayerId id, ZIndex order) {
        edit.put(new Layer(id, layer.name(), order, layer.visible(), layer.locked(), layer.opacity(), layer.extra()));
    }

    private static ZIndex next(@Nullable ZIndex top) {
        return top == null ? ZIndex.FIRST : ZIndex.between(top, null);
    }

    private static void states(
            Edit edit, Document into, Document drawing, Map<LayerId, LayerId> layers, Supplier<ElementId> ids) {
        ZIndex last = into.layerStates().isEmpty()
                ? null
                : into.layerStates().getLast().order();
        for (LayerState state : drawing.layerStates()) {
            last = next(last);
            Map<LayerId, Double> opacities = new HashMap<>();
            state.opacities().forEach((layer, opacity) -> {
                LayerId here = layers.get(layer);
                if (here != null) {
                    opacities.put(here, opacity);
                }
            });
            edit.put(new LayerState(ids.get().value(), state.name(), last, opacities, state.extra()));
        }
    }
}
