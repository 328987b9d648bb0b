package dev.tone.canvas.document;

import dev.tone.canvas.service.Coded;

/// What a line is drawn by hand with. A highlighter is broad and lets through what lies below.
public enum Pen implements Coded {
    PEN,
    HIGHLIGHTER
}
