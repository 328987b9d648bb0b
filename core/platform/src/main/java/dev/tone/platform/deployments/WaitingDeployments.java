package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.provider.ArtifactSource;
import dev.tone.platform.deployments.provider.Providers;
import dev.tone.platform.kernel.audit.Change;

/// Deployments that wait for somebody or for their time, and what becomes of them; as part of the change of whoever
/// decides it.
public final class WaitingDeployments {
    private final DeploymentRepository repository;
    private final DeploymentJournal journal;
    private final DeploymentQueue queue;
    private final Providers providers;
    private final ArtifactSource artifacts;
    private final Targets targets;
    private final KeptReleases kept;
    private final LogStore logs;
    private Gatekeeper gatekeeper = Gatekeeper.OPEN;
    private ReleaseGuide guide = ReleaseGuide.NONE;

    WaitingDeployments(
            DeploymentRepository repository,
            DeploymentJournal journal,
            DeploymentQueue queue,
            Providers providers,
            ArtifactSource artifacts,
            Targets targets,
            KeptReleases kept,
            LogStore logs) {
        this.repository = repository;
        this.journal = journal;
        this.queue = queue;
        this.providers = providers;
        this.artifacts = artifacts;
        this.targets = targets;
        this.kept = kept;
        this.logs = logs;
    }

    /// While the platform is put together.
    void guardedBy(Gatekeeper keeper) {
        gatekeeper = keeper;
    }

    /// While the platform is put together.
    void guidedBy(ReleaseGuide releases) {
        guide = releases;
    }

    /// A deployment that has waited begins, as part of the change of whoever let it.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/not-waiting`, and why it could not be asked for now
    public Deployment admit(Change change, DeploymentId id) {
        Deployment waiting = require(change, id);
        EnvironmentId environment = waiting.environment();
        Targets.Target target = targets.activeTarget(change.handle(), change.actor(), environment);
        if (waiting.releaseDigest() == null) {
            artifacts.get(change.actor(), waiting.artifact());
        } else {
            kept.require(waiting.releaseDigest());
        }
        providers.named(waiting.provider()).requireReady(target.project().id(), environment);
        for (Deployment older : repository.queued(change.handle(), environment)) {
            supersede(change, older);
        }
        Deployment after = new DeploymentEdit(waiting)
                .to(DeploymentState.QUEUED, change.now())
                .done();
        change.afterCommit(() -> queue.submit(environment, id));
        journal.store(change, waiting, after);
        return after;
    }

    /// A deployment that was approved waits for its time, as part of the change of whoever approved it.
    public Deployment postpone(Change change, DeploymentId id) {
        Deployment waiting = require(change, id);
        if (waiting.state() == DeploymentState.CREATED) {
            return waiting;
        }
        Deployment after = new DeploymentEdit(waiting)
                .to(DeploymentState.CREATED, change.now())
                .done();
        journal.store(change, waiting, after);
        return after;
    }

    /// A deployment whose time has come cannot begin, as part of the change that says so.
    public Deployment failWaiting(Change change, DeploymentId id, String code, String sentence) {
        Deployment waiting = require(change, id);
        Deployment after = new DeploymentEdit(waiting)
                .failure(new Failure(StageName.WAIT, code, sentence, null, null, null, null))
                .to(DeploymentState.FAILED, change.now())
                .done();
        journal.store(change, waiting, after);
        guide.ended(change, after);
        change.afterCommit(() -> logs.log(id.value()).complete());
        return after;
    }

    /// A deployment that has waited ends without having begun, as part of the change of whoever decided so.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/not-waiting`
    public Deployment turnAway(Change change, DeploymentId id) {
        Deployment waiting = require(change, id);
        Deployment after = journal.canceled(change, new DeploymentEdit(waiting));
        journal.store(change, waiting, after);
        guide.ended(change, after);
        change.afterCommit(() -> logs.log(id.value()).complete());
        return after;
    }

    Deployment require(Change change, DeploymentId id) {
        Deployment now = repository
                .find(change.handle(), id)
                .filter(owned -> owned.organization().equals(change.actor().organization()))
                .orElseThrow(DeploymentJournal::notFound)
                .deployment();
        if (now.state() != DeploymentState.AWAITING_APPROVAL && now.state() != DeploymentState.CREATED) {
            throw Fault.conflict(
                            "deployment/not-waiting",
                            "The deployment does not wait any more.",
                            "Look at it again: somebody else was quicker.")
                    .asException();
        }
        return now;
    }

    /// What still waits makes way for what is newer.
    void supersede(Change change, EnvironmentId environment) {
        for (Deployment waiting : repository.queued(change.handle(), environment)) {
            supersede(change, waiting);
        }
        for (Deployment waiting : repository.awaiting(change.handle(), environment)) {
            supersede(change, waiting);
            gatekeeper.dropped(change, waiting);
        }
    }

    private void supersede(Change change, Deployment waiting) {
        Deployment after = new DeploymentEdit(waiting)
                .to(DeploymentState.SUPERSEDED, change.now())
                .done();
        journal.store(change, waiting, after);
        guide.ended(change, after);
        change.afterCommit(() -> logs.log(waiting.id().value()).complete());
    }
}
