package dev.tone.canvas.document;

import dev.tone.canvas.service.Coded;

/// Which ends of a connector carry an arrow head: the `to` end, the `from` end, both or none.
public enum Direction implements Coded {
    FORWARD,
    BACKWARD,
    BOTH,
    NONE;

    public boolean pointsToEnd() {
        return this == FORWARD || this == BOTH;
    }

    public boolean pointsToStart() {
        return this == BACKWARD || this == BOTH;
    }
}
