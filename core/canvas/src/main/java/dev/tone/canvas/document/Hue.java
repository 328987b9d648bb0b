package dev.tone.canvas.document;

import dev.tone.canvas.service.Coded;

/// A colour by its name; the theme says which one it is, so that a drawing reads well in dark and light.
public enum Hue implements Coded {
    NEUTRAL,
    GRAY,
    VIOLET,
    BLUE,
    AZURE,
    TEAL,
    GREEN,
    AMBER,
    ORANGE,
    RED,
    PINK
}
