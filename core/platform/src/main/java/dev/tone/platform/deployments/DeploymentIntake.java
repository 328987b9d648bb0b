package dev.tone.platform.deployments;

import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.StageName;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.provider.Capability;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.provider.Providers;
import dev.tone.platform.kernel.audit.Change;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Takes what is asked for: asks who has to be asked, stores it and queues it.
final class DeploymentIntake {
    private final DeploymentRepository repository;
    private final DeploymentQueue queue;
    private final Providers providers;
    private final Plans plans;
    private final WaitingDeployments waiting;
    private final List<DeploymentFollower> followers = new CopyOnWriteArrayList<>();
    private Gatekeeper gatekeeper = Gatekeeper.OPEN;
    private ReleaseGuide guide = ReleaseGuide.NONE;

    DeploymentIntake(
            DeploymentRepository repository,
            DeploymentQueue queue,
            Providers providers,
            Plans plans,
            WaitingDeployments waiting) {
        this.repository = repository;
        this.queue = queue;
        this.providers = providers;
        this.plans = plans;
        this.waiting = waiting;
    }

    /// While the platform is put together.
    void guardedBy(Gatekeeper keeper) {
        gatekeeper = keeper;
    }

    /// While the platform is put together.
    void guidedBy(ReleaseGuide releases) {
        guide = releases;
    }

    /// While the platform is put together.
    void follow(DeploymentFollower follower) {
        followers.add(follower);
    }

    /// Stores it in the state that it begins in, and tells of it.
    ///
    /// @param values the variables that it gets, sealed
    /// @throws dev.tone.model.fault.FaultException `provider/no-processes`, and what the gatekeeper refuses with
    Deployment take(Change change, Targets.Target target, Draft draft, Function<DeploymentId, byte[]> values) {
        EnvironmentId environment = target.environment().id();
        DeploymentProvider server = providers.of(change.handle(), environment);
        requireServable(server, draft.settings());
        server.requireReady(target.project().id(), environment);
        Deployment asked = new Deployment(
                new DeploymentId(change.newId()),
                target.project().id(),
                repository.nextNumber(change.handle(), target.project().id()),
                environment,
                server.name(),
                draft.kind(),
                draft.source(),
                draft.reason(),
                draft.artifact(),
                draft.artifactName(),
                draft.artifactDigest(),
                draft.settings(),
                draft.pinned().canvas(),
                draft.pinned().canvasRevision(),
                draft.pinned().element(),
                DeploymentState.CREATED,
                List.of(),
                null,
                draft.release() == null ? null : draft.release().releaseDigest(),
                draft.release() == null ? null : draft.release().releaseSize(),
                draft.release() == null ? null : draft.release().releaseFiles(),
                null,
                false,
                change.actor().user(),
                change.now(),
                null,
                null,
                null,
                null);
        byte[] sealedValues = values.apply(asked.id());
        Gatekeeper.Admission admission = gatekeeper.admit(
                change,
                new Gatekeeper.Request(
                        asked, draft.terms(), () -> plans.of(change.handle(), change.actor(), asked, sealedValues)));
        DeploymentState first = admission.state();
        if (first != DeploymentState.CREATED) {
            waiting.supersede(change, environment);
        }
        DeploymentEdit edit = new DeploymentEdit(asked).override(admission.override());
        Deployment deployment = first == DeploymentState.CREATED
                ? edit.begin(StageName.WAIT, change.now()).done()
                : edit.to(first, change.now()).done();
        repository.insert(change.handle(), change.actor().organization(), deployment, sealedValues);
        change.audit(deployment.project(), "deployment", deployment.id(), null, DeploymentJournal.summary(deployment));
        guide.asked(change, deployment, draft.terms(), server.description());
        if (first == DeploymentState.QUEUED) {
            // Registered before the fact: who hears of it can already cancel it.
            change.afterCommit(() -> queue.submit(environment, deployment.id()));
        }
        Deployment running = repository.live(change.handle(), environment).orElse(null);
        followers.forEach(follower -> follower.asked(change, deployment, running));
        DeploymentJournal.publish(change, deployment);
        return deployment;
    }

    private static void requireServable(DeploymentProvider server, BuildSettings settings) {
        if (settings.isProcess() && !server.description().can(Capability.PROCESS)) {
            throw Fault.conflict(
                            "provider/no-processes",
                            server.description().title() + " serves files; it cannot keep a process running.",
                            "Give the folder with the finished files instead of a start command, or choose another"
                                    + " provider for this environment.")
                    .asException();
        }
    }
}
