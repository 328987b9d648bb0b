package dev.tone.robot.scene;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// A rectangle on the screen, in the toolkit's pixels.
public record Box(double x, double y, double width, double height) {
    static Box of(@Nullable Bounds bounds) {
        return bounds == null || bounds.isEmpty()
                ? new Box(0, 0, 0, 0)
                : new Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    /// The point at these parts of width and height, 0 to 1.
    Point2D at(double partX, double partY) {
        return new Point2D(x + width * partX, y + height * partY);
    }

    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    Bounds bounds() {
        return new BoundingBox(x, y, width, height);
    }
}
