package dev.tone.model.comparison;

import dev.tone.model.deployment.Deployment;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What differs between two deployments, from the first to the second.
///
/// @param durationDelta null unless both are over
/// @param stages every stage that either side has, in order
public record Comparison(
        Deployment before,
        Deployment after,
        @Nullable Duration durationDelta,
        Difference difference,
        List<StageChange> stages) {
    public Comparison {
        stages = List.copyOf(stages);
    }
}
