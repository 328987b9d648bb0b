package dev.tone.model.governance;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.release.ReleaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What holds for deployments to an environment.
///
/// @param protection null when nobody has to approve
/// @param lock null when there is none, or when its time is over
/// @param pause null while triggers deploy
/// @param excluded digests of artifacts that no trigger deploys, because they were rolled back
/// @param frozenUntil when the freeze of now ends, null when there is none
/// @param release how releases take the traffic, null for at once
public record EnvironmentRules(
        EnvironmentId environment,
        ProjectId project,
        @Nullable Protection protection,
        @Nullable DeployLock lock,
        List<Freeze> freezes,
        @Nullable Instant frozenUntil,
        @Nullable AutoPause pause,
        List<String> excluded,
        @Nullable ReleaseStrategy release) {
    /// With releases that take the traffic at once.
    public EnvironmentRules(
            EnvironmentId environment,
            ProjectId project,
            @Nullable Protection protection,
            @Nullable DeployLock lock,
            List<Freeze> freezes,
            @Nullable Instant frozenUntil,
            @Nullable AutoPause pause,
            List<String> excluded) {
        this(environment, project, protection, lock, freezes, frozenUntil, pause, excluded, null);
    }

    public EnvironmentRules {
        excluded = List.copyOf(excluded);
        freezes = List.copyOf(freezes);
    }
}
