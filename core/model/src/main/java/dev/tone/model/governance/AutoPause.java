package dev.tone.model.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Nothing is deployed to the environment by itself, since somebody has rolled back.
///
/// @param reason of the rollback
/// @param replaced number of the deployment that was bad
public record AutoPause(@Nullable String reason, long replaced, Person by, Instant since) {}
