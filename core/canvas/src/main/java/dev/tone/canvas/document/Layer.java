package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.model.id.LayerId;
import java.util.Comparator;
import java.util.Map;

/// A named sheet that holds elements. Sheets lie on each other in their order, the lowest first.
///
/// @param opacity from 0 to 1, for everything on it
public record Layer(
        LayerId id,
        String name,
        ZIndex order,
        boolean visible,
        boolean locked,
        double opacity,
        Map<String, JsonNode> extra)
        implements Entry {
    public static final String TYPE = "layer";

    /// Where elements are when a document has no layer at all. It comes into being, under this fixed id, with the first
    /// element that is drawn, so that two people who both draw first draw on the same one.
    public static final Layer BASE = new Layer(new LayerId("base"), "Layer 1", ZIndex.FIRST, true, false, 1, Map.of());

    /// From the lowest to the highest.
    public static final Comparator<Layer> ORDER =
            Comparator.comparing(Layer::order).thenComparing(layer -> layer.id().value());

    public static Layer named(LayerId id, String name, ZIndex order) {
        return new Layer(id, name, order, true, false, 1, Map.of());
    }

    @Override
    public String key() {
        return id.value();
    }

    @Override
    public String type() {
        return TYPE;
    }

    public Layer withName(String next) {
        return new Layer(id, next, order, visible, locked, opacity, extra);
    }

    public Layer withOrder(ZIndex next) {
        return new Layer(id, name, next, visible, locked, opacity, extra);
    }

    public Layer withVisible(boolean next) {
        return new Layer(id, name, order, next, locked, opacity, extra);
    }

    public Layer withLocked(boolean next) {
        return new Layer(id, name, order, visible, next, opacity, extra);
    }

    public Layer withOpacity(double next) {
        return new Layer(id, name, order, visible, locked, next, extra);
    }

    @Override
    public Layer withExtra(Map<String, JsonNode> next) {
        return new Layer(id, name, order, visible, locked, opacity, next);
    }
}
