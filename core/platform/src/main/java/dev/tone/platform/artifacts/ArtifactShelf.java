package dev.tone.platform.artifacts;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.artifact.ArtifactTag;
import dev.tone.model.artifact.ArtifactUsage;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectsFacade;
import java.util.List;

/// What people want to know and say about artifacts beside their content: tags, origin, room.
public final class ArtifactShelf {
    private static final int LINES = 100;

    private final Transactions transactions;
    private final Changes changes;
    private final ProjectsFacade projects;
    private final ArtifactsFacade artifacts;
    private final ArtifactRepository repository;
    private final ShelfRepository shelf;

    ArtifactShelf(
            Transactions transactions,
            Changes changes,
            ProjectsFacade projects,
            ArtifactsFacade artifacts,
            ArtifactRepository repository,
            ShelfRepository shelf) {
        this.transactions = transactions;
        this.changes = changes;
        this.projects = projects;
        this.artifacts = artifacts;
        this.repository = repository;
        this.shelf = shelf;
    }

    /// @throws dev.tone.model.fault.FaultException `artifact/invalid-tag`
    public Artifact setTags(Actor actor, ArtifactId id, ArtifactApi.Tags wanted) {
        List<String> tags = ArtifactTag.normalized(wanted.tags());
        return changes.make(actor, ArtifactApi.SET_TAGS.id(), change -> {
            Artifact before = artifacts.require(change.handle(), actor, id);
            if (before.tags().equals(tags)) {
                change.unchanged();
                return before;
            }
            projects.requireActive(change.handle(), actor, before.project());
            Artifact after = before.withTags(tags);
            shelf.setTags(change.handle(), id, tags);
            change.audit(before.project(), "artifact", id, before, after);
            change.publish(Channel.project(before.project()), new LiveFact.ArtifactChanged(after));
            return after;
        });
    }

    public ArtifactOrigin origin(Actor actor, ArtifactId id) {
        return transactions.read(handle -> {
            Artifact artifact = artifacts.require(handle, actor, id);
            return new ArtifactOrigin(
                    artifact,
                    shelf.nameOf(handle, artifact.createdBy()),
                    artifacts.uses(handle, id),
                    shelf.same(handle, artifact),
                    artifacts.usedBy(handle, id).orElse(null));
        });
    }

    public ArtifactUsage usage(Actor actor, ProjectId id) {
        Project project = projects.get(actor, id);
        return transactions.read(handle -> new ArtifactUsage(
                project.diskBudget(),
                repository.bytes(handle, id),
                shelf.logical(handle, id),
                shelf.count(handle, id),
                shelf.largest(handle, id, LINES)));
    }
}
