package dev.tone.desktop.deployments;

import dev.tone.model.deployment.Comparison;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What can be done with deployments. Calls block and throw [dev.tone.model.fault.FaultException].
public interface DeploymentsPort {
    Deployment cancel(DeploymentId deployment);

    Deployment retry(DeploymentId deployment);

    Deployment rollBack(DeploymentId deployment, @Nullable String reason);

    Deployment promote(DeploymentId deployment, EnvironmentId environment, @Nullable String reason);

    Comparison compare(DeploymentId before, DeploymentId after);

    Site stopSite(EnvironmentId environment);

    Site startSite(EnvironmentId environment);

    void saveLog(DeploymentId deployment, Path file);
}
