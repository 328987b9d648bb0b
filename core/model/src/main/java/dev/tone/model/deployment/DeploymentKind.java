package dev.tone.model.deployment;

/// Why a deployment exists.
public enum DeploymentKind {
    DEPLOY,
    RETRY,
    ROLLBACK,
    PROMOTE
}
