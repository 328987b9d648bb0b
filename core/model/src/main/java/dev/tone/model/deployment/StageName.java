package dev.tone.model.deployment;

/// The stages of a deployment, in order. A stage that has nothing to do is not listed.
public enum StageName {
    /// For approvals, or for its time.
    WAIT,
    QUEUE,
    PREPARE,
    INSTALL,
    BUILD,
    PACKAGE,
    PUBLISH,
    HEALTH
}
