package dev.tone.canvas.ops;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws a moving box to the edges and middles of others nearby.
public final class Snapping {
    private final List<Rect> others;

    /// Where the box goes and why.
    ///
    /// @param shift what to add to the box's place
    /// @param guides lines along which it and another box agree
    public record Result(Point shift, List<Guide> guides) {}

    public record Guide(Point from, Point to) {}

    public Snapping(List<Rect> others) {
        this.others = List.copyOf(others);
    }

    /// @param across whether x may change
    /// @param down whether y may change
    public Result snap(Rect box, double reach, boolean across, boolean down) {
        Match x = across ? nearest(box, reach, true) : null;
        Match y = down ? nearest(box, reach, false) : null;
        Point shift = new Point(x == null ? 0 : x.delta, y == null ? 0 : y.delta);
        Rect placed = box.movedBy(shift.x(), shift.y());
        List<Guide> guides = new ArrayList<>(2);
        if (x != null) {
            Rect both = placed.union(x.other);
            guides.add(new Guide(new Point(x.line, both.y()), new Point(x.line, both.bottom())));
        }
        if (y != null) {
            Rect both = placed.union(y.other);
            guides.add(new Guide(new Point(both.x(), y.line), new Point(both.right(), y.line)));
        }
        return new Result(shift, guides);
    }

    private @Nullable Match nearest(Rect box, double reach, boolean across) {
        Match best = null;
        for (Rect other : others) {
            for (double own = 0; own <= 1; own += 0.5) {
                for (double theirs = 0; theirs <= 1; theirs += 0.5) {
                    double line = line(other, theirs, across);
                    double delta = line - line(box, own, across);
                    if (Math.abs(delta) <= reach && (best == null || Math.abs(delta) < Math.abs(best.delta))) {
                        best = new Match(delta, line, other);
                    }
                }
            }
        }
        return best;
    }

    private static double line(Rect box, double share, boolean across) {
        return across ? box.x() + box.width() * share : box.y() + box.height() * share;
    }

    private record Match(double delta, double line, Rect other) {}
}
