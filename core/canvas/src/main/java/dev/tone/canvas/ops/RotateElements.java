package dev.tone.canvas.ops;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Rotation;

/// Turns elements about a point. Services and frames are read rather than looked at: they go along and stay upright.
public final class RotateElements {
    private RotateElements() {}

    public static boolean isTurnable(Element element) {
        return element instanceof BoxElement
                && !(element instanceof ServiceElement)
                && !(element instanceof FrameElement);
    }

    /// @param degrees clockwise
    public static Element map(Element element, Point centre, double degrees) {
        Rotation turn = Rotation.about(centre, degrees);
        return switch (element) {
            case BoxElement box -> {
                Rect bounds = box.bounds();
                Rect moved = Rect.around(turn.turn(bounds.center()), bounds.size());
                BoxElement placed =
                        box.withBounds(new Rect(tidy(moved.x()), tidy(moved.y()), bounds.width(), bounds.height()));
                yield isTurnable(box) ? placed.withRotation(tidy(box.rotation() + degrees)) : placed;
            }
            case ConnectorElement connector ->
                connector
                        .withEnds(map(connector.from(), turn), map(connector.to(), turn))
                        .withWaypoints(connector.waypoints().stream()
                                .map(point -> turn.turn(point).rounded())
                                .toList());
            case GroupElement group -> group;
        };
    }

    private static End map(End end, Rotation turn) {
        return end instanceof End.Free(Point at) ? new End.Free(turn.turn(at).rounded()) : end;
    }

    /// On hundredths, so that there and back is where it was.
    private static double tidy(double value) {
        return Math.rint(value * 100) / 100;
    }
}
