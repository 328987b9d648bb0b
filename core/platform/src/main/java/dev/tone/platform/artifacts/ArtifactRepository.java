package dev.tone.platform.artifacts;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.kernel.http.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Where artifacts are kept. Runs in the transaction whose handle it is given.
public interface ArtifactRepository {
    void insert(Handle handle, OrganizationId organization, Artifact artifact, List<ArtifactFile> files);

    void remove(Handle handle, ArtifactId artifact);

    Optional<Artifact> find(Handle handle, OrganizationId organization, ArtifactId artifact);

    /// The highest version of that name.
    Optional<Artifact> newest(Handle handle, ProjectId project, String name);

    void setElement(Handle handle, ArtifactId artifact, ElementId element);

    /// Newest first; sort key: (created, id).
    List<Artifact> list(Handle handle, ProjectId project, ArtifactSearch search, PageRequest page);

    /// All of a project, oldest first.
    List<Artifact> oldestFirst(Handle handle, ProjectId project);

    /// By path; sort key: (path).
    List<ArtifactFile> files(Handle handle, ArtifactId artifact, PageRequest page);

    /// All, by path.
    List<ArtifactFile> files(Handle handle, ArtifactId artifact);

    Optional<ArtifactFile> file(Handle handle, ArtifactId artifact, String path);

    /// Bytes of a project's files, those of equal content once.
    long bytes(Handle handle, ProjectId project);

    /// Bytes of those of these files that the project does not have yet.
    long added(Handle handle, ProjectId project, List<ArtifactFile> files);

    /// Which of these digests some artifact has.
    Set<String> used(Handle handle, Collection<String> digests);

    /// Artifacts of any organization that have those bytes, at most 100.
    List<ArtifactsFacade.Holder> holders(Handle handle, String digest);
}
