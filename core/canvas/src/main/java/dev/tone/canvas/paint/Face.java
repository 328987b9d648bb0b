package dev.tone.canvas.paint;

/// The typefaces of the canvas.
public enum Face {
    TEXT,
    STRONG,
    MONO
}
