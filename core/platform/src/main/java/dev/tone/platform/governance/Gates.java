package dev.tone.platform.governance;

import dev.tone.model.api.GovernanceApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.governance.Approval;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.PlannedChanges;
import dev.tone.model.governance.Protection;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.project.Environment;
import dev.tone.platform.deployments.DeploymentFacade;
import dev.tone.platform.deployments.Gatekeeper;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.notifications.Notifier;
import dev.tone.platform.projects.ProjectsFacade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lets deployments through, or has them wait for people.
public final class Gates implements Gatekeeper {
    private static final int LONGEST = 500;

    private final Transactions transactions;
    private final Changes changes;
    private final GovernanceRepository repository;
    private final Rules rules;
    private final ProjectsFacade projects;
    private final EnvironmentsFacade environments;
    private final DeploymentFacade deployments;
    private final AutoDeploy auto;
    private final Notifier notifier;
    private Runnable stored = () -> {};

    Gates(
            Transactions transactions,
            Changes changes,
            GovernanceRepository repository,
            Rules rules,
            ProjectsFacade projects,
            EnvironmentsFacade environments,
            DeploymentFacade deployments,
            AutoDeploy auto,
            Notifier notifier) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.rules = rules;
        this.projects = projects;
        this.environments = environments;
        this.deployments = deployments;
        this.auto = auto;
        this.notifier = notifier;
    }

    @Override
    public DeploymentState admit(Change change, Request request) {
        Deployment deployment = request.deployment();
        Environment environment = environments.require(change.handle(), change.actor(), deployment.environment());
        String override = text(request.terms().override(), "deployment/override-too-long");
        Instant at = request.terms().at();
        if (at != null) {
            Appointments.requireAhead(at, change.now());
        }
        if (override == null) {
            requireOpen(change, environment, deployment, at == null ? change.now() : at);
        }
        Protection protection =
                rules.protection(change.handle(), environment.id()).orElse(null);
        if (protection == null && at == null) {
            return DeploymentState.QUEUED;
        }
        Person asks = rules.person(change.handle(), change.actor());
        Gate gate = new Gate(
                deployment.id(),
                deployment.project(),
                environment.id(),
                asks,
                protection == null ? 0 : protection.approvals(),
                protection != null && protection.selfAllowed(),
                protection == null ? List.of() : approvers(change.handle(), change.actor(), protection, asks.id()),
                List.of(),
                null,
                override,
                at,
                false,
                request.plan().get());
        store(change, gate, true);
        if (protection == null) {
            return DeploymentState.CREATED;
        }
        tell(
                change,
                gate,
                NotificationKind.APPROVAL_NEEDED,
                "Deployment " + deployment.number() + " to " + environment.name() + " waits for approval",
                asks.name() + " asks for it: " + deployment.artifactName()
                        + (deployment.reason() == null ? "" : ", " + deployment.reason()));
        return DeploymentState.AWAITING_APPROVAL;
    }

    /// Going back is how people get out of trouble: a freeze does not hold it, a lock does.
    private void requireOpen(Change change, Environment environment, Deployment deployment, Instant when) {
        try {
            rules.requireOpen(change.handle(), environment, when);
        } catch (FaultException e) {
            if (deployment.kind() != DeploymentKind.ROLLBACK
                    || !e.fault().code().equals("environment/frozen")) {
                throw e;
            }
        }
    }

    private List<Person> approvers(Handle handle, Actor actor, Protection protection, UserId asked) {
        return repository.people(handle, actor.organization()).stream()
                .filter(person -> protection.approvers().isEmpty()
                        || protection.approvers().contains(person.id()))
                .filter(person -> protection.selfAllowed() || !person.id().equals(asked))
                .toList();
    }

    public List<Gate> open(Actor actor, ProjectId project) {
        return transactions.read(handle -> {
            projects.require(handle, actor, project);
            return repository.open(handle, project);
        });
    }

    /// @throws FaultException `gate/not-found` for a deployment that never had to wait
    public Gate get(Actor actor, DeploymentId deployment) {
        return transactions.read(handle -> require(handle, actor, deployment)).gate();
    }

    private GovernanceRepository.OwnedGate require(Handle handle, Actor actor, DeploymentId deployment) {
        return repository
                .gate(handle, deployment)
                .filter(owned -> owned.organization().equals(actor.organization()))
                .orElseThrow(() -> Fault.notFound("gate/not-found", "This deployment does not wait for anything.")
                        .asException());
    }

    /// With the last approval that it takes the deployment begins.
    ///
    /// @throws FaultException `gate/closed`, `approval/second-person`, `approval/not-yours`, `approval/given`,
    ///     `environment/locked`, `environment/frozen`
    public Gate approve(Actor actor, DeploymentId id, @Nullable String comment) {
        String said = text(comment, "approval/comment-too-long");
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
                tellApproved(change, approved, begin(change, approved), "It begins.");
            } else if (approved.isApproved()) {
                store(change, approved, true);
                tellApproved(change, approved, deployments.waiting().postpone(change, id), "It begins at its time.");
            } else {
                store(change, approved, true);
            }
            return approved;
        });
    }

    /// Everything is looked at once more.
    Deployment begin(Change change, Gate gate) {
        Environment environment = environments.require(change.handle(), change.actor(), gate.environment());
        Deployment begun = deployments.waiting().admit(change, gate.deployment());
        if (gate.override() == null) {
            requireOpen(change, environment, begun, change.now());
        }
        store(change, gate, false);
        return begun;
    }

    private void tellApproved(Change change, Gate gate, Deployment begun, String then) {
        Environment environment = environments.require(change.handle(), change.actor(), gate.environment());
        tell(
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
    public Gate refuse(Actor actor, DeploymentId id, @Nullable String comment) {
        String said = text(comment, "approval/comment-too-long");
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
            store(change, refused, false);
            tell(
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
    public Gate schedule(Actor actor, DeploymentId id, @Nullable Instant at) {
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
                begin(change, moved);
            } else {
                store(change, moved, true);
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
            GovernanceRepository.OwnedGate owned = require(change.handle(), actor, id);
            if (!owned.open()) {
                throw Fault.conflict(
                                "gate/closed",
                                "This deployment does not wait any more.",
                                "Somebody else was quicker; look at it again.")
                        .asException();
            }
            Gate after = decision.on(change, owned.gate());
            change.audit(after.project(), "deployment", id, summary(owned.gate()), summary(after));
            return after;
        });
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

    @Override
    public void published(Change change, Deployment deployment, @Nullable Deployment before) {
        auto.published(change, deployment, before);
    }

    @Override
    public void dropped(Change change, Deployment deployment) {
        repository
                .gate(change.handle(), deployment.id())
                .filter(GovernanceRepository.OwnedGate::open)
                .ifPresent(owned -> store(change, owned.gate(), false));
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

    private static @Nullable String text(@Nullable String given, String code) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String stripped = given.strip();
        if (stripped.length() > LONGEST) {
            throw Fault.invalid(code, "This is too long.", "It has at most " + LONGEST + " characters.")
                    .asException();
        }
        return stripped;
    }
}
