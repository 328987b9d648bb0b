package dev.tone.canvas.editor;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.ops.GrowConnected;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What else to select, starting from what is selected. Changes no document.
public final class Choosing {
    private final Editor editor;

    Choosing(Editor editor) {
        this.editor = editor;
    }

    public void all() {
        Set<ElementId> units = LinkedHashSet.newLinkedHashSet(editor.document().elementCount());
        for (SceneItem item : editor.scene().backToFront()) {
            if (item.isReachable()) {
                units.add(
                        item.element().parent() == null
                                ? item.id()
                                : editor.selection().unit(item.id()));
            }
        }
        editor.selection().take(units);
    }

    /// Selects the next element in reading order.
    ///
    /// @return whether there was one
    public boolean next(boolean backwards) {
        Element next = Walking.next(editor.scene(), editor.selection().single(), backwards);
        if (next == null) {
            return false;
        }
        editor.selection().only(next.id());
        editor.revealSelection();
        return true;
    }

    /// Goes from the selected element along a connector to the next.
    public void follow(GrowConnected.Toward toward) {
        ElementId single = editor.selection().single();
        Element from = single == null ? null : editor.document().element(single);
        Element next = from == null ? null : Walking.along(editor.scene(), from, toward);
        if (next != null) {
            editor.selection().only(next.id());
            editor.revealSelection();
        }
    }

    /// Selects everything of the kinds that are selected: all databases, all diamonds, all connectors.
    public void alike() {
        Set<Object> kinds = new HashSet<>();
        editor.selection().ids().forEach(id -> {
            Element element = editor.document().element(id);
            if (element != null) {
                kinds.add(kind(element));
            }
        });
        List<ElementId> found = new ArrayList<>();
        for (SceneItem item : editor.scene().backToFront()) {
            if (item.isReachable() && kinds.contains(kind(item.element()))) {
                found.add(item.id());
            }
        }
        if (!found.isEmpty()) {
            selectUnits(found);
        }
    }

    private static Object kind(Element element) {
        return switch (element) {
            case ServiceElement service -> service.kind();
            case ShapeElement shape -> shape.shape();
            case Element other -> other.type();
        };
    }

    /// Selects everything that can be got to along connectors, with these.
    public void connected() {
        Set<ElementId> found = new LinkedHashSet<>();
        Deque<ElementId> open = new ArrayDeque<>(editor.selection().ids());
        while (!open.isEmpty()) {
            ElementId id = open.pop();
            SceneItem item = editor.scene().item(id);
            if (item == null || !item.isReachable() || !found.add(id)) {
                continue;
            }
            if (item.element() instanceof ConnectorElement connector) {
                push(connector.from(), open);
                push(connector.to(), open);
            } else {
                editor.document().connectorsOf(id).forEach(open::push);
            }
        }
        selectUnits(found);
    }

    private static void push(End end, Deque<ElementId> open) {
        @Nullable ElementId target = end.target();
        if (target != null) {
            open.push(target);
        }
    }

    /// Members count as their group, as they do when they are clicked.
    private void selectUnits(Collection<ElementId> ids) {
        Set<ElementId> units = new LinkedHashSet<>();
        ids.forEach(id -> units.add(editor.selection().unit(id)));
        editor.selection().set(units);
    }
}
