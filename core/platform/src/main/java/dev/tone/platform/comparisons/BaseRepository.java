package dev.tone.platform.comparisons;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What ran when a deployment was asked for. Runs in the transaction whose handle it is given.
public interface BaseRepository {
    /// @param running null when nothing did
    record Base(@Nullable DeploymentId running) {}

    void keep(Handle handle, Deployment deployment, @Nullable DeploymentId running);

    /// Empty for a deployment that is older than this record.
    Optional<Base> find(Handle handle, DeploymentId deployment);

    void removeProject(Handle handle, ProjectId project);
}
