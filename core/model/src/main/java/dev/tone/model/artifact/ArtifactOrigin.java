package dev.tone.model.artifact;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an artifact comes from and where it went.
///
/// @param createdBy name of who brought it in
/// @param uses newest first, at most 100
/// @param same other artifacts of the project with exactly this content
/// @param keptBy why it may not be deleted now, for people ("deployment #12"); null when nothing needs it
public record ArtifactOrigin(
        Artifact artifact,
        String createdBy,
        List<Use> uses,
        List<Same> same,
        @Nullable String keptBy) {
    public ArtifactOrigin {
        uses = List.copyOf(uses);
        same = List.copyOf(same);
    }

    /// A deployment that was made of it.
    ///
    /// @param live whether it takes the traffic of its environment now
    public record Use(DeploymentId deployment, long number, EnvironmentId environment, boolean live, Instant at) {}

    public record Same(ArtifactId artifact, String name, int version) {}
}
