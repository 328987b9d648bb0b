package dev.tone.model.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Nothing is deployed to the environment.
///
/// @param until null until somebody takes it away
public record DeployLock(
        String reason, Person by, Instant since, @Nullable Instant until) {
    public boolean holds(Instant now) {
        return until == null || now.isBefore(until);
    }
}
