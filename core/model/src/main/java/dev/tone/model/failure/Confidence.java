package dev.tone.model.failure;

/// How much is behind a cause.
public enum Confidence {
    /// Nothing is known but that the line speaks of an error.
    LOW,
    /// Either the kind was recognised, or no good run has such a line.
    MEDIUM,
    /// The kind was recognised, and nothing speaks against it.
    HIGH
}
