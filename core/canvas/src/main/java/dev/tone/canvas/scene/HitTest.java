package dev.tone.canvas.scene;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Fill;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreehandElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.Trace;
import dev.tone.canvas.geometry.Contour;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Rotation;
import dev.tone.canvas.geometry.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What lies under a point or in an area.
public final class HitTest {
    /// Height of the strip above a frame that shows its name and that it is taken by, in world units.
    public static final double FRAME_TITLE = 22;

    private final Scene scene;

    public HitTest(Scene scene) {
        this.scene = scene;
    }

    /// The element that a person who points here means: the front-most one whose line or filled inside is there, or
    /// else the smallest hollow shape around the point. The inside of a frame counts as empty.
    ///
    /// @param tolerance how far beside a line still counts, in world units
    public @Nullable SceneItem at(Point point, double tolerance, Predicate<? super SceneItem> wanted) {
        Rect area = new Rect(point.x(), point.y(), 0, 0).grown(Math.max(tolerance, FRAME_TITLE));
        Best best = new Best();
        scene.query(area, item -> {
            if (wanted.test(item)) {
                switch (depth(item, point, tolerance)) {
                    case SOLID -> best.offerSolid(item);
                    case HOLLOW -> best.offerHollow(item);
                    case MISSED -> {}
                }
            }
        });
        return best.solid == null ? best.hollow : best.solid;
    }

    /// The front-most box whose whole area, hollow or not, holds the point: what a connector would attach to.
    public @Nullable SceneItem boxAt(Point point, double tolerance, Predicate<? super SceneItem> wanted) {
        Best best = new Best();
        scene.query(new Rect(point.x(), point.y(), 0, 0).grown(tolerance), item -> {
            BoxElement box = item.box();
            if (box != null && wanted.test(item) && isAttachable(box, upright(box, point), tolerance)) {
                best.offerSolid(item);
            }
        });
        return best.solid;
    }

    private static boolean isAttachable(BoxElement box, Point point, double tolerance) {
        boolean atEdge = box.contour().edgeDistance(box.bounds(), point) <= tolerance;
        return atEdge || !(box instanceof FrameElement) && box.contour().contains(box.bounds(), point);
    }

    /// The frame that something dropped here falls into: the front-most one that holds the point.
    public @Nullable SceneItem frameAt(Point point, Predicate<? super SceneItem> wanted) {
        Best best = new Best();
        for (SceneItem frame : scene.frames()) {
            if (frame.bounds().contains(point) && wanted.test(frame)) {
                best.offerSolid(frame);
            }
        }
        return best.solid;
    }

    /// What a marquee takes.
    ///
    /// @param whole only what lies in it as a whole; otherwise also what it crosses
    public List<SceneItem> in(Rect area, boolean whole, Predicate<? super SceneItem> wanted) {
        List<SceneItem> found = new ArrayList<>();
        scene.query(area, item -> {
            if (!(item.element() instanceof GroupElement)
                    && wanted.test(item)
                    && (whole ? area.contains(item.bounds()) : crosses(item, area))) {
                found.add(item);
            }
        });
        return found;
    }

    private static boolean crosses(SceneItem item, Rect area) {
        if (area.contains(item.bounds())) {
            return true;
        }
        return switch (item.element()) {
            case ConnectorElement _ -> Segments.touches(item.path().points(), area);
            // A marquee that is drawn inside a frame is about what lies in the frame.
            case FrameElement _ -> false;
            case GroupElement _ -> false;
            case BoxElement box -> touches(box, area);
        };
    }

    private static boolean touches(BoxElement box, Rect area) {
        Rect bounds = box.bounds();
        if (box.rotation() != 0) {
            return touchesTurned(box, area);
        }
        if (box.contour() == Contour.RECTANGLE) {
            return true;
        }
        Point centre = bounds.center();
        Point nearest = new Point(
                Math.clamp(centre.x(), area.x(), area.right()), Math.clamp(centre.y(), area.y(), area.bottom()));
        if (box.contour().contains(bounds, nearest)) {
            return true;
        }
        for (int corner = 0; corner < 4; corner++) {
            if (box.contour().contains(bounds, area.at(corner & 1, corner >> 1))) {
                return true;
            }
        }
        for (int degrees = 0; degrees < 360; degrees += 15) {
            Point outside = centre.plus(Math.cos(Math.toRadians(degrees)), Math.sin(Math.toRadians(degrees)));
            if (area.contains(box.contour().towards(bounds, outside))) {
                return true;
            }
        }
        return false;
    }

    /// Tried with the outline's corners and, for what lies inside, with the area's.
    private static boolean touchesTurned(BoxElement box, Rect area) {
        Rotation rotation = Rotation.about(box.bounds().center(), box.rotation());
        List<Point> outline = new ArrayList<>();
        for (int degrees = 0; degrees <= 360; degrees += 15) {
            Point outside =
                    box.bounds().center().plus(Math.cos(Math.toRadians(degrees)), Math.sin(Math.toRadians(degrees)));
            outline.add(rotation.turn(box.contour().towards(box.bounds(), outside)));
        }
        if (Segments.touches(outline, area)) {
            return true;
        }
        return box.contour().contains(box.bounds(), rotation.turnBack(area.center()));
    }

    private static Depth depth(SceneItem item, Point point, double tolerance) {
        return switch (item.element()) {
            case ConnectorElement _ ->
                solidIf(Segments.distance(point, item.path().points()) <= tolerance);
            // A group is taken by its members.
            case GroupElement _ -> Depth.MISSED;
            case FrameElement frame -> solidIf(isOnFrame(frame.bounds(), upright(frame, point), tolerance));
            case ShapeElement shape -> depth(shape, upright(shape, point), tolerance);
            case FreehandElement drawing -> solidIf(isOn(drawing, upright(drawing, point), tolerance));
            case BoxElement box -> solidIf(box.bounds().contains(upright(box, point)));
        };
    }

    /// The point as it lies to the box as if that were not turned.
    private static Point upright(BoxElement box, Point point) {
        return box.rotation() == 0
                ? point
                : Rotation.about(box.bounds().center(), box.rotation()).turnBack(point);
    }

    private static boolean isOn(FreehandElement drawing, Point point, double tolerance) {
        double reach = tolerance + drawing.style().strokeWidth() / 2;
        Rect bounds = drawing.bounds();
        Trace trace = drawing.trace();
        Point before = trace.size() == 0 ? bounds.center() : trace.point(0, bounds);
        for (int i = 0; i < trace.size(); i++) {
            Point next = trace.point(i, bounds);
            if (Segments.distance(point, List.of(before, next)) <= reach) {
                return true;
            }
            before = next;
        }
        return false;
    }

    private static Depth depth(ShapeElement shape, Point point, double tolerance) {
        boolean inside = shape.contour().contains(shape.bounds(), point);
        if (inside && shape.style().fill() != Fill.NONE) {
            return Depth.SOLID;
        }
        if (shape.contour().edgeDistance(shape.bounds(), point) <= tolerance) {
            return Depth.SOLID;
        }
        return inside ? Depth.HOLLOW : Depth.MISSED;
    }

    private static boolean isOnFrame(Rect bounds, Point point, double tolerance) {
        Rect title = new Rect(bounds.x(), bounds.y() - FRAME_TITLE, bounds.width(), FRAME_TITLE);
        return title.contains(point) || Contour.RECTANGLE.edgeDistance(bounds, point) <= tolerance;
    }

    private static Depth solidIf(boolean hit) {
        return hit ? Depth.SOLID : Depth.MISSED;
    }

    private enum Depth {
        SOLID,
        HOLLOW,
        MISSED
    }

    private final class Best {
        private @Nullable SceneItem solid;
        private @Nullable SceneItem hollow;

        void offerSolid(SceneItem item) {
            if (solid == null || scene.compareDepth(solid, item) < 0) {
                solid = item;
            }
        }

        void offerHollow(SceneItem item) {
            if (hollow == null || area(item) < area(hollow)) {
                hollow = item;
            }
        }

        private static double area(SceneItem item) {
            return item.bounds().width() * item.bounds().height();
        }
    }
}
