package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.model.id.LayerId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// Which layers are seen and how much of each, under a name: one step of a story that the drawing tells.
///
/// @param order its place among the steps
/// @param opacities of the layers that are seen, by id; a layer that is not among them is hidden
public record LayerState(
        String key, String name, ZIndex order, Map<LayerId, Double> opacities, Map<String, JsonNode> extra)
        implements Entry {
    public static final String TYPE = "layer-state";

    /// From the first to the last.
    public static final Comparator<LayerState> ORDER =
            Comparator.comparing(LayerState::order).thenComparing(LayerState::key);

    public LayerState {
        Map<LayerId, Double> sorted = new TreeMap<>(Comparator.comparing(LayerId::value));
        sorted.putAll(opacities);
        opacities = Collections.unmodifiableMap(sorted);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /// The layer as it is seen in this state.
    public Layer shown(Layer layer) {
        Double opacity = opacities.get(layer.id());
        return opacity == null
                ? layer.withVisible(false)
                : layer.withVisible(true).withOpacity(opacity);
    }

    public LayerState withName(String next) {
        return new LayerState(key, next, order, opacities, extra);
    }

    public LayerState withOrder(ZIndex next) {
        return new LayerState(key, name, next, opacities, extra);
    }

    public LayerState withOpacities(Map<LayerId, Double> next) {
        return new LayerState(key, name, order, next, extra);
    }

    @Override
    public LayerState withExtra(Map<String, JsonNode> next) {
        return new LayerState(key, name, order, opacities, next);
    }
}
