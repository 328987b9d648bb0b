package dev.tone.platform.projects;

import dev.tone.model.api.Page;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.project.DiskUsage;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.kernel.text.Name;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door to projects.
public final class ProjectsFacade {
    /// How long a deleted project can be taken back.
    public static final Duration TRASH = Duration.ofDays(30);

    private static final int MAX_DESCRIPTION = 2_000;
    private static final long MIN_DISK_BUDGET = 16L << 20;

    private final Transactions transactions;
    private final Changes changes;
    private final ProjectRepository repository;
    private final List<ProjectLifecycle> lifecycles = new CopyOnWriteArrayList<>();
    private final List<ProjectStorage> storages = new CopyOnWriteArrayList<>();

    public ProjectsFacade(Transactions transactions, Changes changes, ProjectRepository repository) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
    }

    /// Called by the wirings of other domains.
    public void follow(ProjectLifecycle lifecycle) {
        lifecycles.add(lifecycle);
    }

    /// Called by the wirings of domains that keep bytes.
    public void count(ProjectStorage storage) {
        storages.add(storage);
    }

    public Page<Project> list(Actor actor, ProjectState state, @Nullable String name, PageRequest page) {
        List<Project> found =
                transactions.read(handle -> repository.list(handle, actor.organization(), state, name, page));
        return page.page(
                found,
                project -> List.of(
                        Long.toString(project.updatedAt().toEpochMilli()),
                        project.id().value()));
    }

    /// @throws FaultException `project/not-found`, also for what belongs to another organization
    public Project get(Actor actor, ProjectId id) {
        return transactions.read(handle -> require(handle, actor, id));
    }

    /// As [#get], for a change of something in the project: refuses one that is archived or in the trash.
    ///
    /// @throws FaultException `project/not-found`, `project/not-active`
    public Project requireActive(Handle handle, Actor actor, ProjectId id) {
        Project project = require(handle, actor, id);
        if (!isActive(project)) {
            throw Fault.conflict(
                            "project/not-active",
                            "The project “" + project.name() + "” is not in use.",
                            "Restore it from the " + (project.deletedAt() == null ? "archive" : "trash") + " first.")
                    .asException();
        }
        return project;
    }

    public Project require(Handle handle, Actor actor, ProjectId id) {
        return repository.find(handle, actor.organization(), id).orElseThrow(ProjectsFacade::notFound);
    }

    public Project create(Actor actor, ProjectApi.Create request) {
        return changes.make(actor, ProjectApi.CREATE.id(), change -> {
            Project project = add(change, request.name(), request.description(), false, request.language());
            change.audit(project.id(), "project", project.id(), null, project);
            return project;
        });
    }

    /// Adds a project with everything that belongs to a new one, as part of a change that accounts for it.
    public Project add(
            Change change, String name, @Nullable String description, boolean sample, @Nullable String language) {
        Actor actor = change.actor();
        String slug = Slugs.free(
                Slugs.of(name, "project"),
                candidate -> repository.slugExists(change.handle(), actor.organization(), candidate));
        Project project = new Project(
                new ProjectId(change.newId()),
                actor.organization(),
                validName(name),
                slug,
                validDescription(description),
                sample,
                Project.DEFAULT_DISK_BUDGET,
                change.now(),
                change.now(),
                null,
                null,
                1);
        repository.insert(change.handle(), project);
        lifecycles.forEach(lifecycle -> lifecycle.created(change, project, language));
        tell(change, project);
        return project;
    }

    /// @param expected the version that the client has seen, null when it does not care
    public Project update(Actor actor, ProjectId id, ProjectApi.Update request, @Nullable Long expected) {
        return changes.make(actor, ProjectApi.UPDATE.id(), change -> {
            Project before = require(change.handle(), actor, id);
            if (expected != null && expected != before.version()) {
                throw stale();
            }
            Project after = new Project(
                    before.id(),
                    before.organization(),
                    request.name() == null ? before.name() : validName(request.name()),
                    before.slug(),
                    request.description() == null ? before.description() : validDescription(request.description()),
                    before.sample(),
                    request.diskBudget() == null ? before.diskBudget() : validBudget(request.diskBudget()),
                    before.createdAt(),
                    change.now(),
                    before.archivedAt(),
                    before.deletedAt(),
                    before.version() + 1);
            return store(change, before, after);
        });
    }

    public Project archive(Actor actor, ProjectId id) {
        return move(actor, id, ProjectApi.ARCHIVE.id(), (project, now) -> dated(project, now, now, null));
    }

    public Project restore(Actor actor, ProjectId id) {
        return move(actor, id, ProjectApi.RESTORE.id(), (project, now) -> dated(project, now, null, null));
    }

    public Project delete(Actor actor, ProjectId id) {
        return move(
                actor, id, ProjectApi.DELETE.id(), (project, now) -> dated(project, now, project.archivedAt(), now));
    }

    private Project move(Actor actor, ProjectId id, String action, Move step) {
        return changes.make(actor, action, change -> {
            Project before = require(change.handle(), actor, id);
            Project after = step.apply(before, change.now());
            if (state(before) == state(after)) {
                change.unchanged();
                return before;
            }
            store(change, before, after);
            if (state(after) == ProjectState.ACTIVE) {
                lifecycles.forEach(lifecycle -> lifecycle.restored(change, after));
            } else if (state(before) == ProjectState.ACTIVE) {
                lifecycles.forEach(lifecycle -> lifecycle.retired(change, after));
            }
            return after;
        });
    }

    private Project store(Change change, Project before, Project after) {
        if (!repository.update(change.handle(), after)) {
            throw stale();
        }
        change.audit(after.id(), "project", after.id(), before, after);
        tell(change, after);
        return after;
    }

    private static void tell(Change change, Project project) {
        change.publish(Channel.workspace(project.organization()), new LiveFact.ProjectChanged(project));
    }

    /// Removes for good what has been in the trash for too long. Each project is a change of its own.
    ///
    /// @param system who it is done as, in an organization
    public void emptyTrash(Instant now, Function<OrganizationId, Actor> system) {
        List<Project> expired = transactions.read(handle -> repository.trashedBefore(handle, now.minus(TRASH)));
        for (Project project : expired) {
            purge(system.apply(project.organization()), project.id());
        }
    }

    private void purge(Actor actor, ProjectId id) {
        changes.make(actor, "projects.purge", change -> {
            Project project = require(change.handle(), actor, id);
            remove(change, project);
            change.audit(id, "project", id, project, null);
            return project;
        });
    }

    /// Removes a project and everything in it, as part of a change that accounts for it.
    public void remove(Change change, Project project) {
        lifecycles.reversed().forEach(lifecycle -> lifecycle.purged(change, project));
        repository.remove(change.handle(), project.id());
        tell(change, dated(project, change.now(), project.archivedAt(), change.now()));
    }

    public DiskUsage usage(Actor actor, ProjectId id) {
        Project project = get(actor, id);
        return usage(project);
    }

    private DiskUsage usage(Project project) {
        return new DiskUsage(
                used(ProjectStorage.Kind.ARTIFACTS, project),
                used(ProjectStorage.Kind.RELEASES, project),
                used(ProjectStorage.Kind.LOGS, project),
                project.diskBudget());
    }

    private long used(ProjectStorage.Kind kind, Project project) {
        return storages.stream()
                .filter(storage -> storage.kind() == kind)
                .mapToLong(storage -> storage.usedBy(project.id()))
                .sum();
    }

    public DiskUsage cleanUp(Actor actor, ProjectId id) {
        Project project = get(actor, id);
        long excess = usage(project).total() - project.diskBudget();
        changes.make(actor, ProjectApi.CLEAN_UP.id(), change -> {
            long missing = excess;
            for (ProjectStorage storage : storages) {
                if (missing > 0) {
                    missing -= storage.cleanUp(change, id, missing);
                }
            }
            change.audit(id, "project", id, null, null);
            return project;
        });
        return usage(project);
    }

    /// All sample projects, in whatever state.
    public List<Project> samples(Handle handle, Actor actor) {
        return repository.samples(handle, actor.organization());
    }

    public static boolean isActive(Project project) {
        return state(project) == ProjectState.ACTIVE;
    }

    static ProjectState state(Project project) {
        if (project.deletedAt() != null) {
            return ProjectState.DELETED;
        }
        return project.archivedAt() == null ? ProjectState.ACTIVE : ProjectState.ARCHIVED;
    }

    private static Project dated(
            Project project, Instant now, @Nullable Instant archivedAt, @Nullable Instant deletedAt) {
        return new Project(
                project.id(),
                project.organization(),
                project.name(),
                project.slug(),
                project.description(),
                project.sample(),
                project.diskBudget(),
                project.createdAt(),
                now,
                archivedAt,
                deletedAt,
                project.version() + 1);
    }

    private static String validName(String name) {
        return Name.of(name, Project.MAX_NAME)
                .orElseThrow(() -> Fault.invalid(
                                "project/invalid-name",
                                "The project's name cannot be used.",
                                "It has 1 to " + Project.MAX_NAME + " characters on one line.")
                        .asException());
    }

    private static @Nullable String validDescription(@Nullable String description) {
        if (description == null || description.isBlank()) {
            return null;
        }
        if (description.length() > MAX_DESCRIPTION) {
            throw Fault.invalid(
                            "project/invalid-description",
                            "The description is too long.",
                            "It has at most " + MAX_DESCRIPTION + " characters.")
                    .asException();
        }
        return description.strip();
    }

    private static long validBudget(long budget) {
        if (budget < MIN_DISK_BUDGET) {
            throw Fault.invalid(
                            "project/invalid-budget",
                            "The disk budget is too small.",
                            "It is at least " + (MIN_DISK_BUDGET >> 20) + " MiB.")
                    .asException();
        }
        return budget;
    }

    private static FaultException notFound() {
        return Fault.notFound("project/not-found", "There is no such project.").asException();
    }

    private static FaultException stale() {
        return new Fault(
                        FaultKind.STALE,
                        "project/stale",
                        "The project was changed meanwhile.",
                        "Look at it again, then repeat your change.")
                .asException();
    }

    private interface Move {
        Project apply(Project project, Instant now);
    }
}
