package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.provider.Provider;
import dev.tone.platform.deployments.provider.Conductor;
import dev.tone.platform.kernel.audit.Change;

/// Knows how each release takes the traffic, and leads those that do not take it at once.
public interface ReleaseGuide {
    /// A deployment was asked for, as part of the change that makes it.
    ///
    /// @param server who publishes it
    /// @throws dev.tone.model.fault.FaultException `release/invalid`, `release/at-once-only`
    void asked(Change change, Deployment deployment, Terms terms, Provider server);

    /// Who leads the release of a deployment that runs.
    Conductor conductor(DeploymentId deployment);

    /// The release has all of the traffic, as part of the change that says so.
    void published(Change change, Deployment deployment);

    /// The deployment has ended without it, as part of the change that says so.
    void ended(Change change, Deployment deployment);

    /// All releases take the traffic at once.
    ReleaseGuide NONE = new ReleaseGuide() {
        @Override
        public void asked(Change change, Deployment deployment, Terms terms, Provider server) {
            // Nothing is kept.
        }

        @Override
        public Conductor conductor(DeploymentId deployment) {
            return Conductor.AT_ONCE;
        }

        @Override
        public void published(Change change, Deployment deployment) {
            // Nothing is kept.
        }

        @Override
        public void ended(Change change, Deployment deployment) {
            // Nothing is kept.
        }
    };
}
