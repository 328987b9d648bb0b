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
            double at = piece == null ? 0 : lane(line, piece);
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
        double wanted = middle + (together.indexOf(piece) - (together.size() - 1) / 2.0) * GAP;
        double at = withRoom(line.points(), piece, wanted);
        return isFree(piece, at) ? at : piece.at();
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

    private boolean isFree(Piece piece, double at) {
        Rect before = piece.area(piece.at(), MARGIN);
        boolean[] free = {true};
        obstacles.in(piece.area(at, MARGIN), obstacle -> free[0] &= obstacle.intersects(before));
        return free[0];
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
