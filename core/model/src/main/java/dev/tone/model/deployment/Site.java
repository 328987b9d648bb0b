package dev.tone.model.deployment;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an environment serves.
///
/// @param port 0 where somebody else serves it
/// @param url `http://<environment>-<project>.localhost:<port>/`; empty where somebody else serves it and has not said
/// @param addressUrl `http://127.0.0.1:<port>/`, for programs that do not resolve `*.localhost`
/// @param deployment whose release takes the traffic
/// @param detail why it is not healthy, or that the port had to change
public record Site(
        EnvironmentId environment,
        ProjectId project,
        int port,
        String url,
        String addressUrl,
        @Nullable DeploymentId deployment,
        @Nullable ElementId element,
        boolean process,
        SiteHealth health,
        @Nullable String detail,
        @Nullable Instant checkedAt,
        int restarts) {
    /// Whether this platform serves it, and keeps its log.
    public boolean servedHere() {
        return port != 0;
    }
}
