package dev.tone.canvas.ops;

import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.GroupElement;
import dev.tone.model.id.ElementId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Deletes elements with what is inside them and with the connectors that are attached to any of it: a line that leads
/// nowhere says nothing about a system. Undo brings them all back.
public final class DeleteElements {
    private DeleteElements() {}

    public static void plan(Edit edit, Collection<ElementId> ids) {
        Set<ElementId> emptied = new LinkedHashSet<>();
        for (ElementId id : Elements.withContent(edit.document(), ids)) {
            edit.document().connectorsOf(id).forEach(connector -> edit.remove(connector.value()));
            Element element = edit.element(id);
            if (element != null && element.parent() != null) {
                emptied.add(element.parent());
            }
            edit.remove(id.value());
        }
        emptied.forEach(parent -> dropIfEmpty(edit, parent));
    }

    /// A group without members is nothing, and neither is then one around it.
    static void dropIfEmpty(Edit edit, ElementId id) {
        if (edit.element(id) instanceof GroupElement group
                && edit.document().childrenOf(id).stream().noneMatch(child -> isIn(edit.element(child), id))) {
            edit.remove(id.value());
            if (group.parent() != null) {
                dropIfEmpty(edit, group.parent());
            }
        }
    }

    private static boolean isIn(@Nullable Element child, ElementId parent) {
        return child != null && parent.equals(child.parent());
    }
}
