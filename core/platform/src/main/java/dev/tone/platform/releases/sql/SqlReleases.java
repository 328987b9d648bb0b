package dev.tone.platform.releases.sql;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.json.Json;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.Rows;
import dev.tone.platform.releases.ReleaseRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Releases in SQL, a row per deployment that does not take the traffic at once.
public final class SqlReleases implements ReleaseRepository {
    public static final Migrations.Domain MIGRATIONS =
            new Migrations.Domain("releases", SqlReleases.class, List.of("001-releases.sql"));

    @Override
    public Optional<Owned> find(Handle handle, DeploymentId deployment) {
        return handle.createQuery("SELECT organization, body FROM releases WHERE deployment = :deployment")
                .bind("deployment", deployment.value())
                .map((row, _) -> owned(row))
                .findOne();
    }

    @Override
    public List<ReleaseProgress> shown(Handle handle, ProjectId project) {
        return handle.createQuery(
                        "SELECT organization, body FROM releases WHERE project = :project AND shown ORDER BY deployment")
                .bind("project", project.value())
                .map((row, _) -> owned(row).release())
                .list();
    }

    @Override
    public List<Owned> warm(Handle handle) {
        return handle.createQuery("SELECT organization, body FROM releases WHERE warm_until IS NOT NULL"
                        + " ORDER BY warm_until, deployment")
                .map((row, _) -> owned(row))
                .list();
    }

    @Override
    public Optional<Owned> warm(Handle handle, EnvironmentId environment) {
        return warm(handle).stream()
                .filter(owned -> owned.release().environment().equals(environment))
                .findFirst();
    }

    @Override
    public Optional<Instant> nextToCool(Handle handle) {
        return handle.createQuery(
                        "SELECT warm_until FROM releases WHERE warm_until IS NOT NULL ORDER BY warm_until LIMIT 1")
                .map((row, _) -> Rows.instant(row, "warm_until"))
                .findOne();
    }

    @Override
    public void put(Handle handle, Owned owned) {
        ReleaseProgress release = owned.release();
        handle.createUpdate("INSERT INTO releases"
                        + " (deployment, project, organization, environment, shown, warm_until, body)"
                        + " VALUES (:deployment, :project, :organization, :environment, :shown, :warm, :body)"
                        + " ON CONFLICT (deployment) DO UPDATE SET shown = excluded.shown,"
                        + " warm_until = excluded.warm_until, body = excluded.body")
                .bind("deployment", release.deployment().value())
                .bind("project", release.project().value())
                .bind("organization", owned.organization().value())
                .bind("environment", release.environment().value())
                .bind("shown", release.phase().isOnTrial() || release.warmUntil() != null)
                .bind("warm", Rows.millis(release.warmUntil()))
                .bind("body", Json.write(release))
                .execute();
    }

    @Override
    public void removeProject(Handle handle, ProjectId project) {
        handle.execute("DELETE FROM releases WHERE project = ?", project.value());
    }

    private static Owned owned(ResultSet row) throws SQLException {
        return new Owned(
                new OrganizationId(row.getString("organization")),
                Json.read(row.getString("body"), ReleaseProgress.class));
    }
}
