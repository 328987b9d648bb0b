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

    /// How a deployment begins.
    ///
    /// @param state queued, or to wait [DeploymentState#AWAITING_APPROVAL] or [DeploymentState#CREATED]
    /// @param override the reason that it took to get past what holds the environment
    record Admission(DeploymentState state, @Nullable String override) {}

    /// As part of the change that makes the deployment.
    ///
    /// @throws dev.tone.model.fault.FaultException to refuse it
    Admission admit(Change change, Request request);

    /// A deployment that waited will not begin: it was canceled, or a newer one took its place.
    void dropped(Change change, Deployment deployment);

    /// A deployment takes the traffic, as part of the change that says so.
    ///
    /// @param before what had it
    void published(Change change, Deployment deployment, @Nullable Deployment before);

    /// Lets everything through.
    Gatekeeper OPEN = new Gatekeeper() {
        @Override
        public Admission admit(Change change, Request request) {
            return new Admission(DeploymentState.QUEUED, null);
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
