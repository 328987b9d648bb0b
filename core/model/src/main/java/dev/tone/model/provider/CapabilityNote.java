package dev.tone.model.provider;

import org.jspecify.annotations.Nullable;

/// @param note what there is to know about it, one sentence
public record CapabilityNote(
        Capability capability, boolean supported, @Nullable String note) {}
