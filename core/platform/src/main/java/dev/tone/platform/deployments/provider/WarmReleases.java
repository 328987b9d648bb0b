package dev.tone.platform.deployments.provider;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.platform.deployments.sites.Backend;
import dev.tone.platform.deployments.sites.SiteServer;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/// Which deployment what runs belongs to: going back to one that still runs starts nothing. Thread-safe.
final class WarmReleases {
    private final SiteServer sites;
    private final Map<Backend, Owner> owners = Collections.synchronizedMap(new WeakHashMap<>());

    WarmReleases(SiteServer sites) {
        this.sites = sites;
    }

    /// Whose release it is now: the deployment that started it, or one that went back to it.
    static final class Owner {
        private volatile DeploymentId deployment;

        Owner(DeploymentId first) {
            deployment = first;
        }

        DeploymentId get() {
            return deployment;
        }
    }

    <T extends Backend> T started(T backend, Owner owner) {
        owners.put(backend, owner);
        return backend;
    }

    void belongs(Backend backend, DeploymentId now) {
        Owner owner = owners.get(backend);
        if (owner != null) {
            owner.deployment = now;
        }
    }

    /// What still runs of the deployment beside what has the traffic.
    Optional<Backend> of(EnvironmentId environment, DeploymentId deployment) {
        return sites.warm(environment).filter(backend -> {
            Owner owner = owners.get(backend);
            return owner != null && owner.get().equals(deployment);
        });
    }
}
