package dev.tone.platform.deployments.sql;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.json.Json;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.ProviderConnection;
import dev.tone.platform.deployments.remote.ConnectionRepository;
import dev.tone.platform.deployments.remote.Published;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Providers' tokens and choices in SQL.
public final class SqlConnections implements ConnectionRepository {
    @Override
    public Optional<Sealed> find(Handle handle, ProjectId project, String provider) {
        return handle.createQuery("SELECT sealed_token, body FROM provider_connections"
                        + " WHERE project = :project AND provider = :provider")
                .bind("project", project.value())
                .bind("provider", provider)
                .map((row, _) -> new Sealed(
                        row.getBytes("sealed_token"), Json.read(row.getString("body"), ProviderConnection.class)))
                .findOne();
    }

    @Override
    public void put(Handle handle, ProjectId project, String provider, Sealed connection) {
        handle.createUpdate("INSERT INTO provider_connections (project, provider, sealed_token, body)"
                        + " VALUES (:project, :provider, :token, :body) ON CONFLICT (project, provider) DO UPDATE"
                        + " SET sealed_token = excluded.sealed_token, body = excluded.body")
                .bind("project", project.value())
                .bind("provider", provider)
                .bind("token", connection.token())
                .bind("body", Json.write(connection.connection()))
                .execute();
    }

    @Override
    public void remove(Handle handle, ProjectId project, String provider) {
        handle.execute(
                "DELETE FROM provider_connections WHERE project = ? AND provider = ?", project.value(), provider);
    }

    @Override
    public Optional<EnvironmentProvider> chosen(Handle handle, EnvironmentId environment) {
        return handle.createQuery("SELECT body FROM environment_providers WHERE environment = :environment")
                .bind("environment", environment.value())
                .map((row, _) -> Json.read(row.getString("body"), EnvironmentProvider.class))
                .findOne();
    }

    @Override
    public List<EnvironmentProvider> allChosen(Handle handle, ProjectId project) {
        return handle.createQuery(
                        "SELECT body FROM environment_providers WHERE project = :project ORDER BY environment")
                .bind("project", project.value())
                .map((row, _) -> Json.read(row.getString("body"), EnvironmentProvider.class))
                .list();
    }

    @Override
    public void choose(Handle handle, ProjectId project, EnvironmentProvider choice) {
        handle.createUpdate("INSERT INTO environment_providers (environment, project, provider, body)"
                        + " VALUES (:environment, :project, :provider, :body) ON CONFLICT (environment) DO UPDATE"
                        + " SET provider = excluded.provider, body = excluded.body")
                .bind("environment", choice.environment().value())
                .bind("project", project.value())
                .bind("provider", choice.provider())
                .bind("body", Json.write(choice))
                .execute();
    }

    @Override
    public Optional<Published> published(Handle handle, DeploymentId deployment) {
        return handle.createQuery("SELECT body FROM published_deployments WHERE deployment = :deployment")
                .bind("deployment", deployment.value())
                .map((row, _) -> Json.read(row.getString("body"), Published.class))
                .findOne();
    }

    @Override
    public void publish(Handle handle, ProjectId project, DeploymentId deployment, Published published) {
        handle.createUpdate("INSERT INTO published_deployments (deployment, project, body)"
                        + " VALUES (:deployment, :project, :body)"
                        + " ON CONFLICT (deployment) DO UPDATE SET body = excluded.body")
                .bind("deployment", deployment.value())
                .bind("project", project.value())
                .bind("body", Json.write(published))
                .execute();
    }

    @Override
    public void removeProject(Handle handle, ProjectId project) {
        handle.execute("DELETE FROM published_deployments WHERE project = ?", project.value());
        handle.execute("DELETE FROM environment_providers WHERE project = ?", project.value());
        handle.execute("DELETE FROM provider_connections WHERE project = ?", project.value());
    }
}
