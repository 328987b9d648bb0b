package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The cheapest orthogonal way around two boxes, over the few lines that can matter: those through the ends, beside the
/// boxes and half-way between. A bend costs as much as a detour of [#BEND] units. Dijkstra over at most 49 crossings
/// and two headings; small enough that a plain scan beats a queue.
final class DetourSearch {
    private static final double BEND = 40;
    private static final double CLEARANCE = OrthogonalRouter.CLEARANCE;

    private final Point start;
    private final Point end;
    private final Point from;
    private final Point to;
    private final boolean startsLevel;
    private final boolean endsLevel;
    private final Rect[] walls;
    private final double[] xs;
    private final double[] ys;

    DetourSearch(OrthogonalRouter.Exit a, Rect boxA, OrthogonalRouter.Exit b, Rect boxB) {
        start = a.at();
        end = b.at();
        from = a.clear(boxA);
        to = b.clear(boxB);
        startsLevel = a.side().isHorizontal();
        endsLevel = b.side().isHorizontal();
        // A hair inside the clearance, so that walking along it is allowed.
        walls = new Rect[] {wall(a, boxA), wall(b, boxB)};
        xs = lines(from.x(), to.x(), boxA.x(), boxA.right(), boxB.x(), boxB.right());
        ys = lines(from.y(), to.y(), boxA.y(), boxA.bottom(), boxB.y(), boxB.bottom());
    }

    private static Rect wall(OrthogonalRouter.Exit exit, Rect box) {
        return exit.stub() == 0 ? box : box.grown(CLEARANCE - 0.5);
    }

    private static double[] lines(double from, double to, double lowA, double highA, double lowB, double highB) {
        return Arrays.stream(new double[] {
                    from,
                    to,
                    (Math.min(highA, highB) + Math.max(lowA, lowB)) / 2,
                    lowA - CLEARANCE,
                    highA + CLEARANCE,
                    lowB - CLEARANCE,
                    highB + CLEARANCE
                })
                .sorted()
                .distinct()
                .toArray();
    }

    ConnectorPath path() {
        int width = xs.length;
        int states = width * ys.length * 2;
        double[] cost = new double[states];
        int[] previous = new int[states];
        boolean[] done = new boolean[states];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(previous, -1);
        int first = state(Arrays.binarySearch(xs, from.x()), Arrays.binarySearch(ys, from.y()), startsLevel);
        int last = state(Arrays.binarySearch(xs, to.x()), Arrays.binarySearch(ys, to.y()), endsLevel);
        cost[first] = 0;
        for (int next = first; next >= 0 && next != last; next = cheapest(cost, done)) {
            done[next] = true;
            expand(next, cost, previous);
        }
        List<Point> corners = new ArrayList<>();
        corners.add(end);
        if (cost[last] < Double.POSITIVE_INFINITY) {
            for (int at = last; at >= 0; at = previous[at]) {
                corners.add(point(at));
            }
        } else {
            // One box inside the other's clearance: no clean way exists, so take the plain one.
            corners.add(to);
            corners.add(startsLevel ? new Point(to.x(), from.y()) : new Point(from.x(), to.y()));
            corners.add(from);
        }
        corners.add(start);
        Collections.reverse(corners);
        return new ConnectorPath(withoutNeedlessCorners(corners));
    }

    private void expand(int state, double[] cost, int[] previous) {
        boolean level = state % 2 == 1;
        int column = state / 2 % xs.length;
        int row = state / 2 / xs.length;
        relax(state, state(column, row, !level), BEND, cost, previous);
        for (int step = -1; step <= 1; step += 2) {
            int nextColumn = level ? column + step : column;
            int nextRow = level ? row : row + step;
            if (nextColumn >= 0 && nextColumn < xs.length && nextRow >= 0 && nextRow < ys.length) {
                Point a = point(state);
                Point b = new Point(xs[nextColumn], ys[nextRow]);
                if (isClear(a, b)) {
                    relax(state, state(nextColumn, nextRow, level), a.distanceTo(b), cost, previous);
                }
            }
        }
    }

    private static void relax(int from, int to, double step, double[] cost, int[] previous) {
        if (cost[from] + step < cost[to]) {
            cost[to] = cost[from] + step;
            previous[to] = from;
        }
    }

    private static int cheapest(double[] cost, boolean[] done) {
        int best = -1;
        for (int i = 0; i < cost.length; i++) {
            if (!done[i] && cost[i] < Double.POSITIVE_INFINITY && (best < 0 || cost[i] < cost[best])) {
                best = i;
            }
        }
        return best;
    }

    private boolean isClear(Point a, Point b) {
        for (Rect wall : walls) {
            if (wall.width() > 0 && wall.height() > 0 && Segments.touches(a, b, wall)) {
                return false;
            }
        }
        return true;
    }

    private int state(int column, int row, boolean level) {
        return (row * xs.length + column) * 2 + (level ? 1 : 0);
    }

    private Point point(int state) {
        return new Point(xs[state / 2 % xs.length], ys[state / 2 / xs.length]);
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

    private static boolean isStraight(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }
}
