package dev.tone.canvas.editor;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.Snapping;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a box in the hand is drawn to.
public final class Neighbours {
    /// Pixels within which an edge is drawn to another.
    public static final double REACH = 6;

    private static final int MOST = 500;

    private final Editor editor;
    private final Snapping all;

    /// What is in sight now, and the guides.
    ///
    /// @param moving what moves itself
    public Neighbours(Editor editor, Set<ElementId> moving) {
        this.editor = editor;
        all = new Snapping(
                inSight(editor, moving),
                editor.guides().inForce().stream()
                        .map(guide -> new Snapping.Line(guide.upright(), guide.at()))
                        .toList());
    }

    /// Where something goes, and the lines that say why.
    public record Snapped(Point shift, List<Overlay.Guide> guides) {}

    /// For a box that moves.
    ///
    /// @param across whether x may change
    /// @param down whether y may change
    public Snapped box(Rect box, boolean across, boolean down) {
        return snapped(inForce().snap(box, reach(), across, down));
    }

    /// For the edges that meet at a point, while the box behind them stays.
    public Snapped edges(Point at, boolean across, boolean down) {
        return snapped(inForce().snapEdges(new Rect(at.x(), at.y(), 0, 0), reach(), across, down));
    }

    /// Guides only where the grid decides, or where shapes are not to be drawn to.
    private Snapping inForce() {
        boolean shapes =
                editor.brush().grid().get() == 1 && editor.brush().snapping().get();
        return shapes ? all : all.toLines();
    }

    private double reach() {
        return editor.viewport().units(REACH);
    }

    private static Snapped snapped(Snapping.Result result) {
        return new Snapped(
                result.shift(),
                result.guides().stream()
                        .map(guide -> new Overlay.Guide(guide.from(), guide.to()))
                        .toList());
    }

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
}
