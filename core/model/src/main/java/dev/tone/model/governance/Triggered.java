package dev.tone.model.governance;

import dev.tone.model.deployment.Deployment;
import org.jspecify.annotations.Nullable;

/// What a trigger has led to.
///
/// @param deployment null when the environment has, or is about to have, these files already
public record Triggered(@Nullable Deployment deployment) {}
