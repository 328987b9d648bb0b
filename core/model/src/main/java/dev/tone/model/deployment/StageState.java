package dev.tone.model.deployment;

/// How a stage stands.
public enum StageState {
    PENDING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELED,
    SKIPPED
}
