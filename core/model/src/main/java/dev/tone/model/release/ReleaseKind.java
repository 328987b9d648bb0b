package dev.tone.model.release;

/// In which way a release takes the traffic.
public enum ReleaseKind {
    /// All of it, as soon as it is healthy.
    AT_ONCE,
    /// It runs in full beside the release before, is looked at there, and then takes all of it.
    BLUE_GREEN,
    /// It takes it in steps.
    CANARY
}
