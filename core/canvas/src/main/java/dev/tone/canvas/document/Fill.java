package dev.tone.canvas.document;

import dev.tone.canvas.service.Coded;

/// How the inside of a shape is painted: not at all, in a light tint of its hue, or in the hue itself.
public enum Fill implements Coded {
    NONE,
    SOFT,
    SOLID
}
