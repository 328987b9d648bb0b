package dev.tone.canvas.ops;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What several plans need to know about elements.
public final class Elements {
    private Elements() {}

    /// These and everything inside them, at any depth.
    public static Set<ElementId> withContent(Document document, Collection<ElementId> ids) {
        Set<ElementId> all = new LinkedHashSet<>(ids);
        if (!document.isNested()) {
            return all;
        }
        Deque<ElementId> open = new ArrayDeque<>();
        for (ElementId id : ids) {
            addChildren(document, id, all, open);
        }
        while (!open.isEmpty()) {
            addChildren(document, open.pop(), all, open);
        }
        return all;
    }

    private static void addChildren(Document document, ElementId id, Set<ElementId> all, Deque<ElementId> open) {
        for (ElementId child : document.childrenOf(id)) {
            if (all.add(child)) {
                open.push(child);
            }
        }
    }

    /// These with the members of the groups among them, at any depth; what lies in frames is left out.
    public static Set<ElementId> withMembers(Document document, Collection<ElementId> ids) {
        Set<ElementId> all = new LinkedHashSet<>(ids);
        Deque<ElementId> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            ElementId id = open.pop();
            if (document.element(id) instanceof GroupElement) {
                document.childrenOf(id).stream().filter(all::add).forEach(open::push);
            }
        }
        return all;
    }

    /// Those that are there and not locked, from the back to the front.
    public static List<Element> changeable(Scene scene, Collection<ElementId> ids) {
        return ids.stream()
                .map(scene::item)
                .filter(item -> item != null && item.isReachable())
                .sorted(scene::compareDepth)
                .map(SceneItem::element)
                .toList();
    }

    /// All of a document that is shown nowhere, from the back to the front.
    public static List<Element> backToFront(Document document) {
        Comparator<Element> byLayer = Comparator.comparing(document::layerOf, Layer.ORDER);
        return document.elements().stream()
                .sorted(byLayer.thenComparing(Element::z).thenComparing(Element::key))
                .toList();
    }

    /// The place in front of everything on the layer.
    public static ZIndex onTop(Scene scene, LayerId layer) {
        return ZIndex.between(highest(scene, layer), null);
    }

    static @Nullable ZIndex highest(Scene scene, LayerId layer) {
        List<SceneItem> items = scene.backToFront();
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).layer().id().equals(layer)) {
                return items.get(i).element().z();
            }
        }
        return null;
    }

    static @Nullable ZIndex lowest(Scene scene, LayerId layer) {
        for (SceneItem item : scene.backToFront()) {
            if (item.layer().id().equals(layer)) {
                return item.element().z();
            }
        }
        return null;
    }

    /// Adds an element, and with the very first one the layer that it lies on.
    public static void add(Edit edit, Element element) {
        if (element.layer().equals(Layer.BASE.id()) && edit.get(Layer.BASE.key()) == null && isWithoutLayers(edit)) {
            edit.put(Layer.BASE);
        }
        edit.put(element);
    }

    private static boolean isWithoutLayers(Edit edit) {
        return edit.document().layers().equals(List.of(Layer.BASE));
    }
}
