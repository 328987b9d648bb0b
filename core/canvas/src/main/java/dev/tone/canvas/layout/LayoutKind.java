package dev.tone.canvas.layout;

import dev.tone.canvas.service.Coded;

/// How boxes are put in order.
public enum LayoutKind implements Coded {
    /// Callers to the left of what they call.
    LAYERED,
    /// What calls above what it calls, each once.
    TREE,
    /// Neighbours near each other, all others apart.
    FORCE
}
