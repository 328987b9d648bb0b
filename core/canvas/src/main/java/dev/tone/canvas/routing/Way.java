package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Point;
import java.util.List;

/// What shapes a line between its ends.
///
/// @param waypoints places that it passes through, in this order
/// @param aside how far a straight line keeps beside the middle, to the right of its direction: those that connect the
///     same two things lie side by side
public record Way(List<Point> waypoints, Obstacles obstacles, double aside) {
    public static final Way FREE = new Way(List.of(), Obstacles.NONE, 0);
}
