package dev.tone.model.deployment;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Deployments as a project's history has them.
final class History {
    private History() {}

    /// @param failure null unless it failed
    /// @param release null when nothing was published
    static Deployment deployment(
            long number,
            String environment,
            DeploymentKind kind,
            DeploymentState state,
            @Nullable Failure failure,
            @Nullable String release) {
        return new Deployment(
                new DeploymentId("d" + number),
                new ProjectId("shop"),
                number,
                new EnvironmentId(environment),
                "local",
                kind,
                null,
                null,
                new ArtifactId("a"),
                "site",
                "digest",
                new BuildSettings("", null, null, ".", null, "/", false, Map.of()),
                null,
                null,
                null,
                state,
                List.of(),
                failure,
                release,
                null,
                null,
                null,
                false,
                new UserId("me"),
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }
}
