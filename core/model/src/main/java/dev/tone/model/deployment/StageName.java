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
    HEALTH,
    /// It runs beside the release before, and is looked at.
    BESIDE,
    /// It has a part of the visitors; one stage for each share.
    CANARY
}
