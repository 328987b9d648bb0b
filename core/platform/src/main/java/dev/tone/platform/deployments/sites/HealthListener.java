package dev.tone.platform.deployments.sites;

import dev.tone.model.deployment.SiteHealth;
import org.jspecify.annotations.Nullable;

/// Is told how a process that takes traffic is, whenever that changes.
@FunctionalInterface
public interface HealthListener {
    /// @param detail for people, null when all is well
    /// @param restarts since it took the traffic
    void healthChanged(SiteHealth health, @Nullable String detail, int restarts);
}
