package dev.tone.platform.artifacts;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.CleanUpPlan;
import dev.tone.model.artifact.CleanUpPlan.Item;
import dev.tone.model.artifact.CleanUpPlan.Reason;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectsFacade;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lets artifacts go: by hand after a look at what goes, and by themselves when a rule says so. Both judge alike, and
/// judge again in the transaction that deletes.
public final class ArtifactRetention {
    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final Changes changes;
    private final ProjectsFacade projects;
    private final ArtifactsFacade artifacts;
    private final ArtifactRepository repository;
    private final ShelfRepository shelf;
    private final Clock clock;
    private final Runnable sweep;

    /// @param sweep asks for a clean-up of blobs soon
    ArtifactRetention(
            Transactions transactions,
            Changes changes,
            ProjectsFacade projects,
            ArtifactsFacade artifacts,
            ArtifactRepository repository,
            ShelfRepository shelf,
            Clock clock,
            Runnable sweep) {
        this.transactions = transactions;
        this.changes = changes;
        this.projects = projects;
        this.artifacts = artifacts;
        this.repository = repository;
        this.shelf = shelf;
        this.clock = clock;
        this.sweep = sweep;
    }

    public RetentionRule rule(Actor actor, ProjectId project) {
        projects.get(actor, project);
        return transactions.read(handle -> shelf.retention(handle, project));
    }

    public RetentionRule setRule(Actor actor, ProjectId project, RetentionRule rule) {
        return changes.make(actor, ArtifactApi.SET_RETENTION.id(), change -> {
            projects.requireActive(change.handle(), actor, project);
            RetentionRule before = shelf.retention(change.handle(), project);
            shelf.setRetention(change.handle(), actor.organization(), project, rule);
            change.audit(project, "project", project, before, rule);
            return rule;
        });
    }

    /// What the rule would do now.
    public CleanUpPlan plan(Actor actor, ProjectId project, RetentionRule rule) {
        projects.get(actor, project);
        return transactions.read(handle -> judge(handle, project, rule));
    }

    /// Deletes what was chosen; what something needs by now stays.
    public CleanUpPlan cleanUp(Actor actor, ProjectId project, ArtifactApi.CleanUp chosen) {
        if (chosen.artifacts().size() > MOST) {
            throw Fault.invalid("artifact/too-many", "At most " + MOST + " artifacts go at once.", null)
                    .asException();
        }
        return changes.make(actor, ArtifactApi.CLEAN_UP.id(), change -> {
            projects.requireActive(change.handle(), actor, project);
            List<Item> named = new ArrayList<>();
            for (ArtifactId id : chosen.artifacts()) {
                repository
                        .find(change.handle(), actor.organization(), id)
                        .filter(artifact -> artifact.project().equals(project))
                        .ifPresent(artifact -> named.add(new Item(artifact, Reason.CHOSEN, null)));
            }
            return delete(change, project, spared(change.handle(), named, false));
        });
    }

    /// Lets go of what has expired by the rules of all projects.
    ///
    /// @param system who acts when nobody asked
    void expire(Function<OrganizationId, Actor> system) {
        Map<ProjectId, OrganizationId> projectsWithRules = transactions.read(shelf::expiring);
        projectsWithRules.forEach((project, organization) -> {
            Actor actor = system.apply(organization);
            RetentionRule rule = transactions.read(handle -> shelf.retention(handle, project));
            if (transactions
                    .read(handle -> judge(handle, project, rule))
                    .going()
                    .isEmpty()) {
                return;
            }
            changes.make(
                    actor,
                    "artifacts.expire",
                    change -> delete(change, project, judge(change.handle(), project, rule)));
        });
    }

    private CleanUpPlan delete(Change change, ProjectId project, CleanUpPlan plan) {
        plan.going().forEach(item -> artifacts.remove(change, item.artifact()));
        if (plan.going().isEmpty()) {
            change.unchanged();
        } else {
            change.audit(
                    project,
                    "project",
                    project,
                    plan.going().stream().map(Item::artifact).toList(),
                    null);
            change.afterCommit(sweep);
        }
        return plan;
    }

    private CleanUpPlan judge(Handle handle, ProjectId project, RetentionRule rule) {
        List<Artifact> all = repository.oldestFirst(handle, project);
        Map<String, Integer> newer = new HashMap<>();
        List<Item> named = new ArrayList<>();
        for (Artifact artifact : all.reversed()) {
            int above = newer.merge(artifact.name(), 1, Integer::sum) - 1;
            Reason reason = reason(artifact, above, rule);
            if (reason != null) {
                named.add(new Item(artifact, reason, null));
            }
        }
        return spared(handle, named.reversed(), rule.keepTagged());
    }

    /// @param above how many newer versions of its name there are
    private @Nullable Reason reason(Artifact artifact, int above, RetentionRule rule) {
        Integer versions = rule.keepVersions();
        if (above > 0 && versions != null && above >= versions) {
            return Reason.OLD_VERSION;
        }
        Integer days = rule.keepDays();
        Instant now = clock.instant();
        boolean old = days != null && artifact.createdAt().isBefore(now.minus(Duration.ofDays(days)));
        return above > 0 && old ? Reason.TOO_OLD : null;
    }

    private CleanUpPlan spared(Handle handle, List<Item> named, boolean keepTagged) {
        List<Item> going = new ArrayList<>();
        List<Item> staying = new ArrayList<>();
        for (Item item : named) {
            kept(handle, item, keepTagged).ifPresentOrElse(staying::add, () -> going.add(item));
        }
        long bytes = shelf.freed(
                handle, going.stream().map(item -> item.artifact().id()).toList());
        return new CleanUpPlan(going, staying, bytes);
    }

    private Optional<Item> kept(Handle handle, Item item, boolean keepTagged) {
        Artifact artifact = item.artifact();
        Optional<String> use = artifacts.usedBy(handle, artifact.id());
        if (use.isPresent()) {
            return Optional.of(new Item(artifact, Reason.IN_USE, use.get()));
        }
        Optional<String> rollback = artifacts.returnedTo(handle, artifact.id());
        if (rollback.isPresent()) {
            return Optional.of(new Item(artifact, Reason.ROLLBACK, rollback.get()));
        }
        return keepTagged && !artifact.tags().isEmpty()
                ? Optional.of(new Item(artifact, Reason.TAGGED, String.join(", ", artifact.tags())))
                : Optional.empty();
    }
}
