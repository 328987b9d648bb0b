package dev.tone.platform.deployments.sites;

import org.jspecify.annotations.Nullable;

/// A release is not fit for traffic; the message is for people.
public final class NotHealthyException extends Exception {
    private static final long serialVersionUID = 1;

    private final @Nullable Integer exitCode;

    NotHealthyException(String message, @Nullable Integer exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /// Of the process, when it ended by itself.
    public @Nullable Integer exitCode() {
        return exitCode;
    }
}
