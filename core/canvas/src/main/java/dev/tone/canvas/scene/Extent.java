package dev.tone.canvas.scene;

import dev.tone.canvas.geometry.Rect;
import org.jspecify.annotations.Nullable;

/// The smallest rectangle around others, found without making one for each.
final class Extent {
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    void add(Rect rect) {
        left = Math.min(left, rect.x());
        top = Math.min(top, rect.y());
        right = Math.max(right, rect.right());
        bottom = Math.max(bottom, rect.bottom());
    }

    /// Null when there were none.
    @Nullable
    Rect rect() {
        return left > right ? null : new Rect(left, top, right - left, bottom - top);
    }
}
