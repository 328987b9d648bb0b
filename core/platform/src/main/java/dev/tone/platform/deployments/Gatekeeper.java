package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.governance.PlannedChanges;
import dev.tone.model.governance.Terms;
import dev.tone.platform.kernel.audit.Change;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Decides whether deployments begin at once, later, or not at all. What it lets wait it hands back with
/// [DeploymentFacade#admit].
public interface Gatekeeper {
    /// @param deployment that somebody asks for, not stored yet
    /// @param plan worked out only when it is wanted
    record Request(Deployment deployment, Terms terms, Supplier<PlannedChanges> plan) {}

    /// As part of the change that makes the deployment.
    ///
    /// @return the state it begins in: queued, or to wait [DeploymentState#AWAITING_APPROVAL] or
    ///     [DeploymentState#CREATED]
    /// @throws dev.tone.model.fault.FaultException to refuse it
    DeploymentState admit(Change change, Request request);

    /// A deployment that waited will not begin: it was canceled, or a newer one took its place.
    void dropped(Change change, Deployment deployment);

    /// A deployment takes the traffic, as part of the change that says so.
    ///
    /// @param before what had it
    void published(Change change, Deployment deployment, @Nullable Deployment before);

    /// Lets everything through.
    Gatekeeper OPEN = new Gatekeeper() {
        @Override
        public DeploymentState admit(Change change, Request request) {
            return DeploymentState.QUEUED;
        }

        @Override
        public void dropped(Change change, Deployment deployment) {
            // Nobody waits here.
        }

        @Override
        public void published(Change change, Deployment deployment, @Nullable Deployment before) {
            // Nothing follows from it.
        }
    };
}
