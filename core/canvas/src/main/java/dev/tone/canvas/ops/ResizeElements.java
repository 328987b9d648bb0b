package dev.tone.canvas.ops;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Rotation;
import dev.tone.canvas.geometry.Size;

/// Maps elements from one box into another, on whole units.
public final class ResizeElements {
    public static final double LEAST = 8;

    private ResizeElements() {}

    public static Element map(Element element, Rect from, Rect to) {
        return switch (element) {
            // As large as its letters, which stay.
            case TextElement text when !text.wraps() -> text.withBounds(moved(text.bounds(), from, to));
            case BoxElement box when box.rotation() != 0 -> box.withBounds(turned(box, from, to));
            case BoxElement box -> box.withBounds(map(box.bounds(), from, to));
            case ConnectorElement connector ->
                connector
                        .withEnds(map(connector.from(), from, to), map(connector.to(), from, to))
                        .withWaypoints(connector.waypoints().stream()
                                .map(point -> map(point, from, to).rounded())
                                .toList());
            case GroupElement group -> group;
        };
    }

    private static Rect moved(Rect bounds, Rect from, Rect to) {
        Point corner =
                Rect.around(map(bounds.center(), from, to), bounds.size()).topLeft();
        return bounds.movedTo(Math.rint(corner.x()), Math.rint(corner.y()));
    }

    /// A turned box grows along its own sides, as much as these lie in the direction in which all grows.
    private static Rect turned(BoxElement box, Rect from, Rect to) {
        double across = from.width() == 0 ? 1 : to.width() / from.width();
        double down = from.height() == 0 ? 1 : to.height() / from.height();
        Rotation turn = Rotation.about(Point.ORIGIN, box.rotation());
        double width = box.bounds().width() * Math.hypot(turn.cos() * across, turn.sin() * down);
        double height = box.bounds().height() * Math.hypot(turn.sin() * across, turn.cos() * down);
        return Rect.around(
                map(box.bounds().center(), from, to),
                new Size(Math.max(LEAST, Math.rint(width)), Math.max(LEAST, Math.rint(height))));
    }

    private static Rect map(Rect bounds, Rect from, Rect to) {
        Point topLeft = map(bounds.topLeft(), from, to).rounded();
        Point bottomRight =
                map(new Point(bounds.right(), bounds.bottom()), from, to).rounded();
        return new Rect(
                topLeft.x(),
                topLeft.y(),
                Math.max(LEAST, bottomRight.x() - topLeft.x()),
                Math.max(LEAST, bottomRight.y() - topLeft.y()));
    }

    private static End map(End end, Rect from, Rect to) {
        return end instanceof End.Free(Point at)
                ? new End.Free(map(at, from, to).rounded())
                : end;
    }

    private static Point map(Point point, Rect from, Rect to) {
        return to.at(
                from.width() == 0 ? 0 : (point.x() - from.x()) / from.width(),
                from.height() == 0 ? 0 : (point.y() - from.y()) / from.height());
    }
}
