package dev.tone.platform.kernel.sql;

/// The databases that the platform runs on. A statement that cannot be said the same way to both asks for it.
public enum Dialect {
    SQLITE,
    POSTGRES
}
