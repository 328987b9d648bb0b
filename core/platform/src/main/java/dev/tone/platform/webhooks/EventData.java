package dev.tone.platform.webhooks;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What others are told of the thing that something happened to: names beside ids, nothing of variables or logs.
final class EventData {
    private EventData() {}

    record Names(@Nullable String project, @Nullable String environment) {}

    /// @param error one sentence
    record OfDeployment(
            DeploymentId id,
            long number,
            @Nullable String projectName,
            EnvironmentId environment,
            @Nullable String environmentName,
            String provider,
            DeploymentKind kind,
            DeploymentState state,
            ArtifactId artifact,
            String artifactName,
            String artifactDigest,
            @Nullable String reason,
            @Nullable String errorCode,
            @Nullable String error,
            @Nullable String url,
            UserId createdBy,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    record OfSite(
            EnvironmentId environment,
            @Nullable String environmentName,
            @Nullable String projectName,
            @Nullable DeploymentId deployment,
            String url,
            SiteHealth health,
            @Nullable String detail) {}

    record OfArtifact(
            ArtifactId id,
            @Nullable String projectName,
            String name,
            int version,
            String digest,
            long size,
            int fileCount,
            List<String> tags,
            Instant createdAt) {}

    /// @param said what the fact carried
    static Object of(Object said, Names names) {
        return switch (said) {
            case Deployment deployment -> deployment(deployment, names);
            case Site site ->
                new OfSite(
                        site.environment(),
                        names.environment(),
                        names.project(),
                        site.deployment(),
                        site.url(),
                        site.health(),
                        site.detail());
            case Artifact artifact ->
                new OfArtifact(
                        artifact.id(),
                        names.project(),
                        artifact.name(),
                        artifact.version(),
                        artifact.digest(),
                        artifact.size(),
                        artifact.fileCount(),
                        artifact.tags(),
                        artifact.createdAt());
            // An artifact that is gone: its id is the subject.
            default -> Map.of();
        };
    }

    private static OfDeployment deployment(Deployment deployment, Names names) {
        Failure failure = deployment.failure();
        return new OfDeployment(
                deployment.id(),
                deployment.number(),
                names.project(),
                deployment.environment(),
                names.environment(),
                deployment.provider(),
                deployment.kind(),
                deployment.state(),
                deployment.artifact(),
                deployment.artifactName(),
                deployment.artifactDigest(),
                deployment.reason(),
                failure == null ? null : failure.code(),
                failure == null ? null : failure.message(),
                deployment.url(),
                deployment.createdBy(),
                deployment.createdAt(),
                deployment.startedAt(),
                deployment.finishedAt());
    }
}
