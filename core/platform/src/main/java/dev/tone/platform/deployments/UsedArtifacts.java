package dev.tone.platform.deployments;

import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.ArtifactId;
import dev.tone.platform.artifacts.ArtifactUse;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Artifacts that deployments still need: what is live, and what is not finished; and those that a rollback would want,
/// because a release that is no longer on the disk is made anew from its artifact.
record UsedArtifacts(DeploymentRepository repository) implements ArtifactUse {
    private static final int SHOWN = 100;
    /// Further back than this nobody rolls an environment back.
    private static final int RETURNS = 10;

    @Override
    public Optional<String> of(Handle handle, ArtifactId artifact) {
        return repository.needs(handle, artifact).map(UsedArtifacts::name);
    }

    @Override
    public Optional<String> returning(Handle handle, ArtifactId artifact) {
        return repository.returns(handle, artifact, RETURNS).map(UsedArtifacts::name);
    }

    @Override
    public List<ArtifactOrigin.Use> all(Handle handle, ArtifactId artifact) {
        return repository.made(handle, artifact, SHOWN).stream()
                .map(one ->
                        new ArtifactOrigin.Use(one.id(), one.number(), one.environment(), one.live(), one.createdAt()))
                .toList();
    }

    private static String name(Deployment deployment) {
        return "deployment #" + deployment.number();
    }
}
