package dev.tone.platform.projects;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.http.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Where projects are kept. Runs in the transaction whose handle it is given.
public interface ProjectRepository {
    void insert(Handle handle, Project project);

    /// @return whether the stored version was the one before this project's
    boolean update(Handle handle, Project project);

    void remove(Handle handle, ProjectId project);

    Optional<Project> find(Handle handle, OrganizationId organization, ProjectId project);

    boolean slugExists(Handle handle, OrganizationId organization, String slug);

    /// By last change, newest first; sort key: (updated, id).
    List<Project> list(
            Handle handle, OrganizationId organization, ProjectState state, @Nullable String name, PageRequest page);

    /// Sample projects in any state.
    List<Project> samples(Handle handle, OrganizationId organization);

    /// In the trash since before that time, of all organizations.
    List<Project> trashedBefore(Handle handle, Instant time);
}
