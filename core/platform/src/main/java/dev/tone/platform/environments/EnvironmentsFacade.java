package dev.tone.platform.environments;

import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.api.Page;
import dev.tone.model.fault.Fault;
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
import java.util.List;
import java.util.Set;
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
        Environment environment = new Environment(new EnvironmentId(change.newId()), project, name, kind, change.now());
        repository.insert(change.handle(), change.actor().organization(), environment);
        return environment;
    }

    /// Production first.
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

    public Environment create(Actor actor, ProjectId project, EnvironmentApi.Create request) {
        String name = validName(request.name());
        return changes.make(actor, EnvironmentApi.CREATE.id(), change -> {
            projects.requireActive(change.handle(), actor, project);
            List<Environment> known = repository.list(change.handle(), project);
            if (known.stream().anyMatch(other -> other.name().equals(name))) {
                throw Fault.conflict(
                                "environment/exists", "The project has an environment “" + name + "” already.", null)
                        .asException();
            }
            if (known.size() >= MAX_ENVIRONMENTS) {
                throw Fault.conflict(
                                "environment/too-many",
                                "The project has " + MAX_ENVIRONMENTS + " environments already.",
                                null)
                        .asException();
            }
            EnvironmentKind kind = DEVELOPMENT.contains(name) ? EnvironmentKind.DEVELOPMENT : EnvironmentKind.PREVIEW;
            Environment environment = add(change, project, name, kind);
            change.audit(project, "environment", environment.id(), null, environment);
            change.publish(Channel.project(project), new LiveFact.EnvironmentChanged(environment));
            return environment;
        });
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
            Environment environment = require(change.handle(), actor, id);
            projects.requireActive(change.handle(), actor, environment.project());
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
