package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import java.util.List;

/// Level and upright pieces that keep clear of the two boxes they connect.
///
/// Free ends of the line pick the two sides that face each other over the wider gap, which keeps the choice stable
/// while things move. Where no gap is, or an anchor demands a side, a search around the boxes finds the way.
final class OrthogonalRouter implements Router {
    /// Room for an arrow head before the first bend.
    static final double CLEARANCE = 20;
    /// A jog smaller than this is drawn as a straight line instead.
    private static final double JOG = 16;

    @Override
    public ConnectorPath route(RouteEnd from, RouteEnd to) {
        Rect a = from.box();
        Rect b = to.box();
        double across = gap(a.x(), a.right(), b.x(), b.right());
        double down = gap(a.y(), a.bottom(), b.y(), b.bottom());
        Side leaving = across >= down
                ? a.centerX() <= b.centerX() ? Side.RIGHT : Side.LEFT
                : a.centerY() <= b.centerY() ? Side.BOTTOM : Side.TOP;
        if (from.anchor() == null && to.anchor() == null && Math.max(across, down) >= 0) {
            return facing(from, to, leaving);
        }
        return new DetourSearch(exit(from, leaving), a, exit(to, leaving.opposite()), b).path();
    }

    private static ConnectorPath facing(RouteEnd from, RouteEnd to, Side side) {
        Point start = side.middle(from.box());
        Point end = side.opposite().middle(to.box());
        boolean level = side.isHorizontal();
        double jog = level ? end.y() - start.y() : end.x() - start.x();
        if (jog == 0) {
            return new ConnectorPath(List.of(start, end));
        }
        if (Math.abs(jog) <= JOG && reaches(from, jog / 2, level) && reaches(to, jog / 2, level)) {
            double shift = jog / 2;
            return new ConnectorPath(
                    level
                            ? List.of(start.plus(0, shift), end.plus(0, -shift))
                            : List.of(start.plus(shift, 0), end.plus(-shift, 0)));
        }
        double middleX = (start.x() + end.x()) / 2;
        double middleY = (start.y() + end.y()) / 2;
        return new ConnectorPath(
                level
                        ? List.of(start, new Point(middleX, start.y()), new Point(middleX, end.y()), end)
                        : List.of(start, new Point(start.x(), middleY), new Point(end.x(), middleY), end));
    }

    /// Whether the line may meet this end beside the middle of its side.
    private static boolean reaches(RouteEnd end, double shift, boolean level) {
        double half = (level ? end.box().height() : end.box().width()) / 2;
        return end.contour() == Contour.RECTANGLE && Math.abs(shift) <= half - 4;
    }

    private static Exit exit(RouteEnd end, Side usual) {
        Point anchor = end.anchor();
        if (end.isPoint()) {
            return new Exit(end.box().topLeft(), usual, 0);
        }
        if (anchor == null) {
            return new Exit(usual.middle(end.box()), usual, CLEARANCE);
        }
        Side side = Side.nearest(anchor);
        return new Exit(side.meet(end.box(), end.contour(), anchor), side, CLEARANCE);
    }

    private static double gap(double low1, double high1, double low2, double high2) {
        return Math.max(low2 - high1, low1 - high2);
    }

    /// Where the line meets a box, and which way and how far it goes straight on from there.
    record Exit(Point at, Side side, double stub) {
        Point clear(Rect box) {
            double out = switch (side) {
                case LEFT -> at.x() - box.x();
                case RIGHT -> box.right() - at.x();
                case TOP -> at.y() - box.y();
                case BOTTOM -> box.bottom() - at.y();
            };
            double reach = stub == 0 ? 0 : out + stub;
            return at.plus(side.dx * reach, side.dy * reach);
        }
    }
}
