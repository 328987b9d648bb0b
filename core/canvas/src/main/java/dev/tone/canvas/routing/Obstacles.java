package dev.tone.canvas.routing;

import dev.tone.canvas.geometry.Rect;
import java.util.function.Consumer;

/// What lines have to go around, apart from what they connect.
@FunctionalInterface
public interface Obstacles {
    Obstacles NONE = (_, _) -> {};

    /// Tells every obstacle that touches the area.
    void in(Rect area, Consumer<? super Rect> found);
}
