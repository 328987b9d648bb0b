package dev.tone.platform.environments;

import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.api.Page;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import dev.tone.model.project.Project;
import dev.tone.model.project.Variable;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectLifecycle;
import dev.tone.platform.projects.ProjectsFacade;
import dev.tone.platform.projects.Slugs;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door to environments and variables.
public final class EnvironmentsFacade implements ProjectLifecycle, SecretValues {
    private static final int MAX_ENVIRONMENTS = 20;
    private static final Set<String> DEVELOPMENT = Set.of("dev", "development");

    private final Transactions transactions;
    private final Changes changes;
    private final EnvironmentRepository repository;
    private final ProjectsFacade projects;
    private final SecretBox secrets;
    private final List<EnvironmentLifecycle> lifecycles = new CopyOnWriteArrayList<>();

    public EnvironmentsFacade(
            Transactions transactions,
            Changes changes,
            EnvironmentRepository repository,
            ProjectsFacade projects,
            SecretBox secrets) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.projects = projects;
        this.secrets = secrets;
    }

    /// Called by the wirings of other domains.
    public void follow(EnvironmentLifecycle lifecycle) {
        lifecycles.add(lifecycle);
    }

    @Override
    public void created(Change change, Project project, @Nullable String language) {
        add(change, project.id(), "production", EnvironmentKind.PRODUCTION);
        add(change, project.id(), "preview", EnvironmentKind.PREVIEW);
    }

    @Override
    public void purged(Change change, Project project) {
        repository.removeAll(change.handle(), project.id());
    }

    private Environment add(Change change, ProjectId project, String name, EnvironmentKind kind) {
        Environment environment =
                new Environment(new EnvironmentId(change.newId()), project, name, kind, change.now(), null);
        repository.insert(change.handle(), change.actor().organization(), environment);
        return environment;
    }

    /// In the order of their making, production first.
    public List<Environment> list(Actor actor, ProjectId project) {
        return transactions.read(handle -> {
            projects.require(handle, actor, project);
            return repository.list(handle, project);
        });
    }

    public Environment require(Handle handle, Actor actor, EnvironmentId environment) {
        return repository
                .find(handle, actor.organization(), environment)
                .orElseThrow(() -> Fault.notFound("environment/not-found", "There is no such environment.")
                        .asException());
    }

    /// As [#require], for a change of something in it: refuses one that is in the archive, as its project may be.
    ///
    /// @throws FaultException also `environment/archived`, `project/not-active`
    public Environment requireActive(Handle handle, Actor actor, EnvironmentId id) {
        Environment environment = require(handle, actor, id);
        projects.requireActive(handle, actor, environment.project());
        if (environment.archived()) {
            throw Fault.conflict(
                            "environment/archived",
                            "The environment “" + environment.name() + "” is in the archive.",
                            "Restore it first.")
                    .asException();
        }
        return environment;
    }

    public Environment create(Actor actor, ProjectId project, EnvironmentApi.Create request) {
        String name = validName(request.name());
        return changes.make(actor, EnvironmentApi.CREATE.id(), change -> {
            projects.requireActive(change.handle(), actor, project);
            List<Environment> known = repository.list(change.handle(), project);
            requireFree(known, name);
            requireRoom(known);
            Environment environment = add(change, project, name, kind(name));
            change.audit(project, "environment", environment.id(), null, environment);
            tell(change, environment);
            return environment;
        });
    }

    private static void tell(Change change, Environment environment) {
        change.publish(Channel.project(environment.project()), new LiveFact.EnvironmentChanged(environment));
    }

    private static EnvironmentKind kind(String name) {
        return DEVELOPMENT.contains(name) ? EnvironmentKind.DEVELOPMENT : EnvironmentKind.PREVIEW;
    }

    private static void requireFree(List<Environment> known, String name) {
        known.stream().filter(other -> other.name().equals(name)).findFirst().ifPresent(other -> {
            throw Fault.conflict(
                            "environment/exists",
                            "The project has an environment “" + name + "” already.",
                            other.archived() ? "It is in the archive: restore it, or choose another name." : null)
                    .asException();
        });
    }

    private static void requireRoom(List<Environment> known) {
        if (known.stream().filter(other -> !other.archived()).count() >= MAX_ENVIRONMENTS) {
            throw Fault.conflict(
                            "environment/too-many",
                            "The project has " + MAX_ENVIRONMENTS + " environments already.",
                            "Archive one that is not needed any more.")
                    .asException();
        }
    }

    /// What an environment is for follows from its name, except that production stays what it is.
    ///
    /// @throws FaultException `environment/exists`, `environment/invalid-name`, and what the lifecycles throw
    public Environment rename(Actor actor, EnvironmentId id, EnvironmentApi.Rename request) {
        String name = validName(request.name());
        return changes.make(actor, EnvironmentApi.RENAME.id(), change -> {
            Environment before = requireActive(change.handle(), actor, id);
            if (name.equals(before.name())) {
                change.unchanged();
                return before;
            }
            requireFree(repository.list(change.handle(), before.project()), name);
            EnvironmentKind kind = before.kind() == EnvironmentKind.PRODUCTION ? before.kind() : kind(name);
            Environment after =
                    store(change, before, new Environment(id, before.project(), name, kind, before.createdAt(), null));
            lifecycles.forEach(lifecycle -> lifecycle.renamed(change, after));
            return after;
        });
    }

    /// @throws FaultException `environment/production`, and what the lifecycles throw
    public Environment archive(Actor actor, EnvironmentId id, EnvironmentApi.Archive request) {
        return changes.make(actor, EnvironmentApi.ARCHIVE.id(), change -> {
            Environment before = require(change.handle(), actor, id);
            projects.requireActive(change.handle(), actor, before.project());
            if (before.archived()) {
                change.unchanged();
                return before;
            }
            if (before.kind() == EnvironmentKind.PRODUCTION) {
                throw Fault.conflict(
                                "environment/production",
                                "“" + before.name() + "” is what the project is for; it cannot be archived.",
                                "Give it another name, or archive the project.")
                        .asException();
            }
            Environment after = store(change, before, dated(before, change.now()));
            lifecycles.forEach(lifecycle -> lifecycle.archived(change, after, request.stop()));
            return after;
        });
    }

    /// @throws FaultException `environment/too-many`
    public Environment restore(Actor actor, EnvironmentId id) {
        return changes.make(actor, EnvironmentApi.RESTORE.id(), change -> {
            Environment before = require(change.handle(), actor, id);
            projects.requireActive(change.handle(), actor, before.project());
            if (!before.archived()) {
                change.unchanged();
                return before;
            }
            requireRoom(repository.list(change.handle(), before.project()));
            Environment after = store(change, before, dated(before, null));
            lifecycles.forEach(lifecycle -> lifecycle.restored(change, after));
            return after;
        });
    }

    private static Environment dated(Environment environment, @Nullable Instant archivedAt) {
        return new Environment(
                environment.id(),
                environment.project(),
                environment.name(),
                environment.kind(),
                environment.createdAt(),
                archivedAt);
    }

    private Environment store(Change change, Environment before, Environment after) {
        repository.update(change.handle(), after);
        change.audit(after.project(), "environment", after.id(), before, after);
        tell(change, after);
        return after;
    }

    private static String validName(String name) {
        String slug = Slugs.of(name, "");
        if (slug.isEmpty() || !slug.equals(name.strip())) {
            throw Fault.invalid(
                            "environment/invalid-name",
                            "The environment's name cannot be used.",
                            "It is part of a web address: up to " + Slugs.MAX_LENGTH
                                    + " of a to z, 0 to 9 and “-” between them.")
                    .asException();
        }
        return slug;
    }

    public Page<Variable> variables(Actor actor, EnvironmentId environment) {
        return transactions.read(handle -> {
            require(handle, actor, environment);
            return new Page<>(shown(repository.variables(handle, environment)), null);
        });
    }

    /// Applies all changes or none, and answers all variables as they are then.
    public Page<Variable> change(Actor actor, EnvironmentId id, EnvironmentApi.ChangeVariables request) {
        VariableRules.check(request);
        return changes.make(actor, EnvironmentApi.CHANGE_VARIABLES.id(), change -> {
            Environment environment = requireActive(change.handle(), actor, id);
            List<Variable> before = shown(repository.variables(change.handle(), id));
            request.remove().forEach(name -> repository.remove(change.handle(), id, name));
            request.set().forEach(set -> repository.put(change.handle(), id, stored(change, id, set)));
            List<Variable> after = shown(repository.variables(change.handle(), id));
            VariableRules.checkCount(after.size());
            change.audit(environment.project(), "environment", id, before, after);
            return new Page<>(after, null);
        });
    }

    private StoredVariable stored(Change change, EnvironmentId environment, EnvironmentApi.SetVariable set) {
        return set.secret()
                ? new StoredVariable(
                        set.name(), null, secrets.seal(set.value(), place(environment, set.name())), change.now())
                : new StoredVariable(set.name(), set.value(), null, change.now());
    }

    private static String place(EnvironmentId environment, String name) {
        return environment.value() + "/" + name;
    }

    private static List<Variable> shown(List<StoredVariable> variables) {
        return variables.stream()
                .map(stored -> new Variable(stored.name(), stored.value(), stored.isSecret(), stored.updatedAt()))
                .toList();
    }

    @Override
    public List<PlainVariable> of(EnvironmentId environment) {
        List<StoredVariable> stored = transactions.read(handle -> repository.variables(handle, environment));
        return stored.stream()
                .map(variable -> {
                    byte[] sealed = variable.sealed();
                    String value = sealed == null
                            ? String.valueOf(variable.value())
                            : secrets.open(sealed, place(environment, variable.name()));
                    return new PlainVariable(variable.name(), value, sealed != null);
                })
                .toList();
    }
}
