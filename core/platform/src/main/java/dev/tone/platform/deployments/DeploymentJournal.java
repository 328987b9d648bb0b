package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.live.LiveFact;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Writes how deployments get on: each transition is one row, one fact and one audit event in one transaction.
final class DeploymentJournal {
    static final String NOT_FOUND = "deployment/not-found";

    private final Changes changes;
    private final DeploymentRepository repository;

    DeploymentJournal(Changes changes, DeploymentRepository repository) {
        this.changes = changes;
        this.repository = repository;
    }

    /// Moves a deployment on.
    ///
    /// @param action for the audit trail
    /// @param edit what changes beside the state
    /// @param with what else becomes true with it, before anybody is told
    Deployment transition(
            Actor actor,
            DeploymentId id,
            String action,
            DeploymentState next,
            UnaryOperator<DeploymentEdit> edit,
            BiConsumer<Change, Deployment> with) {
        return changes.make(actor, action, change -> {
            Deployment before = require(change, id);
            DeploymentEdit edited = edit.apply(new DeploymentEdit(before));
            Deployment after = next == DeploymentState.CANCELED
                    ? canceled(change, edited)
                    : edited.to(next, change.now()).done();
            with.accept(change, after);
            store(change, before, after);
            change.audit(after.project(), "deployment", id, summary(before), summary(after));
            return after;
        });
    }

    /// Takes a deployment out of the queue, unless somebody has done so a moment before.
    ///
    /// @return the deployment as it is then
    Deployment begin(Actor actor, DeploymentId id, UnaryOperator<DeploymentEdit> edit) {
        return changes.make(actor, "deployments.initializing", change -> {
            Deployment before = require(change, id);
            if (before.state() != DeploymentState.QUEUED) {
                change.unchanged();
                return before;
            }
            Deployment after = edit.apply(new DeploymentEdit(before))
                    .to(DeploymentState.INITIALIZING, change.now())
                    .done();
            store(change, before, after);
            change.audit(after.project(), "deployment", id, summary(before), summary(after));
            return after;
        });
    }

    /// Notes something that is no transition, such as a stage.
    Deployment note(Actor actor, DeploymentId id, StageEdit edit) {
        return changes.make(actor, "deployments.stage", change -> {
            Deployment before = require(change, id);
            Deployment after = edit.apply(new DeploymentEdit(before), change).done();
            store(change, before, after);
            change.unchanged();
            return after;
        });
    }

    @FunctionalInterface
    interface StageEdit {
        DeploymentEdit apply(DeploymentEdit edit, Change change);
    }

    /// Ends it for whoever makes the change.
    Deployment canceled(Change change, DeploymentEdit edit) {
        return edit.canceledBy(repository.nameOf(change.handle(), change.actor().user()))
                .to(DeploymentState.CANCELED, change.now())
                .done();
    }

    /// As part of another change, which accounts for it.
    void store(Change change, Deployment before, Deployment after) {
        repository.update(change.handle(), before, after, change.now());
        publish(change, after);
    }

    static void publish(Change change, Deployment deployment) {
        change.publish(Channel.project(deployment.project()), new LiveFact.DeploymentChanged(deployment));
    }

    private Deployment require(Change change, DeploymentId id) {
        return repository
                .find(change.handle(), id)
                .orElseThrow(DeploymentJournal::notFound)
                .deployment();
    }

    static FaultException notFound() {
        return Fault.notFound(NOT_FOUND, "There is no such deployment.").asException();
    }

    /// What the audit trail keeps of a deployment.
    record Summary(
            long number,
            DeploymentState state,
            String artifact,
            boolean live,
            @Nullable String reason,
            @Nullable String release,
            @Nullable String override) {}

    static Summary summary(Deployment deployment) {
        return new Summary(
                deployment.number(),
                deployment.state(),
                deployment.artifactDigest(),
                deployment.live(),
                deployment.reason(),
                deployment.releaseDigest(),
                deployment.override());
    }
}
