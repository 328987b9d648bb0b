package dev.tone.platform.deployments.provider;

/// Somebody ended the deployment.
public final class CanceledException extends Exception {
    private static final long serialVersionUID = 1;

    public CanceledException() {
        super("The deployment was canceled");
    }
}
