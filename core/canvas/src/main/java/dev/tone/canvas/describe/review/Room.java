package dev.tone.canvas.describe.review;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds free places on a drawing, on whole steps of a grid.
final class Room {
    private static final double STEP = 8;
    private static final double GAP = 40;
    private static final double BESIDE = 120;
    private static final int RINGS = 36;
    private static final double RING = 32;
    private static final double HEAD = 24;

    private final Scene scene;
    private final Set<ElementId> going;
    private final List<Rect> taken = new ArrayList<>();

    /// @param going what will not be in the way any more
    Room(Scene scene, Set<ElementId> going) {
        this.scene = scene;
        this.going = going;
    }

    void take(Rect rect) {
        taken.add(rect);
    }

    /// A place for a whole drawing: in the middle of what is seen if there is room, else right of everything or below
    /// it, whichever is nearer to what is seen.
    Point forDrawing(Size size, Rect seen) {
        Rect middle = Rect.around(seen.center(), size);
        Rect all = scene.content();
        if (all == null || isFree(middle)) {
            return snapped(middle.topLeft());
        }
        Rect right = new Rect(all.right() + BESIDE, all.y(), size.width(), size.height());
        Rect below = new Rect(all.x(), all.bottom() + BESIDE, size.width(), size.height());
        double toRight = right.center().distanceTo(seen.center());
        double toBelow = below.center().distanceTo(seen.center());
        Rect nearer = toRight <= toBelow ? right : below;
        return snapped(nearer.topLeft());
    }

    /// A place as near to the point as can be, beside boxes and off lines; inside of a frame or outside, never across.
    Rect near(Point wanted, Size size) {
        List<Point> offsets = new ArrayList<>();
        for (int i = -RINGS; i <= RINGS; i++) {
            for (int j = -RINGS; j <= RINGS; j++) {
                offsets.add(new Point(i * RING, j * RING));
            }
        }
        offsets.sort(Comparator.comparingDouble(each -> each.x() * each.x() + each.y() * each.y()));
        for (Point offset : offsets) {
            Rect place = Rect.around(wanted.plus(offset.x(), offset.y()), size);
            Rect whole = place.movedTo(snap(place.x()), snap(place.y()));
            if (isFree(whole)) {
                return whole;
            }
        }
        Point corner = forDrawing(size, Rect.around(wanted, size));
        return new Rect(corner.x(), corner.y(), size.width(), size.height());
    }

    boolean isFree(Rect place) {
        return obstacle(place, null) == null && taken.stream().noneMatch(each -> each.intersects(place.grown(GAP)));
    }

    /// Something that a box at this place would touch, besides what is given; null when there is nothing.
    @Nullable
    SceneItem obstacle(Rect place, @Nullable Set<ElementId> besides) {
        List<SceneItem> found = new ArrayList<>();
        Rect wide = place.grown(GAP);
        scene.query(wide, item -> {
            if (!going.contains(item.id())
                    && (besides == null || !besides.contains(item.id()))
                    && isInTheWay(item, place, wide)) {
                found.add(item);
            }
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private static boolean isInTheWay(SceneItem item, Rect place, Rect wide) {
        return switch (item.element()) {
            case GroupElement _ -> false;
            case ConnectorElement _ -> Segments.touches(item.path().points(), place.grown(12));
            case FrameElement frame -> {
                Rect bounds = frame.bounds();
                Rect inside = new Rect(
                        bounds.x() + 16, bounds.y() + 16 + HEAD, bounds.width() - 32, bounds.height() - 32 - HEAD);
                yield !inside.contains(place) && bounds.intersects(wide);
            }
            case BoxElement box -> box.cover().intersects(wide);
        };
    }

    static Point snapped(Point point) {
        return new Point(snap(point.x()), snap(point.y()));
    }

    private static double snap(double value) {
        return Math.rint(value / STEP) * STEP;
    }
}
