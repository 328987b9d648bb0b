package dev.tone.model.log;

/// Where a line came from.
public enum LogStream {
    /// What a command printed, on both of its streams and in its order.
    OUT,
    /// Its error stream alone, in logs that were written while the two were read apart.
    ERR,
    /// Written by the platform itself.
    SYSTEM
}
