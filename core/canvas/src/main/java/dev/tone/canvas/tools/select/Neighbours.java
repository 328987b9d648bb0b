package dev.tone.canvas.tools.select;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.Overlay;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.Snapping;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a box in the hand is drawn to.
final class Neighbours {
    /// Pixels within which an edge is drawn to another.
    static final double REACH = 6;

    private static final int MOST = 500;

    private Neighbours() {}

    /// Boxes in sight that stay; none when there are so many that lines would be everywhere.
    private static List<Rect> inSight(Editor editor, Set<ElementId> moving) {
        List<Rect> boxes = new ArrayList<>();
        editor.scene().query(editor.viewport().visible(), item -> {
            if (boxes.size() <= MOST && item.isVisible() && item.box() != null && !moving.contains(item.id())) {
                boxes.add(item.bounds());
            }
        });
        return boxes.size() > MOST ? List.of() : boxes;
    }

    /// Draws to guides, and to what is in sight.
    static Snapping snapping(Editor editor, Set<ElementId> moving) {
        return new Snapping(
                inSight(editor, moving),
                editor.guides().inForce().stream()
                        .map(guide -> new Snapping.Line(guide.upright(), guide.at()))
                        .toList());
    }

    /// To guides only where the grid decides, or where shapes are not to be drawn to.
    static Snapping inForce(Editor editor, Snapping snapping) {
        boolean shapes =
                editor.brush().grid().get() == 1 && editor.brush().snapping().get();
        return shapes ? snapping : snapping.toLines();
    }

    static List<Overlay.Guide> shown(Snapping.Result result) {
        return result.guides().stream()
                .map(guide -> new Overlay.Guide(guide.from(), guide.to()))
                .toList();
    }
}
