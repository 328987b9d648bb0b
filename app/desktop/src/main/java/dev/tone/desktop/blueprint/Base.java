package dev.tone.desktop.blueprint;

import org.jspecify.annotations.Nullable;

/// What the text is compared with.
///
/// @param label as people read it
/// @param revision of the drawing that was deployed, else null
/// @param version the id of a kept version, else null
record Base(
        Kind kind,
        String label,
        @Nullable Long revision,
        @Nullable String version) {
    enum Kind {
        NOTHING,
        OPENED,
        DEPLOYED,
        VERSION
    }

    @Override
    public String toString() {
        return label;
    }
}
