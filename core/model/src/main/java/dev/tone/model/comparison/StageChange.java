package dev.tone.model.comparison;

import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A stage on both sides.
///
/// @param before null where that side did not have it
/// @param durationBefore null while it is not over
public record StageChange(
        StageName name,
        @Nullable StageState before,
        @Nullable StageState after,
        @Nullable Duration durationBefore,
        @Nullable Duration durationAfter) {}
