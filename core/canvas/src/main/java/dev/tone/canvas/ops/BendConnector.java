package dev.tone.canvas.ops;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Segments;
import dev.tone.canvas.routing.ConnectorPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Leads a connector elsewhere: a piece of an orthogonal line is pushed aside, a bend of any other is pulled.
///
/// @param connector as it is
/// @param path the corners of its line as it is
/// @param piece the piece of the line in the hand: from corner `piece` to the next
public record BendConnector(ConnectorElement connector, List<Point> path, int piece) {
    /// How far from an end that must stay where it is a line turns off, and how near to straight counts as straight.
    private static final double STUB = 20;

    public BendConnector {
        path = List.copyOf(path);
    }

    /// The piece that is nearest to a place.
    public static BendConnector at(ConnectorElement connector, List<Point> path, Point place) {
        int nearest = 0;
        for (int i = 1; i + 1 < path.size(); i++) {
            if (distance(path, i, place) < distance(path, nearest, place)) {
                nearest = i;
            }
        }
        return new BendConnector(connector, path, nearest);
    }

    private static double distance(List<Point> path, int piece, Point place) {
        return Segments.distance(place, path.get(piece), path.get(piece + 1));
    }

    /// Whether the piece can only go up and down; otherwise only to the left and the right. Orthogonal lines only.
    public boolean isLevel() {
        return path.get(piece).y() == path.get(piece + 1).y();
    }

    /// Where the piece lies, across its direction.
    public double place() {
        return isLevel() ? path.get(piece).y() : path.get(piece).x();
    }

    /// Where pieces that run the same way lie: pushed there, the two become one.
    public List<Double> neighbours() {
        List<Double> places = new ArrayList<>();
        for (int i = 0; i + 1 < path.size(); i++) {
            boolean level = path.get(i).y() == path.get(i + 1).y();
            if (i != piece && level == isLevel()) {
                places.add(level ? path.get(i).y() : path.get(i).x());
            }
        }
        return places;
    }

    /// The connector with its piece pushed to a place across its direction. The ends stay where they are.
    public ConnectorElement pushedTo(double to) {
        Point from = path.get(piece);
        Point next = path.get(piece + 1);
        boolean level = isLevel();
        List<Point> corners = new ArrayList<>(path.subList(0, piece + 1));
        if (piece == 0) {
            Point turn = towards(from, next);
            corners.add(turn);
            corners.add(put(turn, level, to));
        } else {
            corners.set(piece, put(from, level, to));
        }
        if (piece + 2 == path.size()) {
            Point turn = towards(next, from);
            corners.add(put(turn, level, to));
            corners.add(turn);
        } else {
            corners.add(put(next, level, to));
        }
        corners.addAll(path.subList(Math.min(path.size(), piece + 2), path.size()));
        if (piece + 2 == path.size()) {
            corners.add(next);
        }
        return through(corners);
    }

    /// A little way from the end along the line, at most to its middle.
    private static Point towards(Point end, Point other) {
        double length = end.distanceTo(other);
        double share = length == 0 ? 0 : Math.min(0.4, STUB / length);
        return new Point(end.x() + (other.x() - end.x()) * share, end.y() + (other.y() - end.y()) * share).rounded();
    }

    private static Point put(Point point, boolean level, double to) {
        return level ? new Point(point.x(), to) : new Point(to, point.y());
    }

    /// The connector with the bend nearest to where it was taken pulled to a place; a new bend where there is none.
    ///
    /// @param grip where it was taken
    /// @param reach world units within which an existing bend is meant
    /// @param route finds the line of a connector: a bend that lies on the line without it is left out
    public ConnectorElement pulledTo(
            Point grip, Point to, double reach, Function<ConnectorElement, ConnectorPath> route) {
        List<Point> bends = new ArrayList<>(connector.waypoints());
        int at = indexOf(bends, grip, reach);
        if (at < 0) {
            at = placeFor(grip);
            bends.add(at, to);
        } else {
            bends.set(at, to);
        }
        List<Point> others = new ArrayList<>(bends);
        others.remove(at);
        ConnectorElement without = limited(others);
        return Segments.distance(to, route.apply(without).points()) <= reach / 2 ? without : limited(bends);
    }

    private static int indexOf(List<Point> bends, Point grip, double reach) {
        int best = -1;
        for (int i = 0; i < bends.size(); i++) {
            double distance = bends.get(i).distanceTo(grip);
            if (distance <= reach && (best < 0 || distance < bends.get(best).distanceTo(grip))) {
                best = i;
            }
        }
        return best;
    }

    /// Between which of the bends a new one at this place lies: the two with the least detour.
    private int placeFor(Point grip) {
        List<Point> stops = new ArrayList<>();
        stops.add(path.getFirst());
        stops.addAll(connector.waypoints());
        stops.add(path.getLast());
        int best = 0;
        for (int i = 1; i + 1 < stops.size(); i++) {
            if (detour(stops, i, grip) < detour(stops, best, grip)) {
                best = i;
            }
        }
        return best;
    }

    private static double detour(List<Point> stops, int leg, Point via) {
        Point a = stops.get(leg);
        Point b = stops.get(leg + 1);
        return a.distanceTo(via) + via.distanceTo(b) - a.distanceTo(b);
    }

    /// The connector led through the inner corners of a line; corners that bend nothing are left out.
    private ConnectorElement through(List<Point> corners) {
        List<Point> kept = new ArrayList<>();
        for (Point corner : corners) {
            if (!kept.isEmpty() && kept.getLast().equals(corner)) {
                continue;
            }
            while (kept.size() >= 2 && inLine(kept.get(kept.size() - 2), kept.getLast(), corner)) {
                kept.removeLast();
            }
            kept.add(corner);
        }
        return limited(kept.size() < 3 ? List.of() : kept.subList(1, kept.size() - 1));
    }

    private static boolean inLine(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }

    private ConnectorElement limited(List<Point> bends) {
        return bends.size() > Limits.WAYPOINTS ? connector : connector.withWaypoints(bends);
    }

    /// Whether its pieces are pushed; otherwise its bends are pulled.
    public boolean isOrthogonal() {
        return connector.routing() == Routing.ORTHOGONAL;
    }
}
