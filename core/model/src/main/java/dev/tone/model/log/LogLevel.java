package dev.tone.model.log;

/// Severity, as written by the platform or recognised in the line's text.
public enum LogLevel {
    DEBUG,
    INFO,
    WARN,
    ERROR
}
