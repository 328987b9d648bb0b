package dev.tone.model.governance;

import dev.tone.model.release.ReleaseStrategy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Under which terms somebody asks for a deployment.
///
/// @param override why it has to be in spite of a lock or a freeze; null to be refused then
/// @param at when it begins; null for at once
/// @param release how it takes the traffic; null for what the environment says, and at once for a rollback
public record Terms(
        @Nullable String override,
        @Nullable Instant at,
        @Nullable ReleaseStrategy release) {
    public static final Terms USUAL = new Terms(null, null, null);

    public Terms(@Nullable String override, @Nullable Instant at) {
        this(override, at, null);
    }

    public Terms(@Nullable String override) {
        this(override, null);
    }
}
