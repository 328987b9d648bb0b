package dev.tone.canvas.editor;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Rotation;

/// The box that carries the handles, and how it is turned about its middle.
///
/// @param degrees clockwise
public record Handled(Rect box, double degrees) {
    /// One thing alone has them at its own sides, wherever these are. What lies on its side is upright as it is seen.
    public static Handled of(BoxElement only) {
        return only.rotation() % 90 == 0 ? new Handled(only.cover(), 0) : new Handled(only.bounds(), only.rotation());
    }

    public Handled movedBy(Point shift) {
        return new Handled(box.movedBy(shift.x(), shift.y()), degrees);
    }

    public Rotation turn() {
        return Rotation.about(box.center(), degrees);
    }
}
