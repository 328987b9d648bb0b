package dev.tone.model.project;

/// What an environment is for.
public enum EnvironmentKind {
    PRODUCTION,
    PREVIEW,
    DEVELOPMENT;

    /// Whether people depend on it, so that taking something back there is done with a reason.
    public boolean needsReason() {
        return this == PRODUCTION;
    }
}
