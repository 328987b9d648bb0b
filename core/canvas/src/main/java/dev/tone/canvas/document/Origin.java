package dev.tone.canvas.document;

/// Who made a change: this window, which can undo it and must send it; somebody else; or undo and redo, which must be
/// sent and are not undone again.
public enum Origin {
    OWN,
    HISTORY,
    REMOTE
}
