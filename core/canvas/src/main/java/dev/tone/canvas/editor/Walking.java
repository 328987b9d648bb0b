package dev.tone.canvas.editor;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.ops.GrowConnected.Toward;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From element to element without a pointer.
final class Walking {
    private static final Comparator<SceneItem> READING = Comparator.<SceneItem>comparingDouble(
                    item -> item.bounds().y())
            .thenComparingDouble(item -> item.bounds().x())
            .thenComparing(item -> item.id().value());

    private Walking() {}

    static @Nullable Element next(Scene scene, @Nullable ElementId from, boolean backwards) {
        List<SceneItem> order = scene.backToFront().stream()
                .filter(SceneItem::isReachable)
                .sorted(backwards ? READING.reversed() : READING)
                .toList();
        if (order.isEmpty()) {
            return null;
        }
        SceneItem current = from == null ? null : scene.item(from);
        int next = current == null ? 0 : (order.indexOf(current) + 1) % order.size();
        return order.get(next).element();
    }

    /// From a box to the neighbour that lies best in that direction; from a connector to its end on that side.
    static @Nullable Element along(Scene scene, Element from, Toward toward) {
        SceneItem start = scene.item(from.id());
        if (start == null) {
            return null;
        }
        Element best = null;
        double bestScore = 0;
        for (ElementId id : neighbours(scene, from)) {
            SceneItem item = scene.item(id);
            if (item != null && item.isReachable()) {
                Point way = item.bounds().center().minus(start.bounds().center());
                double ahead = way.x() * toward.dx() + way.y() * toward.dy();
                // How far ahead for the length of the way: 1 is straight ahead, 0 is square to it.
                double score = ahead <= 0 ? 0 : ahead / way.length();
                if (score > bestScore) {
                    bestScore = score;
                    best = item.element();
                }
            }
        }
        return best;
    }

    private static List<ElementId> neighbours(Scene scene, Element from) {
        return switch (from) {
            case ConnectorElement connector -> ends(connector, connector.id());
            case BoxElement _, GroupElement _ ->
                scene.document().connectorsOf(from.id()).stream()
                        .map(id -> scene.document().element(id))
                        .filter(ConnectorElement.class::isInstance)
                        .flatMap(connector -> ends((ConnectorElement) connector, from.id()).stream())
                        .toList();
        };
    }

    private static List<ElementId> ends(ConnectorElement connector, ElementId except) {
        return Stream.of(connector.from(), connector.to())
                .map(End::target)
                .filter(id -> id != null && !id.equals(except))
                .toList();
    }
}
