package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.platform.kernel.audit.Change;
import org.jspecify.annotations.Nullable;

/// Who keeps something of its own with each deployment.
@FunctionalInterface
public interface DeploymentFollower {
    /// A deployment was asked for. Within the change that makes it.
    ///
    /// @param running what takes the environment's traffic at that moment, null when nothing does
    void asked(Change change, Deployment deployment, @Nullable Deployment running);
}
