package dev.tone.model.deployment;

/// The state machine of a deployment.
public enum DeploymentState {
    CREATED,
    AWAITING_APPROVAL,
    QUEUED,
    INITIALIZING,
    BUILDING,
    DEPLOYING,
    SUCCEEDED,
    FAILED,
    CANCELED,
    TIMED_OUT,
    SUPERSEDED;

    public boolean isFinished() {
        return switch (this) {
            case SUCCEEDED, FAILED, CANCELED, TIMED_OUT, SUPERSEDED -> true;
            case CREATED, AWAITING_APPROVAL, QUEUED, INITIALIZING, BUILDING, DEPLOYING -> false;
        };
    }
}
