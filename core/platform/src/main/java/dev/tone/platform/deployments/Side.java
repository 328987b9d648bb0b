package dev.tone.platform.deployments;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.ArtifactId;
import dev.tone.platform.deployments.provider.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way of running, with all that it consists of: a deployment that was, or one that is only thought of.
///
/// @param deployment null for one that is only thought of
/// @param provider its name
/// @param drawing what it is made from, null when nobody said
/// @param releaseDigest of the files that are published, null when they are not known yet
/// @param published null when they are not known or no longer kept
/// @param uploaded the artifact's files, null when it is no longer kept
/// @param values with the settings' defaults; secrets in plain, so never to leave the platform
public record Side(
        @Nullable Deployment deployment,
        ArtifactId artifact,
        String artifactDigest,
        BuildSettings settings,
        String provider,
        DrawingChange.@Nullable Pin drawing,
        @Nullable String releaseDigest,
        @Nullable List<ArtifactFile> published,
        @Nullable List<ArtifactFile> uploaded,
        List<Value> values) {
    public Side {
        values = List.copyOf(values);
    }
}
