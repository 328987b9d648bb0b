package dev.tone.platform.governance;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.Protection;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.project.Environment;
import dev.tone.platform.deployments.DeploymentFacade;
import dev.tone.platform.deployments.Gatekeeper;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectsFacade;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lets deployments through, or has them wait for people.
public final class Gates implements Gatekeeper {
    private static final int LONGEST = 500;

    private final Transactions transactions;
    private final GateBook book;
    private final GovernanceRepository repository;
    private final Rules rules;
    private final ProjectsFacade projects;
    private final EnvironmentsFacade environments;
    private final DeploymentFacade deployments;
    private final AutoDeploy auto;
    private final GateDecisions decisions;

    Gates(
            Transactions transactions,
            Changes changes,
            GateBook book,
            GovernanceRepository repository,
            Rules rules,
            ProjectsFacade projects,
            EnvironmentsFacade environments,
            DeploymentFacade deployments,
            AutoDeploy auto) {
        this.transactions = transactions;
        this.book = book;
        this.repository = repository;
        this.rules = rules;
        this.projects = projects;
        this.environments = environments;
        this.deployments = deployments;
        this.auto = auto;
        this.decisions = new GateDecisions(changes, book, this, rules, environments, deployments);
    }

    @Override
    public Admission admit(Change change, Request request) {
        Deployment deployment = request.deployment();
        Environment environment = environments.require(change.handle(), change.actor(), deployment.environment());
        String override = text(request.terms().override(), "deployment/override-too-long");
        Instant at = request.terms().at();
        if (at != null) {
            Appointments.requireAhead(at, change.now());
        }
        boolean overridden = isHeld(change, environment, deployment, at == null ? change.now() : at, override);
        String reason = overridden ? override : null;
        Protection protection =
                rules.protection(change.handle(), environment.id()).orElse(null);
        if (protection == null && at == null) {
            return new Admission(DeploymentState.QUEUED, reason);
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
        book.store(change, gate, true);
        if (protection == null) {
            return new Admission(DeploymentState.CREATED, reason);
        }
        book.tell(
                change,
                gate,
                NotificationKind.APPROVAL_NEEDED,
                "Deployment " + deployment.number() + " to " + environment.name() + " waits for approval",
                asks.name() + " asks for it: " + deployment.artifactName()
                        + (deployment.reason() == null ? "" : ", " + deployment.reason()));
        return new Admission(DeploymentState.AWAITING_APPROVAL, reason);
    }

    /// @return whether it takes the override to get past
    private boolean isHeld(
            Change change, Environment environment, Deployment deployment, Instant when, @Nullable String override) {
        try {
            requireOpen(change, environment, deployment, when);
            return false;
        } catch (FaultException e) {
            if (override == null) {
                throw e;
            }
            return true;
        }
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
        return transactions
                .read(handle -> book.require(handle, actor, deployment))
                .gate();
    }

    /// With the last approval that it takes the deployment begins.
    ///
    /// @throws FaultException `gate/closed`, `approval/second-person`, `approval/not-yours`, `approval/given`,
    ///     `environment/locked`, `environment/frozen`
    public Gate approve(Actor actor, DeploymentId id, @Nullable String comment) {
        return decisions.approve(actor, id, comment);
    }

    /// Everything is looked at once more.
    Deployment begin(Change change, Gate gate) {
        Environment environment = environments.require(change.handle(), change.actor(), gate.environment());
        Deployment begun = deployments.waiting().admit(change, gate.deployment());
        if (gate.override() == null) {
            requireOpen(change, environment, begun, change.now());
        }
        book.store(change, gate, false);
        return begun;
    }

    /// The deployment is canceled.
    ///
    /// @throws FaultException `gate/closed`, `approval/not-yours`, `approval/comment-required`
    public Gate refuse(Actor actor, DeploymentId id, @Nullable String comment) {
        return decisions.refuse(actor, id, comment);
    }

    /// Gives a deployment that waits another time. What is approved already stays so.
    ///
    /// @param at null for now
    /// @throws FaultException `gate/closed`, `schedule/past`, `approval/needed`
    public Gate schedule(Actor actor, DeploymentId id, @Nullable Instant at) {
        return decisions.schedule(actor, id, at);
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
                .ifPresent(owned -> book.store(change, owned.gate(), false));
    }

    static @Nullable String text(@Nullable String given, String code) {
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
