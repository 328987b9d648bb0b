package dev.tone.platform.releases;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.release.ReleaseProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Where the progress of releases is kept. Runs in the transaction whose handle it is given.
public interface ReleaseRepository {
    /// A release with its owner.
    record Owned(OrganizationId organization, ReleaseProgress release) {}

    Optional<Owned> find(Handle handle, DeploymentId deployment);

    /// What the project's people look at: on trial, or with a release before that is still kept running.
    List<ReleaseProgress> shown(Handle handle, ProjectId project);

    /// Those whose release before is kept running, of all organizations, the first to end first.
    List<Owned> warm(Handle handle);

    /// The one of the environment whose release before is kept running.
    Optional<Owned> warm(Handle handle, EnvironmentId environment);

    /// When the first of them is to end.
    Optional<Instant> nextToCool(Handle handle);

    void put(Handle handle, Owned release);

    void removeProject(Handle handle, ProjectId project);
}
