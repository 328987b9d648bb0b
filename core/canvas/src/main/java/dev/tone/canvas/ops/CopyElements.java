package dev.tone.canvas.ops;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.Scene;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Adds copies of elements, in front of what is there and moved by an offset. Connectors between copies connect the
/// copies; an end that is attached to something that is not copied stays attached to it, or, where that is not on the
/// drawing, lies where it was.
public final class CopyElements {
    private CopyElements() {}

    /// @param originals from the back to the front
    /// @param shifts how far from the originals, for as many copies of all of them
    /// @param layer where the copies go, or null for the originals' own layers
    /// @return the ids of the copies, one set of copies after the other
    public static Set<ElementId> plan(
            Edit edit,
            Scene scene,
            List<Element> originals,
            List<Point> shifts,
            @Nullable LayerId layer,
            Supplier<ElementId> ids) {
        Map<LayerId, ZIndex> tops = new HashMap<>();
        Set<ElementId> made = new LinkedHashSet<>();
        List<Element> loose = loose(edit, originals);
        UnaryOperator<List<Element>> names = names(edit.document(), originals);
        for (Point shift : shifts) {
            for (Element copy : names.apply(copies(loose, ids))) {
                LayerId target = layer == null ? copy.layer() : layer;
                ZIndex z = tops.containsKey(target)
                        ? ZIndex.between(tops.get(target), null)
                        : Elements.onTop(scene, target);
                tops.put(target, z);
                Head head = copy.head().withLayer(target).withZ(z);
                Elements.add(edit, copy.withHead(head).movedBy(shift.x(), shift.y()));
                made.add(copy.id());
            }
        }
        return made;
    }

    /// What gives services their names, without a look at the drawing when there are none.
    private static UnaryOperator<List<Element>> names(Document among, List<Element> originals) {
        return originals.stream().anyMatch(FreeNames::isNamed) ? new FreeNames(among)::told : UnaryOperator.identity();
    }

    private static List<Element> loose(Edit edit, List<Element> originals) {
        Set<ElementId> copied = new HashSet<>();
        originals.forEach(original -> copied.add(original.id()));
        return originals.stream()
                .map(original -> original instanceof ConnectorElement line
                        ? line.withEnds(loose(edit, line.from(), copied), loose(edit, line.to(), copied))
                        : original)
                .toList();
    }

    private static End loose(Edit edit, End end, Set<ElementId> copied) {
        ElementId target = end.target();
        return target == null || copied.contains(target) || edit.element(target) != null ? end : new End.Free(end.at());
    }

    /// Copies under ids of their own at the very places of the originals, connected and nested among themselves, and
    /// not called as a service that is there.
    public static List<Element> of(Document among, List<Element> originals, Supplier<ElementId> ids) {
        return names(among, originals).apply(copies(originals, ids));
    }

    private static List<Element> copies(List<Element> originals, Supplier<ElementId> ids) {
        Map<ElementId, ElementId> copies = new HashMap<>();
        originals.forEach(original -> copies.put(original.id(), ids.get()));
        List<Element> made = new ArrayList<>(originals.size());
        for (Element original : originals) {
            ElementId parent = original.parent();
            Element copy = original.withHead(original.head()
                    .withId(copies.getOrDefault(original.id(), original.id()))
                    .withParent(parent == null ? null : copies.getOrDefault(parent, parent)));
            made.add(
                    copy instanceof ConnectorElement connector
                            ? connector.withEnds(reattach(connector.from(), copies), reattach(connector.to(), copies))
                            : copy);
        }
        return made;
    }

    private static End reattach(End end, Map<ElementId, ElementId> copies) {
        return end instanceof End.Attached attached && copies.get(attached.element()) instanceof ElementId copy
                ? new End.Attached(copy, attached.anchor(), attached.at())
                : end;
    }
}
