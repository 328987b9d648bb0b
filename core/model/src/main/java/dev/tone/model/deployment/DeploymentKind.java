package dev.tone.model.deployment;

/// Why a deployment exists.
public enum DeploymentKind {
    DEPLOY,
    /// What did not succeed, again.
    RETRY,
    /// What succeeded, again, with the variables of then.
    REDEPLOY,
    ROLLBACK,
    PROMOTE
}
