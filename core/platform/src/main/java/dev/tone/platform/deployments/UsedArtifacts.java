package dev.tone.platform.deployments;

import dev.tone.model.id.ArtifactId;
import dev.tone.platform.artifacts.ArtifactUse;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Artifacts that deployments still need: what is live, and what is not finished.
record UsedArtifacts(DeploymentRepository repository) implements ArtifactUse {
    @Override
    public Optional<String> of(Handle handle, ArtifactId artifact) {
        return repository.needs(handle, artifact).map(deployment -> "deployment #" + deployment.number());
    }
}
