package dev.tone.canvas.scene;

import dev.tone.canvas.geometry.Rect;
import org.jspecify.annotations.Nullable;

/// What a [SpatialIndex] can hold: something with a place, and the note where the index keeps it.
abstract class Placed {
    Rect bounds = Rect.NONE;

    /// The cell's key and its level.
    long cell;

    int level = -1;

    /// The others in the cell.
    @Nullable
    Placed before;

    @Nullable
    Placed after;
}
