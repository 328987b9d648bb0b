package dev.tone.canvas.scene;

import dev.tone.canvas.geometry.Rect;

/// What a [SpatialIndex] can hold: something with a place, and the note where the index keeps it.
abstract class Placed {
    Rect bounds = Rect.NONE;

    /// The cell's key, its level and the place in the cell.
    long cell;

    int level = -1;
    int slot;
}
