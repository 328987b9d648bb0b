package dev.tone.model.release;

/// So many of a hundred visitors for so long.
public record CanaryStep(int percent, int seconds) {}
