package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import java.util.ArrayList;
import java.util.List;

/// Level and upright pieces that keep clear of the two boxes they connect and of what lies between them.
///
/// Free ends of the line pick the two sides that face each other over the wider gap, which keeps the choice stable
/// while things move. Where something is in the way of that plain line, or an anchor demands a side, a [Maze] finds
/// the way around.
final class OrthogonalRouter implements Router {
    /// Room for an arrow head before the first bend.
    static final double CLEARANCE = 20;
    /// A jog smaller than this is drawn as a straight line instead.
    private static final double JOG = 16;
    /// Nearer than this to an obstacle a plain line counts as blocked.
    static final double TOUCH = 7;
    /// Between the upright (or level) middle pieces of lines that leave at one side.
    private static final double LANE = 10;
    /// How far around both ends a way is looked for, one after the other.
    private static final double[] REACHES = {48, 200, 700};

    @Override
    public Route route(RouteEnd from, RouteEnd to, Way way) {
        if (!way.waypoints().isEmpty()) {
            return through(from, to, way);
        }
        Rect a = from.cover();
        Rect b = to.cover();
        if (a.equals(b) && !from.isPoint()) {
            ConnectorPath loop = loop(from, to);
            return new Route(loop, Side.RIGHT, Side.TOP, loop.bounds());
        }
        Side leaving = Side.facing(a, b);
        if (from.anchor() == null
                && to.anchor() == null
                && from.side(leaving) == leaving
                && to.side(leaving.opposite()) == leaving.opposite()
                && Side.areApart(a, b)) {
            ConnectorPath plain = facing(from, to, leaving);
            Rect watched = plain.bounds().grown(Aside.MARGIN + 1);
            List<Rect> walls = between(from, to, way.obstacles(), watched);
            plain = Aside.of(plain, walls);
            if (isClear(plain, walls)) {
                return new Route(plain, leaving, leaving.opposite(), watched);
            }
        }
        return around(from, to, leaving, way.obstacles());
    }

    private static Route around(RouteEnd from, RouteEnd to, Side leaving, Obstacles obstacles) {
        Rect both = from.cover().union(to.cover());
        Rect watched = both;
        for (double reach : REACHES) {
            watched = both.grown(reach);
            List<Rect> walls = between(from, to, obstacles, watched);
            Maze maze = new Maze(from, to, watched, walls);
            Maze.Solution solution = maze.solve(Exit.of(from, to, leaving), Exit.of(to, from, leaving.opposite()));
            if (solution != null) {
                List<Point> corners = withoutSpikes(solution.corners());
                corners = levelled(corners, from, walls);
                corners = levelled(corners.reversed(), to, walls).reversed();
                return new Route(
                        new ConnectorPath(List.copyOf(corners)),
                        solution.start().side(),
                        solution.target().side(),
                        watched);
            }
        }
        if (from.port().side() != null || to.port().side() != null) {
            return around(from.with(Port.FREE), to.with(Port.FREE), leaving, obstacles);
        }
        // One box inside the other's clearance, or walled in: no clean way exists, so take the plain one.
        Exit out = Exit.of(from, to, leaving).getFirst();
        Exit in = Exit.of(to, from, leaving.opposite()).getFirst();
        Point knee = out.side().isHorizontal()
                ? new Point(in.clear().x(), out.clear().y())
                : new Point(out.clear().x(), in.clear().y());
        List<Point> corners = List.of(out.at(), out.clear(), knee, in.clear(), in.at());
        return new Route(new ConnectorPath(withoutNeedlessCorners(corners)), out.side(), in.side(), watched);
    }

    /// What can be gone around: not what covers one of the ends itself.
    private static List<Rect> between(RouteEnd from, RouteEnd to, Obstacles obstacles, Rect area) {
        List<Rect> found = new ArrayList<>();
        Rect a = from.cover().grown(-1);
        Rect b = to.cover().grown(-1);
        obstacles.in(area, rect -> {
            if (!rect.intersects(a) && !rect.intersects(b)) {
                found.add(rect);
            }
        });
        return found;
    }

    private static boolean isClear(ConnectorPath path, List<Rect> obstacles) {
        for (Rect obstacle : obstacles) {
            if (Segments.touches(path.points(), obstacle.grown(TOUCH))) {
                return false;
            }
        }
        return true;
    }

    private static ConnectorPath facing(RouteEnd from, RouteEnd to, Side side) {
        Point start = from.meet(side);
        Point end = to.meet(side.opposite());
        boolean level = side.isHorizontal();
        double jog = level ? end.y() - start.y() : end.x() - start.x();
        if (jog == 0) {
            return new ConnectorPath(List.of(start, end));
        }
        if (Math.abs(jog) <= JOG) {
            // An end that is alone at its side gives way to one that is not.
            double share = from.port().isSole() == to.port().isSole()
                    ? 0.5
                    : from.port().isSole() ? 1 : 0;
            if (reaches(from, start, jog * share, level) && reaches(to, end, jog * (1 - share), level)) {
                return straight(start, end, jog * share, jog * (1 - share), level);
            }
        }
        double lane = lane(from, to, jog, side);
        if (level) {
            double x = middle(start.x(), end.x(), lane);
            return new ConnectorPath(List.of(start, new Point(x, start.y()), new Point(x, end.y()), end));
        }
        double y = middle(start.y(), end.y(), lane);
        return new ConnectorPath(List.of(start, new Point(start.x(), y), new Point(end.x(), y), end));
    }

    private static ConnectorPath straight(Point start, Point end, double down, double up, boolean level) {
        return new ConnectorPath(
                level
                        ? List.of(start.plus(0, down), end.plus(0, -up))
                        : List.of(start.plus(down, 0), end.plus(-up, 0)));
    }

    private static double middle(double start, double end, double lane) {
        double room = Math.max(0, Math.abs(end - start) / 2 - CLEARANCE);
        return (start + end) / 2 + Math.clamp(lane, -room, room);
    }

    /// Lines that leave (or come in) at one side turn off one after the other, so that none crosses or covers another.
    private static double lane(RouteEnd from, RouteEnd to, double jog, Side side) {
        boolean leave = from.port().count() >= to.port().count();
        Port port = leave ? from.port() : to.port();
        boolean towardsStart = leave ? jog < 0 : jog > 0;
        double outwards = (port.order(towardsStart) - (port.count() - 1) / 2.0) * LANE;
        int forward = side.dx + side.dy;
        return leave ? outwards * forward : -outwards * forward;
    }

    /// Whether the line may meet this end that much beside where it would.
    private static boolean reaches(RouteEnd end, Point at, double shift, boolean level) {
        if (shift == 0) {
            return true;
        }
        Rect box = end.box();
        if (!end.port().gives(shift, level ? box.height() : box.width())) {
            return false;
        }
        double offset = level ? at.y() + shift - box.centerY() : at.x() + shift - box.centerX();
        double half = (level ? box.height() : box.width()) / 2;
        return end.contour() == Contour.RECTANGLE && end.rotation() == 0 && Math.abs(offset) <= half - 4;
    }

    /// From a box to itself: out at the right, back in at the top.
    private static ConnectorPath loop(RouteEnd from, RouteEnd to) {
        Rect box = from.cover();
        double spread = CLEARANCE + from.port().index() * LANE;
        Point start = from.meet(Side.RIGHT, -box.height() / 4);
        Point end = to.meet(Side.TOP, box.width() / 4);
        Point corner = new Point(box.right() + spread, box.y() - spread);
        return new ConnectorPath(withoutNeedlessCorners(
                List.of(start, new Point(corner.x(), start.y()), corner, new Point(end.x(), corner.y()), end)));
    }

    /// Leg by leg; each goes on in the direction in which the one before arrived, where that is no detour.
    private static Route through(RouteEnd from, RouteEnd to, Way way) {
        List<RouteEnd> stops = new ArrayList<>();
        stops.add(from);
        way.waypoints().forEach(point -> stops.add(RouteEnd.at(point)));
        stops.add(to);
        List<Point> corners = new ArrayList<>();
        Rect watched = from.cover();
        Side leaves = Side.RIGHT;
        Side reaches = Side.LEFT;
        for (int i = 0; i + 1 < stops.size(); i++) {
            RouteEnd a = stops.get(i);
            RouteEnd b = stops.get(i + 1);
            Side leaving = Side.facing(a.cover(), b.cover());
            if (i > 0 && corners.size() >= 2) {
                leaving = onwards(corners, a, b, leaving);
            }
            Route leg = leg(a, b, leaving, way.obstacles());
            leaves = i == 0 ? leg.leaves() : leaves;
            reaches = leg.reaches();
            corners.addAll(leg.path().points());
            watched = watched.union(leg.watched());
        }
        List<Point> line = withoutNeedlessCorners(corners);
        line = withoutTip(line, way.waypoints());
        line = withoutTip(line.reversed(), way.waypoints().reversed()).reversed();
        return new Route(new ConnectorPath(List.copyOf(line)), leaves, reaches, watched);
    }

    /// An end that has moved along a piece of line that was pushed aside meets it on its way, not at its tip.
    private static List<Point> withoutTip(List<Point> corners, List<Point> waypoints) {
        if (waypoints.size() < 2) {
            return corners;
        }
        Point tip = waypoints.getFirst();
        int at = corners.indexOf(tip);
        if (at < 1
                || at + 1 == corners.size()
                || !isInLine(corners.get(at - 1), tip, corners.get(at + 1))
                || !isInLine(corners.get(at - 1), tip, waypoints.get(1))) {
            return corners;
        }
        List<Point> kept = new ArrayList<>(corners);
        kept.remove(at);
        return withoutNeedlessCorners(kept);
    }

    /// Straight on where that is the way, and never back over the line that came.
    private static Side onwards(List<Point> corners, RouteEnd a, RouteEnd b, Side usual) {
        Point before = corners.get(corners.size() - 2);
        Point at = corners.getLast();
        Side arriving = at.x() != before.x()
                ? at.x() > before.x() ? Side.RIGHT : Side.LEFT
                : at.y() > before.y() ? Side.BOTTOM : Side.TOP;
        Point ahead = b.cover().center().minus(a.box().topLeft());
        double forward = arriving.dx * ahead.x() + arriving.dy * ahead.y();
        if (forward > 0) {
            return arriving;
        }
        if (usual != arriving.opposite()) {
            return usual;
        }
        return arriving.isHorizontal()
                ? ahead.y() >= 0 ? Side.BOTTOM : Side.TOP
                : ahead.x() >= 0 ? Side.RIGHT : Side.LEFT;
    }

    private static Route leg(RouteEnd a, RouteEnd b, Side leaving, Obstacles obstacles) {
        if (a.isPoint() && b.isPoint()) {
            Point start = a.box().topLeft();
            Point end = b.box().topLeft();
            Point knee = leaving.isHorizontal() ? new Point(end.x(), start.y()) : new Point(start.x(), end.y());
            ConnectorPath plain = new ConnectorPath(List.of(start, knee, end));
            Rect watched = plain.bounds().grown(TOUCH + 1);
            if (isClear(plain, between(a, b, obstacles, watched))) {
                return new Route(plain, leaving, leaving.opposite(), watched);
            }
        }
        return around(a, b, leaving, obstacles);
    }

    private static List<Point> withoutNeedlessCorners(List<Point> corners) {
        List<Point> kept = new ArrayList<>();
        for (Point corner : corners) {
            if (!kept.isEmpty() && kept.getLast().equals(corner)) {
                continue;
            }
            if (kept.size() >= 2 && isStraight(kept.get(kept.size() - 2), kept.getLast(), corner)) {
                kept.removeLast();
            }
            kept.add(corner);
        }
        if (kept.size() == 1) {
            kept.add(kept.getFirst());
        }
        return kept;
    }

    /// A way that overshoots a corner and comes back goes to the corner at once.
    private static List<Point> withoutSpikes(List<Point> corners) {
        List<Point> kept = new ArrayList<>();
        for (Point corner : withoutNeedlessCorners(corners)) {
            if (kept.size() >= 2 && isInLine(kept.get(kept.size() - 2), kept.getLast(), corner)) {
                kept.removeLast();
            }
            kept.add(corner);
        }
        return withoutNeedlessCorners(kept);
    }

    /// An end gives way to a jog right after it where no other of its side lies in that direction.
    private static List<Point> levelled(List<Point> corners, RouteEnd end, List<Rect> walls) {
        if (corners.size() < 5 || end.anchor() != null || end.isPoint()) {
            return corners;
        }
        Point start = corners.getFirst();
        Point next = corners.get(2);
        boolean level = start.y() == corners.get(1).y();
        double jog = level ? next.y() - start.y() : next.x() - start.x();
        boolean goesOn = level
                ? next.y() == corners.get(3).y()
                : next.x() == corners.get(3).x();
        boolean outermost = end.port().index() == (jog < 0 ? 0 : end.port().count() - 1);
        if (!goesOn || !outermost || Math.abs(jog) > JOG || !reaches(end, start, jog, level)) {
            return corners;
        }
        List<Point> straight = new ArrayList<>(corners.subList(3, corners.size()));
        straight.addFirst(level ? start.plus(0, jog) : start.plus(jog, 0));
        return isClear(new ConnectorPath(straight.subList(0, 2)), walls) ? straight : corners;
    }

    private static boolean isInLine(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }

    private static boolean isStraight(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() && isBetween(a.y(), b.y(), c.y())
                || a.y() == b.y() && b.y() == c.y() && isBetween(a.x(), b.x(), c.x());
    }

    private static boolean isBetween(double a, double b, double c) {
        return a <= b && b <= c || a >= b && b >= c;
    }
}
