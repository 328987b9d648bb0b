package dev.tone.canvas.document;

import dev.tone.canvas.service.Coded;

/// How a connector runs from end to end.
public enum Routing implements Coded {
    ORTHOGONAL,
    STRAIGHT,
    CURVED
}
