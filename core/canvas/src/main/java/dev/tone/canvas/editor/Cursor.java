package dev.tone.canvas.editor;

/// What the pointer looks like.
public enum Cursor {
    DEFAULT,
    CROSSHAIR,
    GRAB,
    GRABBING,
    MOVE,
    COPY,
    TEXT,
    ERASER,
    RESIZE_HORIZONTAL,
    RESIZE_VERTICAL,
    /// From the top left to the bottom right.
    RESIZE_FALLING,
    /// From the bottom left to the top right.
    RESIZE_RISING
}
