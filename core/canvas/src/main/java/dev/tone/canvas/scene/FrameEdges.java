package dev.tone.canvas.scene;

import dev.tone.canvas.geometry.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where a line would look like a part of a frame: along its edges, and where its title stands.
final class FrameEdges {
    /// From an edge.
    static final double APART = Lanes.DECENT;

    /// As much of the top edge as a usual title is long.
    private static final double TITLE = 160;

    private final Map<SceneItem, Known> known = new HashMap<>();
    private final SpatialIndex<Edge> index = new SpatialIndex<>();

    private record Known(Rect frame, List<Edge> edges) {}

    /// The strip that lines in the edge's direction keep off.
    private static final class Edge extends Placed {
        private final SceneItem frame;
        private final boolean upright;

        Edge(SceneItem frame, boolean upright, Rect strip) {
            this.frame = frame;
            this.upright = upright;
            this.bounds = strip;
        }
    }

    /// Tells the strips that lines keep off in this direction.
    @FunctionalInterface
    interface Strips {
        Strips NONE = (_, _, _) -> {};

        void in(Rect area, boolean upright, Consumer<? super Rect> found);
    }

    /// Those of one frame in both directions.
    static void strips(Rect frame, Consumer<? super Rect> found) {
        strips(frame, true, found);
        strips(frame, false, found);
    }

    /// Those of one frame.
    static void strips(Rect frame, boolean upright, Consumer<? super Rect> found) {
        if (upright) {
            Rect left = new Rect(frame.x(), frame.y(), 0, frame.height());
            found.accept(wide(left, APART, 0));
            found.accept(wide(left.movedBy(frame.width(), 0), APART, 0));
        } else {
            Rect top = new Rect(frame.x(), frame.y(), frame.width(), 0);
            found.accept(wide(top, 0, APART));
            found.accept(wide(top.movedBy(0, frame.height()), 0, APART));
            double title = Math.min(TITLE, frame.width());
            found.accept(new Rect(frame.x(), frame.y() - HitTest.FRAME_TITLE, title, HitTest.FRAME_TITLE));
        }
    }

    private static Rect wide(Rect edge, double across, double down) {
        return new Rect(edge.x() - across, edge.y() - down, edge.width() + 2 * across, edge.height() + 2 * down);
    }

    /// A frame that is not among them comes to where its item says.
    void place(SceneItem frame) {
        List<Edge> placed = new ArrayList<>();
        strips(frame.bounds(), true, strip -> placed.add(new Edge(frame, true, strip)));
        strips(frame.bounds(), false, strip -> placed.add(new Edge(frame, false, strip)));
        placed.forEach(index::place);
        known.put(frame, new Known(frame.bounds(), placed));
    }

    /// @return where it was, or null when it was not among them
    @Nullable
    Rect remove(SceneItem frame) {
        Known before = known.remove(frame);
        if (before == null) {
            return null;
        }
        before.edges().forEach(index::remove);
        return before.frame();
    }

    /// @param frames which of them count
    Strips of(Predicate<? super SceneItem> frames) {
        return known.isEmpty()
                ? Strips.NONE
                : (area, upright, found) -> index.query(area, edge -> {
                    if (edge.upright == upright && frames.test(edge.frame)) {
                        found.accept(edge.bounds);
                    }
                });
    }
}
