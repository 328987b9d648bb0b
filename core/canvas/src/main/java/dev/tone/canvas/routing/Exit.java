package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.util.ArrayList;
import java.util.List;

/// A place where a line may leave a box (or reach it), and how little that is wanted.
///
/// @param clear how far it goes straight on from there
/// @param penalty world units that it would rather go around
record Exit(Point at, Point clear, Side side, double penalty) {
    private static final double OTHER_SIDE = 50;
    private static final double BACK = 140;

    /// The ways out of an end, the one that is wanted first: only one where there is an anchor, and none to choose at a
    /// bare point.
    static List<Exit> of(RouteEnd end, RouteEnd other, Side usual) {
        Side wanted = end.side(usual);
        if (end.isPoint()) {
            Point at = end.box().topLeft();
            return List.of(new Exit(at, at, wanted, 0), new Exit(at, at, turned(wanted), 0));
        }
        if (!end.isFree()) {
            return List.of(from(end, other, wanted, end.meet(wanted), 0));
        }
        List<Exit> exits = new ArrayList<>(4);
        exits.add(from(end, other, wanted, end.meet(wanted), 0));
        for (Side side : Side.values()) {
            if (side != wanted) {
                double penalty = side == wanted.opposite() ? BACK : OTHER_SIDE;
                exits.add(from(end, other, side, end.meet(side, 0), penalty));
            }
        }
        return exits;
    }

    private static Exit from(RouteEnd end, RouteEnd other, Side side, Point at, double penalty) {
        Rect cover = end.cover();
        Point there = other.cover().center();
        boolean back = side.isHorizontal() ? there.y() < cover.centerY() : there.x() < cover.centerX();
        double out =
                side.outwards(cover, OrthogonalRouter.CLEARANCE + end.port().room(back));
        return new Exit(at, side.isHorizontal() ? new Point(out, at.y()) : new Point(at.x(), out), side, penalty);
    }

    private static Side turned(Side side) {
        return side.isHorizontal() ? Side.BOTTOM : Side.RIGHT;
    }
}
