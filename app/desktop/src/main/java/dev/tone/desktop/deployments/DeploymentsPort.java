package dev.tone.desktop.deployments;

import dev.tone.desktop.comparisons.ComparisonsPort;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be done with deployments. Calls block and throw [dev.tone.model.fault.FaultException].
public interface DeploymentsPort {
    Deployment cancel(DeploymentId deployment);

    /// @return empty when the platform is away: it is kept, and asked for once when it is back
    Optional<Deployment> retry(Deployment deployment);

    /// @return as in [#retry]
    Optional<Deployment> rollBack(Deployment deployment, @Nullable String reason, @Nullable Terms terms);

    /// @return as in [#retry]
    Optional<Deployment> promote(
            Deployment deployment, EnvironmentId environment, @Nullable String reason, @Nullable Terms terms);

    ComparisonsPort comparisons();

    /// One more place where releases can be looked at.
    Environment makeEnvironment(ProjectId project, String name);

    /// Publishes what was built by a deployment that failed later.
    Deployment retryPart(DeploymentId deployment);

    /// What succeeded again, with the variables of now.
    Deployment redeploy(DeploymentId deployment, boolean build, @Nullable Terms terms);

    /// Starts the process behind it anew.
    Site restartSite(EnvironmentId environment);

    Site stopSite(EnvironmentId environment);

    Site startSite(EnvironmentId environment);

    void saveLog(DeploymentId deployment, Path file);
}
