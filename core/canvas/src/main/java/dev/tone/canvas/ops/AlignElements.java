package dev.tone.canvas.ops;

import dev.tone.canvas.document.Edit;
import dev.tone.canvas.geometry.Rect;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Lines things up with the outermost of them, or spreads them evenly between the outermost two.
public final class AlignElements {
    public enum To {
        LEFT,
        CENTER,
        RIGHT,
        TOP,
        MIDDLE,
        BOTTOM
    }

    private AlignElements() {}

    public static void plan(Edit edit, List<Unit> units, To to) {
        if (units.size() < 2) {
            return;
        }
        Rect all = units.stream().map(Unit::bounds).reduce(Rect::union).orElse(Rect.NONE);
        for (Unit unit : units) {
            Rect own = unit.bounds();
            double dx = switch (to) {
                case LEFT -> all.x() - own.x();
                case CENTER -> Math.rint(all.centerX() - own.centerX());
                case RIGHT -> all.right() - own.right();
                case TOP, MIDDLE, BOTTOM -> 0;
            };
            double dy = switch (to) {
                case TOP -> all.y() - own.y();
                case MIDDLE -> Math.rint(all.centerY() - own.centerY());
                case BOTTOM -> all.bottom() - own.bottom();
                case LEFT, CENTER, RIGHT -> 0;
            };
            MoveElements.plan(edit, Set.of(unit.id()), dx, dy);
        }
    }

    /// Makes the gaps between neighbours equal.
    public static void distribute(Edit edit, List<Unit> units, boolean across) {
        List<Unit> boxes = units.stream()
                .sorted(Comparator.comparingDouble(
                        box -> across ? box.bounds().x() : box.bounds().y()))
                .toList();
        if (boxes.size() < 3) {
            return;
        }
        double start = low(boxes.getFirst(), across);
        double end = boxes.stream()
                .mapToDouble(box -> low(box, across) + length(box, across))
                .max()
                .orElse(start);
        double filled = boxes.stream().mapToDouble(box -> length(box, across)).sum();
        double gap = (end - start - filled) / (boxes.size() - 1);
        double at = start;
        for (Unit box : boxes) {
            double shift = Math.rint(at - low(box, across));
            MoveElements.plan(edit, Set.of(box.id()), across ? shift : 0, across ? 0 : shift);
            at += length(box, across) + gap;
        }
    }

    private static double low(Unit box, boolean across) {
        return across ? box.bounds().x() : box.bounds().y();
    }

    private static double length(Unit box, boolean across) {
        return across ? box.bounds().width() : box.bounds().height();
    }
}
