package dev.tone.platform.governance;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.governance.Approval;
import dev.tone.model.governance.Gate;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.notification.NotificationKind;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.notifications.Notifier;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps gates, and tells of them.
final class GateBook {
    private final GovernanceRepository repository;
    private final Notifier notifier;
    private Runnable stored = () -> {};

    GateBook(GovernanceRepository repository, Notifier notifier) {
        this.repository = repository;
        this.notifier = notifier;
    }

    /// @throws FaultException `gate/not-found`, also for what belongs to another organization
    GovernanceRepository.OwnedGate require(Handle handle, Actor actor, DeploymentId deployment) {
        return repository
                .gate(handle, deployment)
                .filter(owned -> owned.organization().equals(actor.organization()))
                .orElseThrow(() -> Fault.notFound("gate/not-found", "This deployment does not wait for anything.")
                        .asException());
    }

    void store(Change change, Gate gate, boolean open) {
        repository.put(
                change.handle(),
                new GovernanceRepository.OwnedGate(change.actor().organization(), open, gate));
        change.publish(Channel.project(gate.project()), new LiveFact.GateChanged(gate));
        change.afterCommit(stored);
    }

    /// @param told runs whenever a gate was stored
    void onStored(Runnable told) {
        stored = told;
    }

    void tell(Change change, Gate gate, NotificationKind kind, String title, String body) {
        notifier.tell(
                change,
                new Notifier.News(
                        "gate/" + gate.deployment(), kind, title, body, gate.project(), gate.deployment(), null));
    }

    /// What the audit trail keeps; the plan is with the gate.
    private record Summary(
            int needed,
            List<Approval> approvals,
            @Nullable Approval refusal,
            @Nullable String override,
            @Nullable Instant at,
            boolean missed) {}

    static Object summary(Gate gate) {
        return new Summary(gate.needed(), gate.approvals(), gate.refusal(), gate.override(), gate.at(), gate.missed());
    }
}
