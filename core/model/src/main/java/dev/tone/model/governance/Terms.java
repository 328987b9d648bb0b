package dev.tone.model.governance;

import org.jspecify.annotations.Nullable;

/// Under which terms somebody asks for a deployment.
///
/// @param override why it has to be in spite of a lock or a freeze; null to be refused then
public record Terms(@Nullable String override) {
    public static final Terms USUAL = new Terms(null);
}
