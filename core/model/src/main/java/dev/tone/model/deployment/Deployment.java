package dev.tone.model.deployment;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param number counts the project's deployments from 1; what people say to each other
/// @param source the deployment that was retried, rolled back to or promoted
/// @param releaseDigest of what was published: SHA-256 of the output's manifest
/// @param releaseSize bytes of the published files
/// @param url where the site answers
/// @param override why it was asked for in spite of the lock or the freeze that held its environment then
/// @param canceledBy the name of whoever canceled or refused it, which was at `finishedAt`
/// @param live whether this deployment's release takes the traffic of its environment now
public record Deployment(
        DeploymentId id,
        ProjectId project,
        long number,
        EnvironmentId environment,
        String provider,
        DeploymentKind kind,
        @Nullable DeploymentId source,
        @Nullable String reason,
        ArtifactId artifact,
        String artifactName,
        String artifactDigest,
        BuildSettings settings,
        @Nullable CanvasId canvas,
        @Nullable Long canvasRevision,
        @Nullable ElementId element,
        DeploymentState state,
        List<Stage> stages,
        @Nullable Failure failure,
        @Nullable String releaseDigest,
        @Nullable Long releaseSize,
        @Nullable Integer releaseFiles,
        @Nullable String url,
        boolean live,
        UserId createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String override,
        @Nullable String canceledBy) {
    public Deployment {
        stages = List.copyOf(stages);
    }
}
