package dev.tone.model.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody has said to a deployment that waits.
public record Approval(Person by, @Nullable String comment, Instant time) {}
