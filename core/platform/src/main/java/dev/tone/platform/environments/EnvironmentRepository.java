package dev.tone.platform.environments;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Where environments and their variables are kept. Runs in the transaction whose handle it is given.
public interface EnvironmentRepository {
    void insert(Handle handle, OrganizationId organization, Environment environment);

    /// Stores another name and whether it is in the archive.
    void update(Handle handle, Environment environment);

    Optional<Environment> find(Handle handle, OrganizationId organization, EnvironmentId environment);

    /// In the order of their making.
    List<Environment> list(Handle handle, ProjectId project);

    /// By name.
    List<StoredVariable> variables(Handle handle, EnvironmentId environment);

    void put(Handle handle, EnvironmentId environment, StoredVariable variable);

    void remove(Handle handle, EnvironmentId environment, String variable);

    /// With its environments and variables the project goes.
    void removeAll(Handle handle, ProjectId project);
}
