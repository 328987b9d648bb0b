package dev.tone.canvas.outline;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.NoteElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.document.UnknownElement;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.canvas.state.LiveStates;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the outline of a scene: layers from the highest, on each its elements from the front, inside them what they
/// hold.
public final class Outline {
    private final Document document;
    private final LiveStates states;
    private final Set<ElementId> selected;
    private final Map<ElementId, List<SceneItem>> inside = new HashMap<>();
    private final Map<Layer, List<SceneItem>> on = new HashMap<>();

    private Outline(Document document, LiveStates states, Set<ElementId> selected) {
        this.document = document;
        this.states = states;
        this.selected = selected;
    }

    public static List<OutlineNode> of(Scene scene, LiveStates states, Set<ElementId> selected) {
        Outline outline = new Outline(scene.document(), states, selected);
        outline.sort(scene);
        List<OutlineNode> layers = new ArrayList<>();
        for (Layer layer : scene.document().layers().reversed()) {
            layers.add(outline.node(layer));
        }
        return layers;
    }

    /// The words for one element, without what it holds.
    public static @Nullable OutlineNode of(Scene scene, LiveStates states, Set<ElementId> selected, ElementId id) {
        SceneItem item = scene.item(id);
        return item == null ? null : new Outline(scene.document(), states, selected).node(item);
    }

    private void sort(Scene scene) {
        for (SceneItem item : scene.backToFront().reversed()) {
            ElementId parent = item.element().parent();
            SceneItem holder = parent == null ? null : scene.item(parent);
            if (holder != null && holder.layer() == item.layer()) {
                inside.computeIfAbsent(parent, _ -> new ArrayList<>()).add(item);
            } else {
                on.computeIfAbsent(item.layer(), _ -> new ArrayList<>()).add(item);
            }
        }
    }

    private OutlineNode node(Layer layer) {
        List<String> facts = new ArrayList<>();
        if (!layer.visible()) {
            facts.add("hidden");
        }
        if (layer.locked()) {
            facts.add("locked");
        }
        return new OutlineNode(
                layer.key(), Layer.TYPE, layer.name(), "", facts, null, nodes(on.getOrDefault(layer, List.of())));
    }

    private List<OutlineNode> nodes(List<SceneItem> items) {
        return items.stream().map(this::node).toList();
    }

    private OutlineNode node(SceneItem item) {
        Element element = item.element();
        return new OutlineNode(
                element.key(),
                type(element),
                name(element),
                element instanceof ServiceElement ? states.of(element.id()).word() : "",
                facts(element),
                item.bounds(),
                nodes(inside.getOrDefault(element.id(), List.of())));
    }

    private static String type(Element element) {
        return switch (element) {
            case ServiceElement service -> service.kind().code();
            case ShapeElement shape -> shape.shape().code();
            case TextElement _,
                    NoteElement _,
                    FrameElement _,
                    FreehandElement _,
                    ImageElement _,
                    GroupElement _,
                    ConnectorElement _,
                    UnknownElement _ -> element.type();
        };
    }

    private String name(Element element) {
        if (element instanceof ConnectorElement connector) {
            String ends = name(connector.from()) + " → " + name(connector.to());
            return connector.text().isBlank() ? ends : connector.text() + " (" + ends + ")";
        }
        return element.label().strip();
    }

    private String name(End end) {
        ElementId target = end.target();
        Element element = target == null ? null : document.element(target);
        if (element == null) {
            return "nothing";
        }
        return element.label().isBlank() ? type(element) : element.label().strip();
    }

    private List<String> facts(Element element) {
        List<String> facts = new ArrayList<>();
        switch (element) {
            case ServiceElement service -> addIfSaid(facts, service.properties().technology());
            case ConnectorElement connector -> addIfSaid(facts, connector.protocol());
            case ShapeElement _,
                    TextElement _,
                    NoteElement _,
                    FrameElement _,
                    FreehandElement _,
                    ImageElement _,
                    GroupElement _,
                    UnknownElement _ -> {}
        }
        if (element.locked()) {
            facts.add("locked");
        }
        if (selected.contains(element.id())) {
            facts.add("selected");
        }
        return facts;
    }

    private static void addIfSaid(List<String> facts, String fact) {
        if (!fact.isBlank()) {
            facts.add(fact);
        }
    }
}
