package dev.tone.canvas.document;

import dev.tone.canvas.service.Coded;

public enum Dash implements Coded {
    SOLID,
    DASHED,
    DOTTED
}
