package dev.tone.canvas.tools.pen;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Segments;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A line that is being drawn by hand. Each point follows the hand only in part, which takes the tremble out of it;
/// when the line is done, points that say nothing are left out.
final class Stroke {
    /// Share of the way to the hand that the line goes with each event.
    private static final double FOLLOW = 0.62;

    /// More than a person draws without lifting the pen, and far less than a record may hold.
    private static final int MOST = 10_000;

    private final double pixel;
    private final List<Point> points = new ArrayList<>();
    private Point hand;

    /// @param pixel a pixel in world units
    Stroke(Point start, double pixel) {
        this.pixel = pixel;
        this.hand = start;
        points.add(start);
    }

    void to(Point next) {
        hand = next;
        Point last = points.getLast();
        Point smooth = last.towards(next, FOLLOW);
        if (points.size() < MOST && smooth.distanceTo(last) >= pixel) {
            points.add(smooth);
        }
    }

    List<Point> points() {
        return points;
    }

    /// As it is kept: to where the hand was last, without points within a third of a pixel of the line.
    List<Point> finished() {
        if (points.size() < MOST && hand.distanceTo(points.getLast()) > 0) {
            points.add(hand);
        }
        BitSet kept = new BitSet(points.size());
        kept.set(0);
        kept.set(points.size() - 1);
        keep(0, points.size() - 1, kept);
        List<Point> way = new ArrayList<>(kept.cardinality());
        kept.stream().forEach(index -> way.add(points.get(index)));
        return way;
    }

    /// After Ramer, Douglas and Peucker; with its own stack, because a long line nests deep.
    private void keep(int first, int last, BitSet kept) {
        List<int[]> open = new ArrayList<>();
        open.add(new int[] {first, last});
        while (!open.isEmpty()) {
            int[] span = open.removeLast();
            double farthest = pixel / 3;
            int at = -1;
            List<Point> chord = List.of(points.get(span[0]), points.get(span[1]));
            for (int i = span[0] + 1; i < span[1]; i++) {
                double distance = Segments.distance(points.get(i), chord);
                if (distance > farthest) {
                    farthest = distance;
                    at = i;
                }
            }
            if (at >= 0) {
                kept.set(at);
                open.add(new int[] {span[0], at});
                open.add(new int[] {at, span[1]});
            }
        }
    }
}
