package dev.tone.model.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two texts, line by line; long runs of equal lines are left out.
///
/// @param obstacle why there are no lines to show, null when there are
/// @param rows in the order of the texts
/// @param added of all lines, as is removed
public record TextDifference(@Nullable Obstacle obstacle, List<Row> rows, int added, int removed) {
    public enum Obstacle {
        /// One of them is not text.
        BINARY,
        TOO_LARGE,
        /// One side is no longer kept.
        GONE
    }

    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        /// Equal lines that are left out; the text is their number.
        GAP
    }

    /// @param before line number from 1, 0 where it is not there
    /// @param after as before
    public record Row(Kind kind, String text, int before, int after) {}

    public TextDifference {
        rows = List.copyOf(rows);
    }

    public static TextDifference none(Obstacle obstacle) {
        return new TextDifference(obstacle, List.of(), 0, 0);
    }
}
