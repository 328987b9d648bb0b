package dev.tone.canvas.layout;

import dev.tone.canvas.service.Coded;

/// How boxes are put in order.
public enum LayoutKind implements Coded {
    /// Callers to the left of what they call.
    LAYERED,
    /// Callers above what they call.
    LAYERED_DOWN,
    /// Callers to the right of what they call.
    LAYERED_LEFT,
    /// Callers below what they call.
    LAYERED_UP,
    /// What calls above what it calls, each once.
    TREE,
    /// Neighbours near each other, all others apart.
    FORCE;

    boolean isLayered() {
        return this != TREE && this != FORCE;
    }

    /// Whether layers are rows, not columns.
    boolean isUpright() {
        return this == LAYERED_DOWN || this == LAYERED_UP;
    }

    /// Whether what is called comes before its caller.
    boolean isBackward() {
        return this == LAYERED_LEFT || this == LAYERED_UP;
    }
}
