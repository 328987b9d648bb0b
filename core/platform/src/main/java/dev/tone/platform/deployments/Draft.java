package dev.tone.platform.deployments;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import org.jspecify.annotations.Nullable;

/// What a new deployment is made of.
///
/// @param release published again without building; null to build
record Draft(
        DeploymentKind kind,
        @Nullable DeploymentId source,
        @Nullable String reason,
        ArtifactId artifact,
        String artifactName,
        String artifactDigest,
        BuildSettings settings,
        DeploymentApi.Create pinned,
        @Nullable Deployment release,
        Terms terms) {
    /// Of what was deployed before.
    ///
    /// @param built whether to publish its release; false to build
    static Draft again(
            DeploymentKind kind,
            Deployment source,
            EnvironmentId environment,
            @Nullable String reason,
            boolean built,
            Terms terms) {
        return new Draft(
                kind,
                source.id(),
                reason,
                source.artifact(),
                source.artifactName(),
                source.artifactDigest(),
                source.settings(),
                new DeploymentApi.Create(
                        environment,
                        source.artifact(),
                        source.settings(),
                        source.canvas(),
                        source.canvasRevision(),
                        source.element()),
                built ? source : null,
                terms);
    }

    /// The terms that somebody gave, else the usual ones.
    static Terms terms(@Nullable Terms given) {
        return given == null ? Terms.USUAL : given;
    }
}
