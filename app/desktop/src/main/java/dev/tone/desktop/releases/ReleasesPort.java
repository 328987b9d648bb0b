package dev.tone.desktop.releases;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.release.ReleaseProgress;
import java.util.List;

/// What the window asks about releases. Calls block and throw [dev.tone.model.fault.FaultException].
public interface ReleasesPort {
    /// On trial, or with a release before that is kept running.
    List<ReleaseProgress> releases(ProjectId project);

    ReleaseProgress release(DeploymentId deployment);

    ReleaseProgress proceed(DeploymentId deployment);

    ReleaseProgress promoteNow(DeploymentId deployment);
}
