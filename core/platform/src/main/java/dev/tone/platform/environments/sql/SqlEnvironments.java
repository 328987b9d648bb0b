package dev.tone.platform.environments.sql;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import dev.tone.platform.environments.EnvironmentRepository;
import dev.tone.platform.environments.StoredVariable;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Environments and variables in SQL.
public final class SqlEnvironments implements EnvironmentRepository {
    public static final Migrations.Domain MIGRATIONS = new Migrations.Domain(
            "environments", SqlEnvironments.class, List.of("001-environments.sql", "002-archive.sql"));

    private static final String COLUMNS = "id, project, name, kind, created_at, archived_at";

    @Override
    public void insert(Handle handle, OrganizationId organization, Environment environment) {
        handle.createUpdate("INSERT INTO environments (organization, " + COLUMNS
                        + ") VALUES (:organization, :id, :project, :name, :kind, :created, :archived)")
                .bind("organization", organization.value())
                .bind("id", environment.id().value())
                .bind("project", environment.project().value())
                .bind("name", environment.name())
                .bind("kind", environment.kind().name())
                .bind("created", environment.createdAt().toEpochMilli())
                .bind("archived", Rows.millis(environment.archivedAt()))
                .execute();
    }

    @Override
    public void update(Handle handle, Environment environment) {
        handle.createUpdate(
                        "UPDATE environments SET name = :name, kind = :kind, archived_at = :archived WHERE id = :id")
                .bind("id", environment.id().value())
                .bind("name", environment.name())
                .bind("kind", environment.kind().name())
                .bind("archived", Rows.millis(environment.archivedAt()))
                .execute();
    }

    @Override
    public Optional<Environment> find(Handle handle, OrganizationId organization, EnvironmentId environment) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM environments WHERE id = :id AND organization = :organization")
                .bind("id", environment.value())
                .bind("organization", organization.value())
                .map(SqlEnvironments::environment)
                .findOne();
    }

    @Override
    public List<Environment> list(Handle handle, ProjectId project) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM environments WHERE project = :project ORDER BY id")
                .bind("project", project.value())
                .map(SqlEnvironments::environment)
                .list();
    }

    @Override
    public List<StoredVariable> variables(Handle handle, EnvironmentId environment) {
        return handle.createQuery("SELECT name, value, sealed_value, updated_at FROM variables"
                        + " WHERE environment = :environment ORDER BY name")
                .bind("environment", environment.value())
                .map((row, _) -> new StoredVariable(
                        row.getString("name"),
                        row.getString("value"),
                        row.getBytes("sealed_value"),
                        Rows.instant(row, "updated_at")))
                .list();
    }

    @Override
    public void put(Handle handle, EnvironmentId environment, StoredVariable variable) {
        handle.createUpdate("INSERT INTO variables (environment, name, secret, value, sealed_value, updated_at)"
                        + " VALUES (:environment, :name, :secret, :value, :sealed, :updated)"
                        + " ON CONFLICT (environment, name) DO UPDATE SET secret = excluded.secret,"
                        + " value = excluded.value, sealed_value = excluded.sealed_value,"
                        + " updated_at = excluded.updated_at")
                .bind("environment", environment.value())
                .bind("name", variable.name())
                .bind("secret", variable.sealed() != null)
                .bind("value", variable.value())
                .bind("sealed", variable.sealed())
                .bind("updated", variable.updatedAt().toEpochMilli())
                .execute();
    }

    @Override
    public void remove(Handle handle, EnvironmentId environment, String variable) {
        handle.execute("DELETE FROM variables WHERE environment = ? AND name = ?", environment.value(), variable);
    }

    @Override
    public void removeAll(Handle handle, ProjectId project) {
        handle.execute("DELETE FROM environments WHERE project = ?", project.value());
    }

    private static Environment environment(ResultSet row, StatementContext context) throws SQLException {
        return new Environment(
                new EnvironmentId(row.getString("id")),
                new ProjectId(row.getString("project")),
                row.getString("name"),
                EnvironmentKind.valueOf(row.getString("kind")),
                Rows.instant(row, "created_at"),
                Rows.optionalInstant(row, "archived_at"));
    }
}
