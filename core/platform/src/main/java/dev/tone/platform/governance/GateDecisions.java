package dev.tone.platform.governance;

import dev.tone.model.api.GovernanceApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.governance.Approval;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.PlannedChanges;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.project.Environment;
import dev.tone.platform.deployments.DeploymentFacade;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.policy.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What people decide about deployments that wait.
final class GateDecisions {
    private final Changes changes;
    private final GateBook book;
    private final Gates gates;
    private final Rules rules;
    private final EnvironmentsFacade environments;
    private final DeploymentFacade deployments;

    GateDecisions(
            Changes changes,
            GateBook book,
            Gates gates,
            Rules rules,
            EnvironmentsFacade environments,
            DeploymentFacade deployments) {
        this.changes = changes;
        this.book = book;
        this.gates = gates;
        this.rules = rules;
        this.environments = environments;
        this.deployments = deployments;
    }

    /// With the last approval that it takes the deployment begins.
    ///
    /// @throws FaultException `gate/closed`, `approval/second-person`, `approval/not-yours`, `approval/given`,
    ///     `environment/locked`, `environment/frozen`
    Gate approve(Actor actor, DeploymentId id, @Nullable String comment) {
        String said = Gates.text(comment, "approval/comment-too-long");
        return decide(actor, GovernanceApi.APPROVE.id(), id, (change, gate) -> {
            requireMay(gate, actor);
            if (gate.hasApproved(actor.user())) {
                throw Fault.conflict(
                                "approval/given",
                                "You have approved it already.",
                                "It takes " + gate.needed() + " people.")
                        .asException();
            }
            PlannedChanges now = deployments.plannedChanges(change, id);
            if (!Objects.equals(now.base(), gate.plan().base())) {
                throw Fault.conflict(
                                "approval/plan-changed",
                                "Something else was deployed since this was asked for, so the plan is another one.",
                                "Refuse it and ask for it again.")
                        .asException();
            }
            List<Approval> all = new ArrayList<>(gate.approvals());
            all.add(new Approval(rules.person(change.handle(), actor), said, change.now()));
            Gate approved = gate.with(all, null, gate.at(), gate.missed());
            Instant at = gate.at();
            if (approved.isApproved() && (at == null || !at.isAfter(change.now()))) {
                tellApproved(change, approved, gates.begin(change, approved), "It begins.");
            } else if (approved.isApproved()) {
                book.store(change, approved, true);
                tellApproved(change, approved, deployments.waiting().postpone(change, id), "It begins at its time.");
            } else {
                book.store(change, approved, true);
            }
            return approved;
        });
    }

    private void tellApproved(Change change, Gate gate, Deployment begun, String then) {
        Environment environment = environments.require(change.handle(), change.actor(), gate.environment());
        book.tell(
                change,
                gate,
                NotificationKind.APPROVAL_GIVEN,
                "Deployment " + begun.number() + " to " + environment.name() + " is approved",
                names(gate) + ". " + then);
    }

    private static String names(Gate gate) {
        return String.join(
                ", ",
                gate.approvals().stream()
                        .map(approval -> approval.by().name()
                                + (approval.comment() == null ? "" : " (“" + approval.comment() + "”)"))
                        .toList());
    }

    /// The deployment is canceled.
    ///
    /// @throws FaultException `gate/closed`, `approval/not-yours`, `approval/comment-required`
    Gate refuse(Actor actor, DeploymentId id, @Nullable String comment) {
        String said = Gates.text(comment, "approval/comment-too-long");
        if (said == null) {
            throw Fault.invalid(
                            "approval/comment-required",
                            "A refusal needs a comment.",
                            "Say in a few words what has to change.")
                    .asException();
        }
        return decide(actor, GovernanceApi.REFUSE.id(), id, (change, gate) -> {
            // Whoever asked may take it back, too.
            if (!gate.requestedBy().id().equals(actor.user())) {
                requireMay(gate, actor);
            }
            Person by = rules.person(change.handle(), actor);
            Gate refused = gate.with(gate.approvals(), new Approval(by, said, change.now()), gate.at(), gate.missed());
            Deployment ended = deployments.waiting().turnAway(change, id);
            book.store(change, refused, false);
            book.tell(
                    change,
                    refused,
                    NotificationKind.APPROVAL_GIVEN,
                    "Deployment " + ended.number() + " was refused",
                    by.name() + ": " + said);
            return refused;
        });
    }

    /// Gives a deployment that waits another time. What is approved already stays so.
    ///
    /// @param at null for now
    /// @throws FaultException `gate/closed`, `schedule/past`, `approval/needed`
    Gate schedule(Actor actor, DeploymentId id, @Nullable Instant at) {
        return decide(actor, GovernanceApi.SCHEDULE.id(), id, (change, gate) -> {
            if (at != null) {
                Appointments.requireAhead(at, change.now());
            }
            Gate moved = gate.with(gate.approvals(), gate.refusal(), at, false);
            if (at == null && !gate.isApproved()) {
                throw Fault.conflict(
                                "approval/needed", "This deployment is not approved yet.", "Have it approved first.")
                        .asException();
            }
            if (at == null) {
                gates.begin(change, moved);
            } else {
                book.store(change, moved, true);
            }
            return moved;
        });
    }

    @FunctionalInterface
    private interface Decision {
        Gate on(Change change, Gate gate);
    }

    private Gate decide(Actor actor, String action, DeploymentId id, Decision decision) {
        return changes.make(actor, action, change -> {
            GovernanceRepository.OwnedGate owned = book.require(change.handle(), actor, id);
            if (!owned.open()) {
                throw Fault.conflict(
                                "gate/closed",
                                "This deployment does not wait any more.",
                                "Somebody else was quicker; look at it again.")
                        .asException();
            }
            Gate after = decision.on(change, owned.gate());
            change.audit(after.project(), "deployment", id, GateBook.summary(owned.gate()), GateBook.summary(after));
            return after;
        });
    }

    private static void requireMay(Gate gate, Actor actor) {
        if (gate.mayApprove(actor.user())) {
            return;
        }
        if (gate.requestedBy().id().equals(actor.user())) {
            throw new Fault(
                            FaultKind.FORBIDDEN,
                            "approval/second-person",
                            "A second person has to approve this: you have asked for it.",
                            gate.lacksPeople()
                                    ? "There are too few people on this platform. Whoever manages the environment can"
                                            + " let the one who asks confirm alone."
                                    : "These can: "
                                            + String.join(
                                                    ", ",
                                                    gate.approvers().stream()
                                                            .map(Person::name)
                                                            .toList())
                                            + ".")
                    .asException();
        }
        throw new Fault(
                        FaultKind.FORBIDDEN,
                        "approval/not-yours",
                        "You are not among those who approve deployments here.",
                        "These are: "
                                + String.join(
                                        ", ",
                                        gate.approvers().stream()
                                                .map(Person::name)
                                                .toList())
                                + ".")
                .asException();
    }
}
