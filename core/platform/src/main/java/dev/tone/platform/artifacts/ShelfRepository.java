package dev.tone.platform.artifacts;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.artifact.ArtifactUsage;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What is kept about artifacts beside themselves. Runs in the transaction whose handle it is given.
public interface ShelfRepository {
    void setTags(Handle handle, ArtifactId artifact, List<String> tags);

    /// A person's name, the id when nobody knows it.
    String nameOf(Handle handle, UserId user);

    /// Other artifacts of the project with the same content, newest first, at most 50.
    List<ArtifactOrigin.Same> same(Handle handle, Artifact artifact);

    /// Bytes of all files of a project's artifacts, what they share counted each time.
    long logical(Handle handle, ProjectId project);

    int count(Handle handle, ProjectId project);

    /// Those that take the most by themselves.
    List<ArtifactUsage.Line> largest(Handle handle, ProjectId project, int most);

    /// Bytes of the files that only these artifacts have.
    long freed(Handle handle, Collection<ArtifactId> artifacts);

    RetentionRule retention(Handle handle, ProjectId project);

    void setRetention(Handle handle, OrganizationId organization, ProjectId project, RetentionRule rule);

    /// Projects in which something expires, with whose they are.
    Map<ProjectId, OrganizationId> expiring(Handle handle);

    /// Forgets what belongs to the project.
    void purge(Handle handle, ProjectId project);
}
