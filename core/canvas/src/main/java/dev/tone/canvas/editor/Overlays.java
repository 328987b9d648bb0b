package dev.tone.canvas.editor;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.model.id.ElementId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts together what lies over the document.
final class Overlays {
    private Overlays() {}

    static Overlay compose(Editor editor, Preview preview) {
        Set<ElementId> selected = editor.selection().ids();
        ElementId editing = editor.editing().get().orElse(null);
        return new Overlay(
                selected,
                preview.handles() != null ? preview.handles() : handles(editor, selected, editing),
                editor.hovered().get().orElse(null),
                preview.shifted(),
                preview.shift(),
                preview.replaced(),
                preview.paths(),
                preview.ghosts(),
                preview.marquee(),
                preview.guides(),
                preview.target(),
                preview.anchors(),
                preview.faded(),
                editing);
    }

    /// A single connector has its ends to take hold of instead of a box.
    private static @Nullable Rect handles(Editor editor, Set<ElementId> selected, @Nullable ElementId editing) {
        if (selected.isEmpty() || editing != null) {
            return null;
        }
        if (selected.size() == 1) {
            Element only = editor.document().element(selected.iterator().next());
            if (only instanceof GroupElement && !only.locked()) {
                return editor.selection().bounds();
            }
            return only instanceof BoxElement box && !box.locked() ? box.bounds() : null;
        }
        return editor.selection().bounds();
    }
}
