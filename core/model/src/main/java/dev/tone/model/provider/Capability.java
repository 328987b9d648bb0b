package dev.tone.model.provider;

/// What a provider may be able to do. What one cannot do is said, not hidden.
public enum Capability {
    /// The build runs on this machine before anything is published.
    BUILD_HERE,
    STATIC_FILES,
    /// A long-running process is kept running.
    PROCESS,
    /// Of a folder only the files that the provider does not have yet are sent.
    MISSING_FILES_ONLY,
    /// What the provider does is written into the deployment's log.
    LOG,
    CANCEL,
    /// An earlier release comes back without building.
    ROLL_BACK,
    /// A release of another environment is published without building.
    PROMOTE,
    /// Only what failed is done again.
    RETRY_FAILED,
    /// Environments beside production have an address of their own.
    PREVIEWS,
    ALIASES,
    /// The environment's variables are there for what runs at the provider.
    VARIABLES,
    /// A release can take the traffic in steps, or beside the one before, and is taken back when it is not healthy.
    GRADUAL,
    /// What the drawing compiles to is what is deployed, instead of files that people built.
    DRAWING
}
