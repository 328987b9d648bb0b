package dev.tone.model.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param value null for a secret, which can be written and never read
public record Variable(String name, @Nullable String value, boolean secret, Instant updatedAt) {}
