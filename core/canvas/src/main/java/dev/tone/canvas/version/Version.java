package dev.tone.canvas.version;

import java.time.Instant;

/// A state of a drawing that was worth a name.
///
/// @param elements how many were on it
public record Version(String id, String name, Instant at, int elements) {
    public static final int MAX_NAME = 120;

    public Version withName(String next) {
        return new Version(id, next, at, elements);
    }
}
