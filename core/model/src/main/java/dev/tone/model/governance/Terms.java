package dev.tone.model.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Under which terms somebody asks for a deployment.
///
/// @param override why it has to be in spite of a lock or a freeze; null to be refused then
/// @param at when it begins; null for at once
public record Terms(@Nullable String override, @Nullable Instant at) {
    public static final Terms USUAL = new Terms(null, null);

    public Terms(@Nullable String override) {
        this(override, null);
    }
}
