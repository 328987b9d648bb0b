package dev.tone.platform.deployments;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.id.ArtifactId;
import dev.tone.platform.artifacts.ArtifactTrees;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.deployments.provider.ArtifactSource;
import dev.tone.platform.kernel.policy.Actor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The platform's own artifacts.
record StoredArtifacts(ArtifactsFacade artifacts, ArtifactTrees trees) implements ArtifactSource {
    @Override
    public Artifact get(Actor actor, ArtifactId artifact) {
        return artifacts.get(actor, artifact);
    }

    @Override
    public List<ArtifactFile> files(ArtifactId artifact) {
        return artifacts.files(artifact);
    }

    @Override
    public Optional<String> text(ArtifactId artifact, String path, int maxBytes) {
        return trees.text(artifact, path, maxBytes);
    }

    @Override
    public void materialize(ArtifactId artifact, Path folder, BooleanSupplier stop) {
        trees.materialize(artifact, folder, stop);
    }
}
