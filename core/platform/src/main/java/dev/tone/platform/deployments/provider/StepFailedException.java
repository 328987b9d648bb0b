package dev.tone.platform.deployments.provider;

import dev.tone.model.deployment.Failure;

/// A stage did not do what it was to do; the deployment ends.
public final class StepFailedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;
    private final boolean timedOut;

    public StepFailedException(Failure failure, boolean timedOut) {
        super(failure.code() + ": " + failure.message());
        this.failure = failure;
        this.timedOut = timedOut;
    }

    public StepFailedException(Failure failure) {
        this(failure, false);
    }

    public Failure failure() {
        return failure;
    }

    public boolean isTimeOut() {
        return timedOut;
    }
}
