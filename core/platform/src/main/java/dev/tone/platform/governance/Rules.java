package dev.tone.platform.governance;

import dev.tone.model.api.GovernanceApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.governance.AutoPause;
import dev.tone.model.governance.DeployLock;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Freeze;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.Protection;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.project.Environment;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectsFacade;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What holds for deployments to environments.
public final class Rules {
    private static final int MOST_APPROVALS = 6;
    private static final int LONGEST_REASON = 500;

    private final Transactions transactions;
    private final Changes changes;
    private final GovernanceRepository repository;
    private final ProjectsFacade projects;
    private final EnvironmentsFacade environments;
    private final Clock clock;

    Rules(
            Transactions transactions,
            Changes changes,
            GovernanceRepository repository,
            ProjectsFacade projects,
            EnvironmentsFacade environments,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.projects = projects;
        this.environments = environments;
        this.clock = clock;
    }

    /// The freezes of one environment, as they are stored.
    record Frozen(List<Freeze> freezes) {}

    public List<Person> people(Actor actor) {
        return transactions.read(handle -> repository.people(handle, actor.organization()));
    }

    public List<EnvironmentRules> list(Actor actor, ProjectId project) {
        return transactions.read(handle -> {
            projects.require(handle, actor, project);
            List<Environment> all = environments.list(actor, project);
            return all.stream()
                    .filter(environment -> !environment.archived())
                    .map(environment -> of(handle, environment, clock.instant()))
                    .toList();
        });
    }

    EnvironmentRules of(Handle handle, Environment environment, Instant now) {
        EnvironmentId id = environment.id();
        List<Freeze> freezes =
                repository.rule(handle, id, Frozen.class).map(Frozen::freezes).orElse(List.of());
        return new EnvironmentRules(
                id,
                environment.project(),
                protection(handle, id).orElse(null),
                repository
                        .rule(handle, id, DeployLock.class)
                        .filter(lock -> lock.holds(now))
                        .orElse(null),
                freezes,
                Calendar.frozen(freezes, now).map(Calendar.Frozen::until).orElse(null),
                repository.rule(handle, id, AutoPause.class).orElse(null),
                repository
                        .rule(handle, id, AutoDeploy.Excluded.class)
                        .map(AutoDeploy.Excluded::digests)
                        .orElse(List.of()),
                repository.rule(handle, id, ReleaseStrategy.class).orElse(null));
    }

    /// How releases of the environment take the traffic.
    public ReleaseStrategy release(Handle handle, EnvironmentId environment) {
        return repository.rule(handle, environment, ReleaseStrategy.class).orElse(ReleaseStrategy.AT_ONCE);
    }

    /// @param strategy whose limits were looked at
    public EnvironmentRules release(Actor actor, String action, EnvironmentId environment, ReleaseStrategy strategy) {
        return change(
                actor,
                action,
                environment,
                (change, now) -> put(change, now, ReleaseStrategy.class, strategy.isAtOnce() ? null : strategy));
    }

    Optional<Protection> protection(Handle handle, EnvironmentId environment) {
        return repository.rule(handle, environment, Protection.class);
    }

    /// @throws FaultException `protection/invalid`
    public EnvironmentRules protect(Actor actor, EnvironmentId environment, GovernanceApi.Protect request) {
        if (request.approvals() < 0 || request.approvals() > MOST_APPROVALS) {
            throw Fault.invalid(
                            "protection/invalid",
                            "So many approvals cannot be asked for.",
                            "Choose 0 to " + MOST_APPROVALS + ".")
                    .asException();
        }
        return change(actor, GovernanceApi.PROTECT.id(), environment, (change, now) -> {
            Set<UserId> known = repository.people(change.handle(), actor.organization()).stream()
                    .map(Person::id)
                    .collect(Collectors.toSet());
            if (!known.containsAll(request.approvers())) {
                throw Fault.invalid(
                                "protection/invalid",
                                "One of the approvers is not in the organization.",
                                "Choose from its people.")
                        .asException();
            }
            put(
                    change,
                    now,
                    Protection.class,
                    request.approvals() == 0
                            ? null
                            : new Protection(
                                    request.approvals(),
                                    request.approvers().stream().distinct().toList(),
                                    request.selfAllowed()));
        });
    }

    /// @throws FaultException `freeze/invalid`
    public EnvironmentRules freeze(Actor actor, EnvironmentId environment, GovernanceApi.Freezes request) {
        Calendar.check(request.freezes());
        return change(
                actor,
                GovernanceApi.FREEZE.id(),
                environment,
                (change, now) -> put(
                        change, now, Frozen.class, request.freezes().isEmpty() ? null : new Frozen(request.freezes())));
    }

    /// Locks, or gives the lock another reason or end.
    ///
    /// @throws FaultException `lock/reason-required`, `lock/over`
    public EnvironmentRules lock(Actor actor, EnvironmentId environment, GovernanceApi.Lock request) {
        String reason = request.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Fault.invalid(
                            "lock/reason-required",
                            "A lock needs a reason.",
                            "Say in a few words why; at most " + LONGEST_REASON + " characters.")
                    .asException();
        }
        return change(actor, GovernanceApi.LOCK.id(), environment, (change, now) -> {
            Instant until = request.until();
            if (until != null && !until.isAfter(change.now())) {
                throw Fault.invalid("lock/over", "This lock would be over already.", "Choose a later time.")
                        .asException();
            }
            put(
                    change,
                    now,
                    DeployLock.class,
                    new DeployLock(reason, person(change.handle(), actor), change.now(), until));
        });
    }

    public EnvironmentRules unlock(Actor actor, EnvironmentId environment) {
        return change(
                actor,
                GovernanceApi.UNLOCK.id(),
                environment,
                (change, now) -> put(change, now, DeployLock.class, null));
    }

    Person person(Handle handle, Actor actor) {
        return repository.people(handle, actor.organization()).stream()
                .filter(person -> person.id().equals(actor.user()))
                .findFirst()
                .orElseGet(() -> new Person(actor.user(), actor.user().value()));
    }

    @FunctionalInterface
    interface Edit {
        void apply(Change change, Environment environment);
    }

    <T> void put(Change change, Environment environment, Class<T> kind, @Nullable T rule) {
        repository.put(
                change.handle(), change.actor().organization(), environment.project(), environment.id(), kind, rule);
    }

    EnvironmentRules change(Actor actor, String action, EnvironmentId id, Edit edit) {
        return changes.make(actor, action, change -> {
            Environment environment = environments.requireActive(change.handle(), actor, id);
            EnvironmentRules before = of(change.handle(), environment, change.now());
            edit.apply(change, environment);
            EnvironmentRules after = of(change.handle(), environment, change.now());
            if (after.equals(before)) {
                change.unchanged();
                return after;
            }
            change.audit(environment.project(), "environment", id, before, after);
            publish(change, after);
            return after;
        });
    }

    static void publish(Change change, EnvironmentRules rules) {
        change.publish(Channel.project(rules.project()), new LiveFact.RulesChanged(rules));
    }

    /// @throws FaultException `environment/locked`, `environment/frozen`
    void requireOpen(Handle handle, Environment environment, Instant now) {
        EnvironmentRules rules = of(handle, environment, now);
        DeployLock lock = rules.lock();
        if (lock != null) {
            throw Fault.conflict(
                            "environment/locked",
                            environment.name() + " is locked by " + lock.by().name() + ": "
                                    + Moments.ended(lock.reason()),
                            lock.until() == null
                                    ? "Unlock it, or say why it has to be now."
                                    : "Wait until " + Moments.say(lock.until())
                                            + ", unlock it, or say why it has to be now.")
                    .asException();
        }
        Optional<Calendar.Frozen> frozen = Calendar.frozen(rules.freezes(), now);
        if (frozen.isPresent()) {
            throw Fault.conflict(
                            "environment/frozen",
                            environment.name() + " is frozen: "
                                    + Moments.ended(frozen.get().freeze().name()),
                            "Wait until " + Moments.say(frozen.get().until()) + ", or say why it has to be now.")
                    .asException();
        }
    }
}
