package dev.tone.canvas.ops;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws a moving box to the edges and middles of others nearby, and to places where gaps become equal.
public final class Snapping {
    /// Half the length of the strokes at the ends of a gap, for each unit of reach.
    private static final double STROKE = 0.8;

    private final List<Rect> others;
    private final List<Line> lines;

    /// A line across the drawing.
    ///
    /// @param upright at an x; otherwise at a y
    public record Line(boolean upright, double at) {}

    /// Where the box goes and why.
    ///
    /// @param shift what to add to the box's place
    /// @param guides lines along which it and another box agree, and gaps that are equal
    public record Result(Point shift, List<Guide> guides) {}

    public record Guide(Point from, Point to) {}

    public Snapping(List<Rect> others) {
        this(others, List.of());
    }

    /// @param lines across the drawing, that count before boxes
    public Snapping(List<Rect> others, List<Line> lines) {
        this.others = List.copyOf(others);
        this.lines = List.copyOf(lines);
    }

    /// The same without the boxes.
    public Snapping toLines() {
        return new Snapping(List.of(), lines);
    }

    /// For a box that moves.
    ///
    /// @param across whether x may change
    /// @param down whether y may change
    public Result snap(Rect box, double reach, boolean across, boolean down) {
        return snap(box, reach, across, down, true);
    }

    /// For edges that move while the box behind them stays: to edges and middles only.
    public Result snapEdges(Rect edges, double reach, boolean across, boolean down) {
        return snap(edges, reach, across, down, false);
    }

    private Result snap(Rect box, double reach, boolean across, boolean down, boolean spaced) {
        Match x = across ? nearest(box, reach, true) : null;
        Match y = down ? nearest(box, reach, false) : null;
        // Equal gaps count where no edge is in reach; an edge that is met is the stronger reason.
        Spacing.Place gapX = spaced && across && x == null ? new Spacing(true).nearest(box, others, reach) : null;
        Spacing.Place gapY = spaced && down && y == null ? new Spacing(false).nearest(box, others, reach) : null;
        Point shift = new Point(delta(x, gapX), delta(y, gapY));
        Rect placed = box.movedBy(shift.x(), shift.y());
        List<Guide> guides = new ArrayList<>();
        if (x != null) {
            Rect both = x.other == null ? placed : placed.union(x.other);
            guides.add(new Guide(new Point(x.line, both.y()), new Point(x.line, both.bottom())));
        }
        if (y != null) {
            Rect both = y.other == null ? placed : placed.union(y.other);
            guides.add(new Guide(new Point(both.x(), y.line), new Point(both.right(), y.line)));
        }
        if (gapX != null) {
            gapX.gaps().forEach(gap -> mark(gap, placed.centerY(), true, reach, guides));
        }
        if (gapY != null) {
            gapY.gaps().forEach(gap -> mark(gap, placed.centerX(), false, reach, guides));
        }
        return new Result(shift, guides);
    }

    private static double delta(@Nullable Match edge, Spacing.@Nullable Place gap) {
        return edge != null ? edge.delta : gap != null ? gap.delta() : 0;
    }

    /// A gap is shown as a line with a stroke at each end.
    private static void mark(double[] gap, double cross, boolean across, double reach, List<Guide> guides) {
        double half = reach * STROKE;
        guides.add(line(gap[0], gap[1], cross, cross, across));
        guides.add(line(gap[0], gap[0], cross - half, cross + half, across));
        guides.add(line(gap[1], gap[1], cross - half, cross + half, across));
    }

    private static Guide line(double from, double to, double crossFrom, double crossTo, boolean across) {
        return across
                ? new Guide(new Point(from, crossFrom), new Point(to, crossTo))
                : new Guide(new Point(crossFrom, from), new Point(crossTo, to));
    }

    private @Nullable Match nearest(Rect box, double reach, boolean across) {
        Match best = nearestLine(box, reach, across);
        if (best != null) {
            return best;
        }
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

    private @Nullable Match nearestLine(Rect box, double reach, boolean across) {
        Match best = null;
        for (Line line : lines) {
            for (double own = 0; line.upright() == across && own <= 1; own += 0.5) {
                double delta = line.at() - line(box, own, across);
                if (Math.abs(delta) <= reach && (best == null || Math.abs(delta) < Math.abs(best.delta))) {
                    best = new Match(delta, line.at(), null);
                }
            }
        }
        return best;
    }

    private static double line(Rect box, double share, boolean across) {
        return across ? box.x() + box.width() * share : box.y() + box.height() * share;
    }

    private record Match(
            double delta, double line, @Nullable Rect other) {}
}
