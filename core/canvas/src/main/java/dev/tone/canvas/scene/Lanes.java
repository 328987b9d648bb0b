package dev.tone.canvas.scene;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.routing.Obstacles;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sets pieces of orthogonal lines apart that would run on top of each other. Each line is told by how it would run
/// alone, and by how those near it would: so it does not matter which of them was drawn, or looked at, first. Pieces at
/// an end stay where their box has them, and so does what people bent.
final class Lanes {
    /// Nearer than this two pieces are taken for one.
    static final double NEAR = 9;

    private static final double GAP = 10;
    /// As much as they have to run side by side.
    private static final double SHARED = 4;
    /// Nearer than this two lines that come towards each other seem to be one.
    private static final double CLOSE = 6;
    /// What is left at least of the pieces at both sides of one that moves.
    private static final double ROOM = 12;
    /// From what stands in the way.
    private static final double MARGIN = 6;
    /// More than so many side by side are a bundle on purpose.
    private static final int CROWD = 12;

    /// A line as it would run alone.
    record Run(ElementId id, List<Point> points) {}

    @FunctionalInterface
    interface Runs {
        /// Tells every line that may run through the area, each once.
        void near(Rect area, Consumer<? super Run> found);
    }

    /// @param index of the corner that it begins at
    /// @param at where it lies across its way
    /// @param key pieces are side by side in this order, so that they cross each other as little as they can
    private record Piece(ElementId id, int index, boolean upright, double at, double from, double to, double key) {
        boolean runsWith(Piece other) {
            return upright == other.upright
                    && Math.abs(at - other.at) < NEAR
                    && Math.min(to, other.to) - Math.max(from, other.from) > SHARED;
        }

        Rect area(double across, double margin) {
            Rect area = upright ? new Rect(across, from, 0, to - from) : new Rect(from, across, to - from, 0);
            return area.grown(margin);
        }
    }

    private final Runs runs;
    private final Obstacles obstacles;

    Lanes(Runs runs, Obstacles obstacles) {
        this.runs = runs;
        this.obstacles = obstacles;
    }

    /// The corners with the pieces that can move set apart; the same list when none has to.
    List<Point> apart(Run line) {
        List<Point> moved = line.points();
        for (int i = 1; i + 2 < line.points().size(); i++) {
            Piece piece = piece(line, i);
            double at = piece == null ? 0 : placed(line, piece);
            if (piece != null && at != piece.at()) {
                moved = moved == line.points() ? new ArrayList<>(moved) : moved;
                for (int corner = i; corner <= i + 1; corner++) {
                    Point old = moved.get(corner);
                    moved.set(corner, piece.upright() ? new Point(at, old.y()) : new Point(old.x(), at));
                }
            }
        }
        return moved;
    }

    private double placed(Run line, Piece piece) {
        double wanted = beforeOthersTurn(line, piece, lane(line, piece));
        return free(piece, withRoom(line.points(), piece, wanted));
    }

    /// In the bundle of those that run here.
    private double lane(Run line, Piece piece) {
        List<Piece> together = new ArrayList<>();
        runs.near(piece.area(piece.at(), NEAR), other -> {
            for (int i = 1;
                    !other.id().equals(line.id()) && i + 2 < other.points().size();
                    i++) {
                Piece its = piece(other, i);
                if (its != null && its.runsWith(piece)) {
                    together.add(its);
                }
            }
        });
        if (together.isEmpty() || together.size() >= CROWD) {
            return piece.at();
        }
        together.add(piece);
        together.sort(Comparator.comparingDouble(Piece::key)
                .thenComparing(each -> each.id().value())
                .thenComparingInt(Piece::index));
        double middle = together.stream().mapToDouble(Piece::at).average().orElseThrow();
        return middle + (together.indexOf(piece) - (together.size() - 1) / 2.0) * GAP;
    }

    /// A line that leaves a box turns off before another does that comes the other way, to the box across.
    private double beforeOthersTurn(Run line, Piece piece, double wanted) {
        List<Point> points = line.points();
        double at = wanted;
        if (piece.index() == 1) {
            at = beforeOthersTurn(line, piece, points.getFirst(), at);
        }
        if (piece.index() + 3 == points.size()) {
            at = beforeOthersTurn(line, piece, points.getLast(), at);
        }
        return at;
    }

    private double beforeOthersTurn(Run line, Piece piece, Point end, double wanted) {
        boolean across = piece.upright();
        double from = across ? end.x() : end.y();
        double row = across ? end.y() : end.x();
        double turn = piece.at();
        double way = Math.signum(turn - from);
        double[] at = {wanted};
        Rect area = across
                ? Rect.between(new Point(from, row), new Point(turn, row))
                : Rect.between(new Point(row, from), new Point(row, turn));
        runs.near(area.grown(CLOSE), other -> {
            List<Point> its = other.points();
            if (other.id().equals(line.id()) || its.size() < 3) {
                return;
            }
            for (int first : new int[] {0, its.size() - 1}) {
                Point start = its.get(first);
                Point corner = its.get(first == 0 ? 1 : first - 1);
                double itsFrom = across ? start.x() : start.y();
                double itsTurn = across ? corner.x() : corner.y();
                boolean inRow = Math.abs((across ? start.y() : start.x()) - row) < CLOSE
                        && Math.abs((across ? corner.y() : corner.x()) - row) < CLOSE;
                if (inRow
                        && Math.signum(itsTurn - itsFrom) == -way
                        && (itsFrom - from) * way > 0
                        && (turn - itsTurn) * way > -SHARED) {
                    // One with a single corner cannot give way itself.
                    double limit = its.size() > 3 ? (turn + itsTurn - way * GAP) / 2 : itsTurn - way * GAP;
                    at[0] = way > 0 ? Math.min(at[0], limit) : Math.max(at[0], limit);
                }
            }
        });
        return at[0];
    }

    /// The pieces at both sides keep their direction and some length.
    private static double withRoom(List<Point> points, Piece piece, double wanted) {
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        for (int beside : new int[] {piece.index() - 1, piece.index() + 2}) {
            double end = piece.upright()
                    ? points.get(beside).x()
                    : points.get(beside).y();
            if (end < piece.at()) {
                least = Math.max(least, Math.min(piece.at(), end + ROOM));
            } else {
                most = Math.min(most, Math.max(piece.at(), end - ROOM));
            }
        }
        return least > most ? piece.at() : Math.clamp(wanted, least, most);
    }

    /// As far as it goes without coming near something that it was clear of.
    private double free(Piece piece, double wanted) {
        Rect before = piece.area(piece.at(), MARGIN);
        double[] at = {wanted};
        obstacles.in(before.union(piece.area(wanted, MARGIN)), obstacle -> {
            if (!obstacle.intersects(before)) {
                double low = piece.upright() ? obstacle.x() : obstacle.y();
                double high = piece.upright() ? obstacle.right() : obstacle.bottom();
                at[0] = low > piece.at() ? Math.min(at[0], low - MARGIN) : Math.max(at[0], high + MARGIN);
            }
        });
        return at[0];
    }

    /// Null for what is neither upright nor level.
    private static @Nullable Piece piece(Run line, int index) {
        Point before = line.points().get(index - 1);
        Point start = line.points().get(index);
        Point end = line.points().get(index + 1);
        Point after = line.points().get(index + 2);
        boolean upright = start.x() == end.x();
        if (upright == (start.y() == end.y())) {
            return null;
        }
        return upright
                ? piece(line.id(), index, true, start.x(), start.y(), end.y(), before.x(), after.x())
                : piece(line.id(), index, false, start.y(), start.x(), end.x(), before.y(), after.y());
    }

    private static Piece piece(
            ElementId id, int index, boolean upright, double at, double from, double to, double before, double after) {
        double span = Math.abs(to - from);
        double key;
        if (before < at && after < at) {
            key = span;
        } else if (before > at && after > at) {
            key = -span;
        } else {
            // Where it is met from the lower side, and whether it goes on beyond or comes back.
            double low = before < at ? from : to;
            double high = before < at ? to : from;
            key = high > low ? -low : low;
        }
        return new Piece(id, index, upright, at, Math.min(from, to), Math.max(from, to), key);
    }
}
