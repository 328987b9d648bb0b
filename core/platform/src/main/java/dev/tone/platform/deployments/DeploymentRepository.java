package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.platform.kernel.http.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Where deployments, sites and trust are kept. Runs in the transaction whose handle it is given.
public interface DeploymentRepository {
    /// A deployment with its owner.
    record Owned(OrganizationId organization, Deployment deployment) {}

    /// The next number of the project, from 1.
    long nextNumber(Handle handle, ProjectId project);

    /// @param sealedValues the variables it runs with, encrypted
    void insert(Handle handle, OrganizationId organization, Deployment deployment, byte[] sealedValues);

    /// Stores the new state, and a row for the transition when the state is another one.
    void update(Handle handle, Deployment before, Deployment after, Instant now);

    Optional<Owned> find(Handle handle, DeploymentId deployment);

    /// Newest first; sort key: (number).
    List<Deployment> list(Handle handle, ProjectId project, @Nullable EnvironmentId environment, PageRequest page);

    /// Everything of a project, newest first.
    List<Deployment> all(Handle handle, ProjectId project);

    /// Those of the environment that wait, oldest first.
    List<Deployment> queued(Handle handle, EnvironmentId environment);

    /// Those of the environment that wait for an approval, oldest first.
    List<Deployment> awaiting(Handle handle, EnvironmentId environment);

    Optional<Deployment> live(Handle handle, EnvironmentId environment);

    /// Those that are not finished, of all organizations, oldest first.
    List<Owned> unfinished(Handle handle);

    /// The variables that it ran with, encrypted.
    byte[] sealedValues(Handle handle, DeploymentId deployment);

    /// States that it went through, in order.
    List<String> transitions(Handle handle, DeploymentId deployment);

    /// One that is live or not finished and was made from the artifact.
    Optional<Deployment> needs(Handle handle, ArtifactId artifact);

    /// The newest that succeeded, was made from the artifact, and is among that many newest of its environment.
    Optional<Deployment> returns(Handle handle, ArtifactId artifact, int newest);

    /// Those that were made from the artifact, newest first.
    List<Deployment> made(Handle handle, ArtifactId artifact, int most);

    /// What people call a user.
    String nameOf(Handle handle, UserId user);

    /// Whether there is a deployment that has this release.
    boolean isReleaseKnown(Handle handle, String digest);

    /// Whether another project has published the same release.
    boolean isReleaseUsed(Handle handle, String digest, ProjectId except);

    /// Everything of a project goes.
    void removeProject(Handle handle, ProjectId project);

    void trust(Handle handle, ProjectId project, String commandsDigest, UserId by, Instant now);

    boolean isTrusted(Handle handle, ProjectId project, String commandsDigest);

    Optional<SiteRecord> site(Handle handle, EnvironmentId environment);

    List<SiteRecord> sites(Handle handle, @Nullable ProjectId project);

    void putSite(Handle handle, SiteRecord site);
}
