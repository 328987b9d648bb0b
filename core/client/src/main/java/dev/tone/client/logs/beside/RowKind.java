package dev.tone.client.logs.beside;

/// What a row of two logs beside each other is.
public enum RowKind {
    /// Both sides say the same.
    SAME,
    /// Both sides say something else.
    CHANGED,
    ONLY_LEFT,
    ONLY_RIGHT,
    /// A step begins, on one side or on both.
    STEP,
    /// Stands for lines that are the same and not shown.
    FOLDED
}
