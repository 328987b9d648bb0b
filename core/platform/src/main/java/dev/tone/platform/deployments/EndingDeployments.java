package dev.tone.platform.deployments;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.DeploymentId;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.provider.Cancellation;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.log.Correlation;
import dev.tone.platform.kernel.policy.Actor;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Ends deployments that people do not want any more, whether they run or wait.
final class EndingDeployments {
    /// Longer than everything that a build starts is given to end.
    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private final Changes changes;
    private final DeploymentRepository repository;
    private final DeploymentJournal journal;
    private final DeploymentQueue queue;
    private final LogStore logs;
    private Gatekeeper gatekeeper = Gatekeeper.OPEN;
    private ReleaseGuide guide = ReleaseGuide.NONE;

    EndingDeployments(
            Changes changes,
            DeploymentRepository repository,
            DeploymentJournal journal,
            DeploymentQueue queue,
            LogStore logs) {
        this.changes = changes;
        this.repository = repository;
        this.journal = journal;
        this.queue = queue;
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

    /// Returns when nothing of it runs.
    ///
    /// @param look what has become of it by now
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/finished`
    Deployment cancel(Actor actor, DeploymentId id, Supplier<Deployment> look) throws InterruptedException {
        Deployment before = look.get();
        if (before.state() == DeploymentState.CANCELED) {
            return before;
        }
        Optional<Cancellation> running = queue.running(id);
        if (running.isPresent()) {
            running.get().cancel(new Cancellation.Canceler(actor, Correlation.current()));
            if (!running.get().awaitFinish(LONGEST_END)) {
                throw new Fault(
                                FaultKind.UNAVAILABLE,
                                "deployment/still-ending",
                                "The deployment is canceled and has not ended yet.",
                                "Look again in a moment.")
                        .asException();
            }
            return finished(look.get());
        }
        if (!isWaiting(before)) {
            return finished(before);
        }
        Deployment canceled = changes.make(actor, DeploymentApi.CANCEL.id(), change -> {
            Deployment now = repository.find(change.handle(), id).orElseThrow().deployment();
            if (!isWaiting(now)) {
                change.unchanged();
                return now;
            }
            Deployment after = journal.canceled(change, new DeploymentEdit(now));
            journal.store(change, now, after);
            guide.ended(change, after);
            if (now.state() != DeploymentState.QUEUED) {
                gatekeeper.dropped(change, after);
            }
            change.audit(
                    after.project(),
                    "deployment",
                    id,
                    DeploymentJournal.summary(now),
                    DeploymentJournal.summary(after));
            change.afterCommit(() -> logs.log(id.value()).complete());
            return after;
        });
        // It began between our two looks: then it can be ended as one that runs.
        return canceled.state().isFinished() ? canceled : cancel(actor, id, look);
    }

    private static boolean isWaiting(Deployment deployment) {
        return switch (deployment.state()) {
            case CREATED, AWAITING_APPROVAL, QUEUED -> true;
            default -> false;
        };
    }

    private static Deployment finished(Deployment deployment) {
        if (deployment.state() != DeploymentState.CANCELED) {
            throw Fault.conflict(
                            "deployment/finished",
                            "The deployment is over already.",
                            deployment.state() == DeploymentState.SUCCEEDED ? "Roll back instead." : null)
                    .asException();
        }
        return deployment;
    }
}
