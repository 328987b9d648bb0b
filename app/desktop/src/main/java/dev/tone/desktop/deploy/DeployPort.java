package dev.tone.desktop.deploy;

import dev.tone.desktop.comparisons.ComparisonsPort;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What deploying needs of the platform. Calls block and throw [dev.tone.model.fault.FaultException].
public interface DeployPort {
    /// @param settings null to detect them
    BuildPlan plan(ArtifactId artifact, @Nullable BuildSettings settings);

    /// What a drawing compiles to, as an artifact.
    Artifact draw(ProjectId project, CanvasId canvas, @Nullable Long revision);

    void trust(ProjectId project, String commandsDigest);

    /// @param key the same key creates one deployment, however often it is sent
    /// @param subject what it is about, in words, should it have to wait
    /// @return empty when the platform is away: it is kept, and asked for once when it is back
    Optional<Deployment> create(ProjectId project, DeploymentApi.Create request, String key, String subject);

    ComparisonsPort comparisons();
}
