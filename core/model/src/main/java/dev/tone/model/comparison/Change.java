package dev.tone.model.comparison;

/// How a thing came to differ.
public enum Change {
    ADDED,
    REMOVED,
    CHANGED
}
