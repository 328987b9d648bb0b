package dev.tone.platform.deployments.provider;

import dev.tone.model.fault.Fault;
import dev.tone.model.id.EnvironmentId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Everybody who can serve an environment, and whom each environment has chosen.
public final class Providers {
    private final Map<String, DeploymentProvider> byName = new LinkedHashMap<>();
    private final Choice choice;

    /// Whom people chose.
    @FunctionalInterface
    public interface Choice {
        /// A provider's name; [LocalProvider#NAME] when nobody was chosen.
        String of(Handle handle, EnvironmentId environment);
    }

    public Providers(List<? extends DeploymentProvider> providers, Choice choice) {
        providers.forEach(provider -> byName.put(provider.name(), provider));
        this.choice = choice;
    }

    public Collection<DeploymentProvider> all() {
        return byName.values();
    }

    /// @throws dev.tone.model.fault.FaultException `provider/unknown`
    public DeploymentProvider named(String name) {
        DeploymentProvider provider = byName.get(name);
        if (provider == null) {
            throw Fault.notFound("provider/unknown", "This version of Tone does not know the provider " + name + ".")
                    .asException();
        }
        return provider;
    }

    /// Who serves the environment from its next deployment on.
    public DeploymentProvider of(Handle handle, EnvironmentId environment) {
        return named(choice.of(handle, environment));
    }
}
