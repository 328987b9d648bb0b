package dev.tone.model.project;

/// What an environment is for.
public enum EnvironmentKind {
    PRODUCTION,
    PREVIEW,
    DEVELOPMENT;

    /// Whether others look at it, so that taking something back there is done with a reason.
    public boolean needsReason() {
        return this != DEVELOPMENT;
    }

    /// Whether people depend on what they get there: nothing is tried out in it.
    public boolean isDependedOn() {
        return this == PRODUCTION;
    }
}
