package dev.tone.model.log;

/// Where a line came from.
public enum LogStream {
    OUT,
    ERR,
    /// Written by the platform itself.
    SYSTEM
}
