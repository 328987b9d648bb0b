package dev.tone.canvas.editor;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.scene.Scene;
import dev.tone.model.id.ElementId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Remembers the copies made last, to make the next ones where a person would put them.
final class Repeat {
    private List<ElementId> originals = List.of();
    private Set<ElementId> copies = Set.of();

    void made(Collection<ElementId> from, Collection<ElementId> made) {
        originals = List.copyOf(from);
        copies = Set.copyOf(made);
    }

    /// How far the next copies go: as far as the last ones were taken, as long as these are what is selected.
    Point next(Collection<ElementId> selected, Scene scene, double usual) {
        Rect from = scene.boundsOf(originals);
        Rect to = scene.boundsOf(copies);
        if (from == null || to == null || !copies.equals(Set.copyOf(selected))) {
            return new Point(usual, usual);
        }
        return to.topLeft().minus(from.topLeft());
    }
}
