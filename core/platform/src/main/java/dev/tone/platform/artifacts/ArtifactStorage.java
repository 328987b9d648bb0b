package dev.tone.platform.artifacts;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectLifecycle;
import dev.tone.platform.projects.ProjectStorage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Artifacts as something that takes room in a project.
final class ArtifactStorage implements ProjectStorage, ProjectLifecycle {
    private final Transactions transactions;
    private final ArtifactRepository repository;
    private final ShelfRepository shelf;
    private final ArtifactsFacade artifacts;
    private final Runnable sweep;

    /// @param sweep asks for a clean-up of blobs soon
    ArtifactStorage(
            Transactions transactions,
            ArtifactRepository repository,
            ShelfRepository shelf,
            ArtifactsFacade artifacts,
            Runnable sweep) {
        this.transactions = transactions;
        this.repository = repository;
        this.shelf = shelf;
        this.artifacts = artifacts;
        this.sweep = sweep;
    }

    @Override
    public Kind kind() {
        return Kind.ARTIFACTS;
    }

    @Override
    public long usedBy(ProjectId project) {
        return transactions.read(handle -> repository.bytes(handle, project));
    }

    /// Old versions that nothing uses go; the newest of each name stays.
    @Override
    public long cleanUp(Change change, ProjectId project, long bytes) {
        List<Artifact> all = repository.oldestFirst(change.handle(), project);
        Map<String, Integer> newest = new HashMap<>();
        all.forEach(artifact -> newest.merge(artifact.name(), artifact.version(), Math::max));
        long before = repository.bytes(change.handle(), project);
        long freed = 0;
        for (Artifact artifact : all) {
            boolean old = artifact.version() < newest.getOrDefault(artifact.name(), 0);
            if (freed < bytes
                    && old
                    && artifacts.usedBy(change.handle(), artifact.id()).isEmpty()
                    && artifacts.returnedTo(change.handle(), artifact.id()).isEmpty()) {
                artifacts.remove(change, artifact);
                freed = before - repository.bytes(change.handle(), project);
            }
        }
        change.afterCommit(sweep);
        return freed;
    }

    @Override
    public void purged(Change change, Project project) {
        repository
                .oldestFirst(change.handle(), project.id())
                .forEach(artifact -> repository.remove(change.handle(), artifact.id()));
        shelf.purge(change.handle(), project.id());
        change.afterCommit(sweep);
    }
}
