package dev.tone.canvas.ops;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.Scene;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Adds copies of elements, in front of what is there and moved by an offset. Connectors between copies connect the
/// copies; an end that is attached to something that is not copied stays attached to it.
public final class CopyElements {
    private CopyElements() {}

    /// @param originals from the back to the front
    /// @param layer where the copies go, or null for the originals' own layers
    /// @return the ids of the copies
    public static Set<ElementId> plan(
            Edit edit,
            Scene scene,
            List<Element> originals,
            double dx,
            double dy,
            @Nullable LayerId layer,
            Supplier<ElementId> ids) {
        Map<ElementId, ElementId> copies = new HashMap<>();
        originals.forEach(original -> copies.put(original.id(), ids.get()));
        Map<LayerId, ZIndex> tops = new HashMap<>();
        Set<ElementId> made = new LinkedHashSet<>();
        for (Element original : originals) {
            LayerId target = layer == null ? original.layer() : layer;
            ZIndex z =
                    tops.containsKey(target) ? ZIndex.between(tops.get(target), null) : Elements.onTop(scene, target);
            tops.put(target, z);
            ElementId parent = original.parent();
            ElementId id = copies.getOrDefault(original.id(), original.id());
            Element copy = original.withHead(original.head()
                    .withId(id)
                    .withLayer(target)
                    .withZ(z)
                    .withParent(parent == null ? null : copies.getOrDefault(parent, parent)));
            if (copy instanceof ConnectorElement connector) {
                copy = connector.withEnds(reattach(connector.from(), copies), reattach(connector.to(), copies));
            }
            Elements.add(edit, copy.movedBy(dx, dy));
            made.add(id);
        }
        return made;
    }

    private static End reattach(End end, Map<ElementId, ElementId> copies) {
        return end instanceof End.Attached attached && copies.get(attached.element()) instanceof ElementId copy
                ? new End.Attached(copy, attached.anchor(), attached.at())
                : end;
    }
}
