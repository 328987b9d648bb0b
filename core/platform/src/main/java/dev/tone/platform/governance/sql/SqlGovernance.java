package dev.tone.platform.governance.sql;

import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import dev.tone.platform.governance.GovernanceRepository;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rules and gates in SQL. A rule is a row of its kind: what an environment does not have is not there.
public final class SqlGovernance implements GovernanceRepository {
    public static final Migrations.Domain MIGRATIONS =
            new Migrations.Domain("governance", SqlGovernance.class, List.of("001-governance.sql"));

    @Override
    public <T> Optional<T> rule(Handle handle, EnvironmentId environment, Class<T> kind) {
        return handle.createQuery(
                        "SELECT body FROM environment_rules WHERE environment = :environment AND kind = :kind")
                .bind("environment", environment.value())
                .bind("kind", kind.getSimpleName())
                .map((row, _) -> Json.read(row.getString("body"), kind))
                .findOne();
    }

    @Override
    public <T> List<Owned<T>> rules(Handle handle, Class<T> kind) {
        return handle.createQuery("SELECT organization, project, environment, body FROM environment_rules"
                        + " WHERE kind = :kind ORDER BY environment")
                .bind("kind", kind.getSimpleName())
                .map((row, _) -> new Owned<>(
                        new OrganizationId(row.getString("organization")),
                        new ProjectId(row.getString("project")),
                        new EnvironmentId(row.getString("environment")),
                        Json.read(row.getString("body"), kind)))
                .list();
    }

    @Override
    public <T> void put(
            Handle handle,
            OrganizationId organization,
            ProjectId project,
            EnvironmentId environment,
            Class<T> kind,
            @Nullable T rule) {
        if (rule == null) {
            handle.execute(
                    "DELETE FROM environment_rules WHERE environment = ? AND kind = ?",
                    environment.value(),
                    kind.getSimpleName());
            return;
        }
        handle.createUpdate("INSERT INTO environment_rules (environment, kind, project, organization, body)"
                        + " VALUES (:environment, :kind, :project, :organization, :body)"
                        + " ON CONFLICT (environment, kind) DO UPDATE SET body = excluded.body")
                .bind("environment", environment.value())
                .bind("kind", kind.getSimpleName())
                .bind("project", project.value())
                .bind("organization", organization.value())
                .bind("body", Json.write(rule))
                .execute();
    }

    @Override
    public Optional<OwnedGate> gate(Handle handle, DeploymentId deployment) {
        return handle.createQuery("SELECT organization, is_open, body FROM gates WHERE deployment = :deployment")
                .bind("deployment", deployment.value())
                .map((row, _) -> owned(row))
                .findOne();
    }

    @Override
    public List<OwnedGate> due(Handle handle, Instant now) {
        return handle.createQuery("SELECT organization, is_open, body FROM gates WHERE is_open AND due_at <= :now"
                        + " ORDER BY due_at, deployment")
                .bind("now", now.toEpochMilli())
                .map((row, _) -> owned(row))
                .list();
    }

    @Override
    public Optional<Instant> nextDue(Handle handle) {
        return handle.createQuery(
                        "SELECT due_at FROM gates WHERE is_open AND due_at IS NOT NULL" + " ORDER BY due_at LIMIT 1")
                .map((row, _) -> Rows.instant(row, "due_at"))
                .findOne();
    }

    @Override
    public List<Gate> open(Handle handle, ProjectId project) {
        return handle.createQuery("SELECT body FROM gates WHERE project = :project AND is_open ORDER BY deployment")
                .bind("project", project.value())
                .map((row, _) -> gate(row))
                .list();
    }

    @Override
    public void put(Handle handle, OwnedGate gate) {
        handle.createUpdate("INSERT INTO gates (deployment, project, organization, is_open, due_at, body)"
                        + " VALUES (:deployment, :project, :organization, :open, :due, :body)"
                        + " ON CONFLICT (deployment) DO UPDATE SET is_open = excluded.is_open,"
                        + " due_at = excluded.due_at, body = excluded.body")
                .bind("deployment", gate.gate().deployment().value())
                .bind("project", gate.gate().project().value())
                .bind("organization", gate.organization().value())
                .bind("open", gate.open())
                .bind("due", Rows.millis(gate.due()))
                .bind("body", Json.write(gate.gate()))
                .execute();
    }

    @Override
    public List<Person> people(Handle handle, OrganizationId organization) {
        return handle.createQuery("SELECT u.id, u.name FROM members m JOIN users u ON u.id = m.user_id"
                        + " WHERE m.organization = :organization ORDER BY u.name, u.id")
                .bind("organization", organization.value())
                .map((row, _) -> new Person(new UserId(row.getString("id")), row.getString("name")))
                .list();
    }

    @Override
    public void removeProject(Handle handle, ProjectId project) {
        handle.execute("DELETE FROM gates WHERE project = ?", project.value());
        handle.execute("DELETE FROM environment_rules WHERE project = ?", project.value());
    }

    private static OwnedGate owned(ResultSet row) throws SQLException {
        return new OwnedGate(new OrganizationId(row.getString("organization")), row.getBoolean("is_open"), gate(row));
    }

    private static Gate gate(ResultSet row) throws SQLException {
        return Json.read(row.getString("body"), Gate.class);
    }
}
