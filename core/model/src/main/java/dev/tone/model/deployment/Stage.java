package dev.tone.model.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One bar of the timeline.
public record Stage(
        StageName name,
        StageState state,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
