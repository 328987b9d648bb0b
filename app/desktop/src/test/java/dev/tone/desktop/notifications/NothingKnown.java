package dev.tone.desktop.notifications;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;
import java.util.Optional;

/// A window that knows nothing of what notifications are about.
public class NothingKnown implements NotificationWords.Known {
    @Override
    public Optional<Deployment> deployment(DeploymentId id) {
        return Optional.empty();
    }

    @Override
    public String environmentName(Deployment deployment) {
        return deployment.environment().value();
    }

    @Override
    public Optional<String> projectName(ProjectId id) {
        return Optional.empty();
    }

    @Override
    public boolean canRollBackFrom(DeploymentId id) {
        return true;
    }
}
