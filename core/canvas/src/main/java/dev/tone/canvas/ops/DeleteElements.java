package dev.tone.canvas.ops;

import dev.tone.canvas.document.Edit;
import dev.tone.model.id.ElementId;
import java.util.Collection;

/// Deletes elements with what is inside them and with the connectors that are attached to any of it: a line that leads
/// nowhere says nothing about a system. Undo brings them all back.
public final class DeleteElements {
    private DeleteElements() {}

    public static void plan(Edit edit, Collection<ElementId> ids) {
        for (ElementId id : Elements.withContent(edit.document(), ids)) {
            edit.document().connectorsOf(id).forEach(connector -> edit.remove(connector.value()));
            edit.remove(id.value());
        }
    }
}
