package dev.tone.desktop.blueprint;

import org.jspecify.annotations.Nullable;

/// What the text is compared with.
///
/// @param label as people read it
/// @param revision of the drawing, null for the way it was when it was opened
record Base(Kind kind, String label, @Nullable Long revision) {
    enum Kind {
        NOTHING,
        OPENED,
        DEPLOYED
    }

    @Override
    public String toString() {
        return label;
    }
}
