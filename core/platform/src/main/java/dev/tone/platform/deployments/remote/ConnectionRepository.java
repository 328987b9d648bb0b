package dev.tone.platform.deployments.remote;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.ProviderConnection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Where tokens, choices and what became of deployments are kept. Runs in the transaction whose handle it is given.
public interface ConnectionRepository {
    record Sealed(byte[] token, ProviderConnection connection) {}

    Optional<Sealed> find(Handle handle, ProjectId project, String provider);

    void put(Handle handle, ProjectId project, String provider, Sealed connection);

    void remove(Handle handle, ProjectId project, String provider);

    /// Empty where nobody has chosen.
    Optional<EnvironmentProvider> chosen(Handle handle, EnvironmentId environment);

    List<EnvironmentProvider> allChosen(Handle handle, ProjectId project);

    void choose(Handle handle, ProjectId project, EnvironmentProvider choice);

    Optional<Published> published(Handle handle, DeploymentId deployment);

    void publish(Handle handle, ProjectId project, DeploymentId deployment, Published published);

    /// Everything of a project goes.
    void removeProject(Handle handle, ProjectId project);
}
