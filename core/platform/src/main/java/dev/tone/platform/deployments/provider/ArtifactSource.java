package dev.tone.platform.deployments.provider;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.id.ArtifactId;
import dev.tone.platform.kernel.policy.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What deployments need of artifacts.
public interface ArtifactSource {
    /// @throws dev.tone.model.fault.FaultException `artifact/not-found`, also for what belongs to another organization
    Artifact get(Actor actor, ArtifactId artifact);

    List<ArtifactFile> files(ArtifactId artifact);

    /// Text of a small file; empty when there is none or when it is larger than that.
    Optional<String> text(ArtifactId artifact, String path, int maxBytes);

    /// Lays the files out in an empty folder, and verifies them. Returns early, with what it has, when told to stop.
    void materialize(ArtifactId artifact, Path folder, BooleanSupplier stop) throws IOException;
}
