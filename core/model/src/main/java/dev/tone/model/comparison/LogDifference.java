package dev.tone.model.comparison;

import java.util.List;

/// What two logs say differently, by step. Times, durations, addresses and ids are no difference.
public record LogDifference(List<Step> steps) {
    /// @param step the stage's name in lower case, or `runtime`
    /// @param linesBefore how many there are
    /// @param whole whether all lines were looked at
    public record Step(String step, int linesBefore, int linesAfter, boolean whole, TextDifference lines) {}

    public LogDifference {
        steps = List.copyOf(steps);
    }
}
