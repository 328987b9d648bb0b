package dev.tone.canvas.scene;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.routing.Obstacles;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Sets pieces of orthogonal lines apart that would run on top of each other. Each line is told by how it would run
/// alone, and by how those near it would: so it does not matter which of them was drawn, or looked at, first. Pieces at
/// an end stay where their box has them, and so does what people bent.
final class Lanes {
    /// Nearer than this two pieces are taken for one.
    static final double NEAR = 9;

    private static final double GAP = 10;
    /// Nobody who runs farther away has a say in where a line lies.
    static final double HEARD = Math.max(NEAR, GAP) + 1;
    /// As much as they have to run side by side.
    static final double SHARED = 4;
    /// Nearer than this two lines that come towards each other seem to be one.
    private static final double CLOSE = 6;
    /// What is left at least of the pieces at both sides of one that moves.
    private static final double ROOM = 12;
    /// From what stands in the way.
    private static final double MARGIN = 6;
    /// From what the bundle passes, where there is room.
    static final double DECENT = 14;
    /// No piece moves farther.
    static final double REACH = 160;
    /// More than so many side by side are a bundle on purpose.
    private static final int CROWD = 12;

    /// A strip farther away is nothing that a line's bundle could lie along, or move to.
    static final double STRIPS_HEARD = REACH + 3 * CROWD * GAP;

    /// A line as it would run alone.
    record Run(ElementId id, List<Point> points) {}

    @FunctionalInterface
    interface Runs {
        /// Tells every line that may run through the area, each once.
        void near(Rect area, Consumer<? super Run> found);
    }

    private final Runs runs;
    private final Function<Run, double[]> rooms;
    private final FrameEdges.Strips strips;

    /// @param rooms what [#room] tells of a line
    /// @param strips where a piece would look like a part of something else
    Lanes(Runs runs, Function<Run, double[]> rooms, FrameEdges.Strips strips) {
        this.runs = runs;
        this.rooms = rooms;
        this.strips = strips;
    }

    /// The corners with the pieces that can move set apart; the same list when none has to.
    List<Point> apart(Run line) {
        List<Point> moved = line.points();
        List<Run> others = moved.size() > 3 ? others(line) : List.of();
        for (int i = 1; i + 2 < line.points().size(); i++) {
            LinePiece piece = LinePiece.of(line, i);
            double at = piece == null ? 0 : placed(line, piece, others);
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

    private List<Run> others(Run line) {
        Earshot earshot = Earshot.of(line.points());
        List<Run> others = new ArrayList<>();
        runs.near(earshot.cover(), other -> {
            if (!other.id().equals(line.id()) && earshot.reaches(other.points())) {
                others.add(other);
            }
        });
        return others;
    }

    private double placed(Run line, LinePiece piece, List<Run> others) {
        double lane = lane(piece, others);
        double turn = beforeOthersTurn(line, piece, others, lane);
        double wanted = turn == lane ? lane : free(piece, turn, DECENT);
        // Most are in nobody's way: what room they have need not be known.
        return wanted == piece.at() ? wanted : free(piece, withRoom(line.points(), piece, wanted), MARGIN);
    }

    /// In the bundle of those that run here, beside those of them that cannot move.
    private double lane(LinePiece piece, List<Run> others) {
        List<LinePiece> together = beside(piece, others);
        if (together.size() >= CROWD) {
            return piece.at();
        }
        if (together.isEmpty()) {
            return offFrames(List.of(piece), piece.at(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        together.add(piece);
        together.sort(Comparator.comparingDouble(LinePiece::key)
                .thenComparing(each -> each.line().id().value())
                .thenComparingInt(LinePiece::index));
        int own = together.indexOf(piece);
        LinePiece before = together.subList(0, own).reversed().stream()
                .filter(LinePiece::fixed)
                .findFirst()
                .orElse(null);
        LinePiece after = together.subList(own + 1, together.size()).stream()
                .filter(LinePiece::fixed)
                .findFirst()
                .orElse(null);
        double low = before == null ? 0 : before.at() + (own - together.indexOf(before)) * GAP;
        double high = after == null ? 0 : after.at() - (together.indexOf(after) - own) * GAP;
        if (before != null && after != null) {
            return (low + high) / 2;
        }
        if (before != null || after != null) {
            return before == null
                    ? offFrames(List.of(piece), high, Double.NEGATIVE_INFINITY, high)
                    : offFrames(List.of(piece), low, low, Double.POSITIVE_INFINITY);
        }
        double middle = together.stream().mapToDouble(LinePiece::at).average().orElseThrow();
        double first = middle - (together.size() - 1) / 2.0 * GAP;
        first += aside(together, first);
        return offFrames(together, first, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) + own * GAP;
    }

    /// Moves a bundle as a whole off the edges of frames that it would run along, to the nearest place that is clear of
    /// all of them and where each of its pieces has room; where there is none it stays.
    ///
    /// @param first where its first piece is to lie
    /// @param least how far it may move
    private double offFrames(List<LinePiece> bundle, double first, double least, double most) {
        double span = (bundle.size() - 1) * GAP;
        List<Interval> taken = new ArrayList<>();
        for (LinePiece piece : bundle) {
            strips.in(piece.area(first + span / 2, 2 * span + REACH), piece.upright(), strip -> {
                Interval kept = Interval.of(strip, piece);
                if (kept != null) {
                    taken.add(kept);
                }
            });
        }
        if (taken.stream().noneMatch(kept -> kept.touches(first, span))) {
            return first;
        }
        return taken.stream()
                .flatMapToDouble(kept -> DoubleStream.of(kept.from() - span, kept.to()))
                .filter(at -> at >= least && at <= most)
                .filter(at -> taken.stream().noneMatch(kept -> kept.touches(at, span)))
                .filter(at -> hasRoom(bundle, at))
                .boxed()
                .min(Comparator.<Double>comparingDouble(at -> Math.abs(at - first))
                        .thenComparingDouble(at -> at))
                .orElse(first);
    }

    private boolean hasRoom(List<LinePiece> bundle, double first) {
        for (int i = 0; i < bundle.size(); i++) {
            LinePiece piece = bundle.get(i);
            double at = first + i * GAP;
            if (free(piece, withRoom(piece.line().points(), piece, at), MARGIN) != at) {
                return false;
            }
        }
        return true;
    }

    /// Places across the way of a piece that it keeps off.
    private record Interval(double from, double to) {
        /// Null when the piece does not run along it.
        static @Nullable Interval of(Rect strip, LinePiece piece) {
            double low = piece.upright() ? strip.y() : strip.x();
            double high = piece.upright() ? strip.bottom() : strip.right();
            if (Math.min(piece.to(), high) - Math.max(piece.from(), low) <= SHARED) {
                return null;
            }
            return piece.upright() ? new Interval(strip.x(), strip.right()) : new Interval(strip.y(), strip.bottom());
        }

        boolean touches(double first, double span) {
            return first < to && first + span > from;
        }
    }

    /// How far the bundle moves as a whole to pass at a decent distance what its pieces passed before: as little as
    /// that takes, and to the middle where there is not that much room.
    private double aside(List<LinePiece> bundle, double first) {
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < bundle.size(); i++) {
            LinePiece piece = bundle.get(i);
            double[] room = rooms.apply(piece.line());
            least = Math.max(least, room[2 * piece.index()] + DECENT - first - i * GAP);
            most = Math.min(most, room[2 * piece.index() + 1] - DECENT - first - i * GAP);
        }
        return least > most ? (least + most) / 2 : Math.clamp(0.0, least, most);
    }

    private static List<LinePiece> beside(LinePiece piece, List<Run> others) {
        List<LinePiece> beside = new ArrayList<>();
        for (Run other : others) {
            for (int i = 0; i + 1 < other.points().size(); i++) {
                LinePiece its = LinePiece.of(other, i);
                if (its != null && its.runsWith(piece)) {
                    beside.add(its);
                }
            }
        }
        return beside;
    }

    /// A line that leaves a box turns off before another does that comes the other way, to the box across.
    private double beforeOthersTurn(Run line, LinePiece piece, List<Run> others, double wanted) {
        List<Point> points = line.points();
        double at = wanted;
        if (piece.index() == 1) {
            at = beforeOthersTurn(piece, points.getFirst(), others, at);
        }
        if (piece.index() + 3 == points.size()) {
            at = beforeOthersTurn(piece, points.getLast(), others, at);
        }
        return at;
    }

    private double beforeOthersTurn(LinePiece piece, Point end, List<Run> others, double wanted) {
        boolean across = piece.upright();
        double from = across ? end.x() : end.y();
        double row = across ? end.y() : end.x();
        double turn = piece.at();
        double way = Math.signum(turn - from);
        double at = wanted;
        for (Run other : others) {
            List<Point> its = other.points();
            for (int first : its.size() < 3 ? new int[0] : new int[] {0, its.size() - 1}) {
                Point start = its.get(first);
                Point corner = its.get(first == 0 ? 1 : first - 1);
                double itsFrom = across ? start.x() : start.y();
                double itsTurn = across ? corner.x() : corner.y();
                boolean inRow = Math.abs((across ? start.y() : start.x()) - row) < CLOSE
                        && Math.abs((across ? corner.y() : corner.x()) - row) < CLOSE;
                if (inRow
                        && Math.signum(itsTurn - itsFrom) == -way
                        && (itsFrom - from) * way > 0
                        && (turn - itsTurn) * way > -GAP) {
                    double limit = givesWay(other, first, itsTurn, (turn + itsTurn + way * GAP) / 2) - way * GAP;
                    at = way > 0 ? Math.min(at, limit) : Math.max(at, limit);
                }
            }
        }
        return at;
    }

    /// How far the other one gets out of the way; one with a single corner cannot at all.
    private double givesWay(Run other, int end, double turn, double wanted) {
        List<Point> points = other.points();
        LinePiece its = points.size() > 3 ? LinePiece.of(other, end == 0 ? 1 : points.size() - 3) : null;
        return its == null ? turn : free(its, withRoom(points, its, wanted), DECENT);
    }

    /// The pieces at both sides keep their direction and some length.
    private static double withRoom(List<Point> points, LinePiece piece, double wanted) {
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

    /// As far as it goes without coming nearer than the margin to something that it was clear of.
    private double free(LinePiece piece, double wanted, double margin) {
        double[] room = rooms.apply(piece.line());
        double least = Math.min(piece.at(), Math.max(room[2 * piece.index()], piece.at() - REACH) + margin);
        double most = Math.max(piece.at(), Math.min(room[2 * piece.index() + 1], piece.at() + REACH) - margin);
        return Math.clamp(wanted, least, most);
    }

    /// Between what each piece can move: two places for each, low and high, by its index.
    static double[] room(Run line, Obstacles obstacles) {
        double[] room = new double[2 * line.points().size()];
        for (int i = 0; i < line.points().size(); i++) {
            int low = 2 * i;
            int high = low + 1;
            room[low] = Double.NEGATIVE_INFINITY;
            room[high] = Double.POSITIVE_INFINITY;
            LinePiece piece = i == 0 || i + 2 >= line.points().size() ? null : LinePiece.of(line, i);
            if (piece != null) {
                Rect near = piece.area(piece.at(), MARGIN);
                obstacles.in(piece.sideways(near, REACH), obstacle -> {
                    if (!obstacle.intersects(near)) {
                        double from = piece.upright() ? obstacle.x() : obstacle.y();
                        double to = piece.upright() ? obstacle.right() : obstacle.bottom();
                        room[low] = to < piece.at() ? Math.max(room[low], to) : room[low];
                        room[high] = from > piece.at() ? Math.min(room[high], from) : room[high];
                    }
                });
            }
        }
        return room;
    }
}
