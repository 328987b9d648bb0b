package dev.tone.platform.deployments;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.comparison.FileChanges;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.FaultException;
import dev.tone.model.governance.PlannedChanges;
import dev.tone.platform.deployments.provider.ArtifactSource;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.provider.Release;
import dev.tone.platform.kernel.policy.Actor;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What deployments will change, before they do, as those who approve them are shown it.
final class Plans {
    private final DeploymentRepository repository;
    private final DeploymentProvider provider;
    private final ArtifactSource artifacts;
    private final SealedValues sealed;

    Plans(DeploymentRepository repository, DeploymentProvider provider, ArtifactSource artifacts, SealedValues sealed) {
        this.repository = repository;
        this.provider = provider;
        this.artifacts = artifacts;
        this.sealed = sealed;
    }

    /// @param wanted may be not stored yet
    /// @param values that it would run with, sealed
    PlannedChanges of(Handle handle, Actor actor, Deployment wanted, byte[] values) {
        boolean builds = wanted.releaseDigest() == null;
        Deployment live = repository.live(handle, wanted.environment()).orElse(null);
        Side before = live == null ? null : side(actor, live, repository.sealedValues(handle, live.id()), builds);
        Difference difference = Differences.between(before, side(actor, wanted, values, builds), DrawingChange.NONE);
        FileChanges files = difference.files();
        return new PlannedChanges(
                live == null ? null : live.id(),
                live == null ? null : live.number(),
                builds,
                files.source() == FileChanges.Source.UNKNOWN ? null : files.changes(),
                difference.settings(),
                difference.variables());
    }

    /// @param builds whether artifacts are compared, for want of a release
    private Side side(Actor actor, Deployment deployment, byte[] values, boolean builds) {
        String release = deployment.releaseDigest();
        return new Side(
                deployment,
                deployment.artifact(),
                deployment.artifactDigest(),
                deployment.settings(),
                deployment.provider(),
                null,
                release,
                builds || release == null
                        ? null
                        : provider.release(release).map(Release::files).orElse(null),
                uploaded(actor, deployment),
                SealedValues.merged(deployment.settings().variables(), sealed.open(deployment.id(), values)));
    }

    private @Nullable List<ArtifactFile> uploaded(Actor actor, Deployment of) {
        try {
            return artifacts.files(artifacts.get(actor, of.artifact()).id());
        } catch (FaultException e) {
            return null; // removed since
        }
    }
}
