package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.service.ServiceKind;
import org.jspecify.annotations.Nullable;

/// A word that is known.
record Entry(
        Sort sort,
        @Nullable Technology technology,
        @Nullable ServiceKind kind,
        Strength strength) {
    /// How much a noun says.
    enum Strength {
        /// Names the whole system, unless nothing better does.
        TITLE,
        /// Is said of nearly anything.
        WEAK,
        STRONG
    }

    static Entry of(Sort sort) {
        return new Entry(sort, null, null, Strength.STRONG);
    }
}
