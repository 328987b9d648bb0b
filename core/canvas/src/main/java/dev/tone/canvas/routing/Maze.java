package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cheapest orthogonal way around boxes, over the few lines that can matter: those through the exits, beside the
/// boxes and half-way between. A* over their crossings, each with two headings; a bend costs as much as a detour of
/// [#BEND] units.
final class Maze {
    private static final double BEND = 40;
    /// More obstacles than this are not looked at: the farthest are left out.
    private static final int MOST = 60;
    /// From boxes that it does not connect.
    private static final double MARGIN = 15;

    private static final double HAIR = 0.5;

    private final Rect window;
    private final List<Rect> walls = new ArrayList<>();
    private final Rect a;
    private final Rect b;
    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private boolean[] levelBlocked = new boolean[0];
    private boolean[] uprightBlocked = new boolean[0];
    private double[] cost = new double[0];
    private int[] previous = new int[0];
    private double[] goalX = new double[0];
    private double[] goalY = new double[0];
    private double[] goalPenalty = new double[0];
    private boolean[] goalLevel = new boolean[0];

    Maze(RouteEnd from, RouteEnd to, Rect window, List<Rect> obstacles) {
        this.window = window;
        this.a = from.cover();
        this.b = to.cover();
        wall(from, a);
        wall(to, b);
        List<Rect> nearest = obstacles;
        if (obstacles.size() > MOST) {
            Point middle = a.union(b).center();
            nearest = obstacles.stream()
                    .sorted(Comparator.<Rect>comparingDouble(rect -> rect.distanceTo(middle))
                            .thenComparingDouble(Rect::x)
                            .thenComparingDouble(Rect::y))
                    .limit(MOST)
                    .toList();
        }
        this.walls.addAll(nearest);
    }

    private int ends;

    private void wall(RouteEnd end, Rect box) {
        if (!end.isPoint()) {
            walls.add(box);
            ends++;
        }
    }

    /// @param corners from exit to exit
    record Solution(List<Point> corners, Exit start, Exit target) {}

    /// @return null when there is no way in the window
    @Nullable
    Solution solve(List<Exit> starts, List<Exit> targets) {
        List<Rect> solid = solids(starts, targets);
        lines(starts, targets);
        block(solid);
        cost = new double[xs.length * ys.length * 2];
        previous = new int[cost.length];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(previous, -1);
        aim(targets);
        StateQueue open = new StateQueue();
        for (Exit start : starts) {
            int state = state(start);
            if (start.penalty() < cost[state]) {
                cost[state] = start.penalty();
                open.add(state, start.penalty() + rest(state));
            }
        }
        int best = -1;
        double bestCost = Double.POSITIVE_INFINITY;
        Exit reached = null;
        while (open.size > 0 && open.least() < bestCost) {
            int state = open.poll();
            for (Exit target : targets) {
                if (state == state(target) && cost[state] + target.penalty() < bestCost) {
                    best = state;
                    bestCost = cost[state] + target.penalty();
                    reached = target;
                }
            }
            expand(state, open);
        }
        return reached == null ? null : solution(best, starts, reached);
    }

    private Solution solution(int last, List<Exit> starts, Exit reached) {
        List<Point> corners = new ArrayList<>();
        corners.add(reached.at());
        int first = last;
        for (int at = last; at >= 0; at = previous[at]) {
            corners.add(point(at));
            first = at;
        }
        Exit used = starts.getFirst();
        for (Exit start : starts) {
            if (state(start) == first) {
                used = start;
                break;
            }
        }
        corners.add(used.at());
        Collections.reverse(corners);
        return new Solution(corners, used, reached);
    }

    /// The boxes with the room around them that lines keep free, less where an exit lies in it.
    private List<Rect> solids(List<Exit> starts, List<Exit> targets) {
        List<Rect> solid = new ArrayList<>(walls.size());
        for (int i = 0; i < walls.size(); i++) {
            Rect wall = walls.get(i);
            double margin = (i < ends ? OrthogonalRouter.CLEARANCE : MARGIN) - HAIR;
            // An exit into a neighbour's margin may pass; one into the neighbour itself may not.
            for (int e = 0; e < starts.size() + targets.size(); e++) {
                Exit exit = e < starts.size() ? starts.get(e) : targets.get(e - starts.size());
                double away = wall.distanceTo(exit.clear());
                if (exit.penalty() == 0 && away < margin) {
                    margin = Math.max(0, away - HAIR);
                }
                // Nor does it turn aside for a neighbour that it would pass at a decent distance.
                double beside = exit.penalty() == 0 ? beside(wall, exit) : margin;
                if (beside >= OrthogonalRouter.TOUCH && beside < margin) {
                    margin = beside - HAIR;
                }
            }
            solid.add(wall.grown(margin));
        }
        return solid;
    }

    /// How far from a box the line passes that goes straight on from an exit.
    private static double beside(Rect wall, Exit exit) {
        return exit.side().isHorizontal()
                ? Math.max(wall.y() - exit.clear().y(), exit.clear().y() - wall.bottom())
                : Math.max(wall.x() - exit.clear().x(), exit.clear().x() - wall.right());
    }

    private void lines(List<Exit> starts, List<Exit> targets) {
        double[] across = new double[2 * walls.size() + starts.size() + targets.size() + 1];
        double[] down = new double[across.length];
        int count = 0;
        for (Exit exit : starts) {
            across[count] = exit.clear().x();
            down[count++] = exit.clear().y();
        }
        for (Exit exit : targets) {
            across[count] = exit.clear().x();
            down[count++] = exit.clear().y();
        }
        across[count] = (Math.min(a.right(), b.right()) + Math.max(a.x(), b.x())) / 2;
        down[count++] = (Math.min(a.bottom(), b.bottom()) + Math.max(a.y(), b.y())) / 2;
        for (int i = 0; i < walls.size(); i++) {
            Rect wall = walls.get(i).grown(i < ends ? OrthogonalRouter.CLEARANCE : MARGIN);
            across[count] = wall.x();
            down[count++] = wall.y();
            across[count] = wall.right();
            down[count++] = wall.bottom();
        }
        xs = sorted(across, window.x(), window.right());
        ys = sorted(down, window.y(), window.bottom());
    }

    private static double[] sorted(double[] lines, double low, double high) {
        Arrays.sort(lines);
        int count = 0;
        for (double line : lines) {
            if (line >= low && line <= high && (count == 0 || lines[count - 1] != line)) {
                lines[count++] = line;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    /// Marks the pieces between neighbouring crossings that lead through a box.
    private void block(List<Rect> solid) {
        levelBlocked = new boolean[xs.length * ys.length];
        uprightBlocked = new boolean[xs.length * ys.length];
        for (Rect box : solid) {
            if (box.width() == 0 || box.height() == 0) {
                continue;
            }
            int firstRow = above(ys, box.y());
            int lastRow = below(ys, box.bottom());
            int firstColumn = above(xs, box.x());
            int lastColumn = below(xs, box.right());
            for (int row = firstRow; row <= lastRow; row++) {
                for (int column = Math.max(0, firstColumn - 1); column <= lastColumn; column++) {
                    levelBlocked[row * xs.length + column] = true;
                }
            }
            for (int row = Math.max(0, firstRow - 1); row <= lastRow; row++) {
                for (int column = firstColumn; column <= lastColumn; column++) {
                    uprightBlocked[row * xs.length + column] = true;
                }
            }
        }
    }

    /// The first line that lies beyond the value.
    private static int above(double[] lines, double value) {
        int at = Arrays.binarySearch(lines, value);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /// The last line that lies before the value.
    private static int below(double[] lines, double value) {
        int at = Arrays.binarySearch(lines, value);
        return at >= 0 ? at - 1 : -at - 2;
    }

    private void expand(int state, StateQueue open) {
        boolean level = state % 2 == 1;
        int column = state / 2 % xs.length;
        int row = state / 2 / xs.length;
        relax(state, state ^ 1, BEND, open);
        if (level) {
            if (column + 1 < xs.length && !levelBlocked[row * xs.length + column]) {
                relax(state, state + 2, xs[column + 1] - xs[column], open);
            }
            if (column > 0 && !levelBlocked[row * xs.length + column - 1]) {
                relax(state, state - 2, xs[column] - xs[column - 1], open);
            }
        } else {
            int line = 2 * xs.length;
            if (row + 1 < ys.length && !uprightBlocked[row * xs.length + column]) {
                relax(state, state + line, ys[row + 1] - ys[row], open);
            }
            if (row > 0 && !uprightBlocked[(row - 1) * xs.length + column]) {
                relax(state, state - line, ys[row] - ys[row - 1], open);
            }
        }
    }

    private void relax(int from, int to, double step, StateQueue open) {
        if (cost[from] + step < cost[to]) {
            cost[to] = cost[from] + step;
            previous[to] = from;
            open.add(to, cost[to] + rest(to));
        }
    }

    /// At least this much it still costs.
    private double rest(int state) {
        boolean level = state % 2 == 1;
        double x = xs[state / 2 % xs.length];
        double y = ys[state / 2 / xs.length];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < goalX.length; i++) {
            double across = Math.abs(goalX[i] - x);
            double down = Math.abs(goalY[i] - y);
            int bends = level != goalLevel[i] ? 1 : (level ? down : across) == 0 ? 0 : 2;
            least = Math.min(least, across + down + bends * BEND + goalPenalty[i]);
        }
        return least;
    }

    private void aim(List<Exit> targets) {
        goalX = targets.stream().mapToDouble(exit -> exit.clear().x()).toArray();
        goalY = targets.stream().mapToDouble(exit -> exit.clear().y()).toArray();
        goalPenalty = targets.stream().mapToDouble(Exit::penalty).toArray();
        goalLevel = new boolean[targets.size()];
        for (int i = 0; i < goalLevel.length; i++) {
            goalLevel[i] = targets.get(i).side().isHorizontal();
        }
    }

    private int state(Exit exit) {
        int column = Arrays.binarySearch(xs, exit.clear().x());
        int row = Arrays.binarySearch(ys, exit.clear().y());
        return (row * xs.length + column) * 2 + (exit.side().isHorizontal() ? 1 : 0);
    }

    private Point point(int state) {
        return new Point(xs[state / 2 % xs.length], ys[state / 2 / xs.length]);
    }
}
