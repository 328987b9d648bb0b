package dev.tone.platform.deployments.sql;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import dev.tone.platform.deployments.DeploymentRepository;
import dev.tone.platform.deployments.SiteRecord;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.sql.Migrations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Deployments in SQL: what is asked for is a column, the rest is the record as JSON.
public final class SqlDeployments implements DeploymentRepository {
    public static final Migrations.Domain MIGRATIONS = new Migrations.Domain(
            "deployments", SqlDeployments.class, List.of("001-deployments.sql", "002-providers.sql"));

    private static final String UNFINISHED =
            "('CREATED', 'AWAITING_APPROVAL', 'QUEUED', 'INITIALIZING', 'BUILDING'," + " 'DEPLOYING')";

    @Override
    public long nextNumber(Handle handle, ProjectId project) {
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM deployments WHERE project = :project")
                .bind("project", project.value())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void insert(Handle handle, OrganizationId organization, Deployment deployment, byte[] sealedValues) {
        handle.createUpdate(
                        "INSERT INTO deployments (id, organization, project, number, environment, artifact, state, live,"
                                + " release_digest, body, sealed_values, created_at) VALUES (:id, :organization, :project,"
                                + " :number, :environment, :artifact, :state, :live, :release, :body, :values, :created)")
                .bind("id", deployment.id().value())
                .bind("organization", organization.value())
                .bind("project", deployment.project().value())
                .bind("number", deployment.number())
                .bind("environment", deployment.environment().value())
                .bind("artifact", deployment.artifact().value())
                .bind("state", deployment.state().name())
                .bind("live", deployment.live())
                .bind("release", deployment.releaseDigest())
                .bind("body", Json.write(deployment))
                .bind("values", sealedValues)
                .bind("created", deployment.createdAt().toEpochMilli())
                .execute();
        transition(handle, deployment.id(), deployment.state(), deployment.createdAt());
    }

    @Override
    public void update(Handle handle, Deployment before, Deployment after, Instant now) {
        handle.createUpdate("UPDATE deployments SET state = :state, live = :live, release_digest = :release,"
                        + " body = :body WHERE id = :id")
                .bind("id", after.id().value())
                .bind("state", after.state().name())
                .bind("live", after.live())
                .bind("release", after.releaseDigest())
                .bind("body", Json.write(after))
                .execute();
        if (before.state() != after.state()) {
            transition(handle, after.id(), after.state(), now);
        }
    }

    private static void transition(Handle handle, DeploymentId deployment, DeploymentState state, Instant now) {
        handle.createUpdate("INSERT INTO deployment_transitions (deployment, sequence, state, time) SELECT :id,"
                        + " COALESCE(MAX(sequence), 0) + 1, :state, :time FROM deployment_transitions"
                        + " WHERE deployment = :id")
                .bind("id", deployment.value())
                .bind("state", state.name())
                .bind("time", now.toEpochMilli())
                .execute();
    }

    @Override
    public Optional<Owned> find(Handle handle, DeploymentId deployment) {
        return handle.createQuery("SELECT organization, body FROM deployments WHERE id = :id")
                .bind("id", deployment.value())
                .map((row, _) -> owned(row))
                .findOne();
    }

    @Override
    public List<Deployment> list(
            Handle handle, ProjectId project, @Nullable EnvironmentId environment, PageRequest page) {
        var query = handle.createQuery("SELECT body FROM deployments WHERE project = :project"
                        + (environment == null ? "" : " AND environment = :environment")
                        + (page.isFirst() ? "" : " AND number < :number")
                        + " ORDER BY number DESC LIMIT :limit")
                .bind("project", project.value())
                .bind("limit", page.fetch());
        if (environment != null) {
            query.bind("environment", environment.value());
        }
        if (!page.isFirst()) {
            query.bind("number", page.number(0));
        }
        return query.map((row, _) -> deployment(row)).list();
    }

    @Override
    public List<Deployment> all(Handle handle, ProjectId project) {
        return handle.createQuery("SELECT body FROM deployments WHERE project = :project ORDER BY number DESC")
                .bind("project", project.value())
                .map((row, _) -> deployment(row))
                .list();
    }

    @Override
    public List<Deployment> queued(Handle handle, EnvironmentId environment) {
        return inState(handle, environment, DeploymentState.QUEUED);
    }

    @Override
    public List<Deployment> awaiting(Handle handle, EnvironmentId environment) {
        return inState(handle, environment, DeploymentState.AWAITING_APPROVAL);
    }

    private static List<Deployment> inState(Handle handle, EnvironmentId environment, DeploymentState state) {
        return handle.createQuery("SELECT body FROM deployments WHERE environment = :environment AND state = :state"
                        + " ORDER BY number")
                .bind("environment", environment.value())
                .bind("state", state.name())
                .map((row, _) -> deployment(row))
                .list();
    }

    @Override
    public Optional<Deployment> live(Handle handle, EnvironmentId environment) {
        return handle.createQuery("SELECT body FROM deployments WHERE environment = :environment AND live")
                .bind("environment", environment.value())
                .map((row, _) -> deployment(row))
                .findOne();
    }

    @Override
    public List<Owned> unfinished(Handle handle) {
        return handle.createQuery(
                        "SELECT organization, body FROM deployments WHERE state IN " + UNFINISHED + " ORDER BY id")
                .map((row, _) -> owned(row))
                .list();
    }

    @Override
    public byte[] sealedValues(Handle handle, DeploymentId deployment) {
        return handle.createQuery("SELECT sealed_values FROM deployments WHERE id = :id")
                .bind("id", deployment.value())
                .map((row, _) -> row.getBytes(1))
                .one();
    }

    @Override
    public List<String> transitions(Handle handle, DeploymentId deployment) {
        return handle.createQuery("SELECT state FROM deployment_transitions WHERE deployment = :id ORDER BY sequence")
                .bind("id", deployment.value())
                .mapTo(String.class)
                .list();
    }

    @Override
    public Optional<Deployment> needs(Handle handle, ArtifactId artifact) {
        return handle.createQuery("SELECT body FROM deployments WHERE artifact = :artifact AND (live OR state IN "
                        + UNFINISHED + ") ORDER BY id LIMIT 1")
                .bind("artifact", artifact.value())
                .map((row, _) -> deployment(row))
                .findOne();
    }

    @Override
    public Optional<Deployment> returns(Handle handle, ArtifactId artifact, int newest) {
        return handle.createQuery("SELECT d.body FROM deployments d WHERE d.artifact = :artifact"
                        + " AND d.state = 'SUCCEEDED' AND (SELECT COUNT(*) FROM deployments n"
                        + " WHERE n.environment = d.environment AND n.state = 'SUCCEEDED' AND n.number > d.number)"
                        + " < :newest ORDER BY d.number DESC LIMIT 1")
                .bind("artifact", artifact.value())
                .bind("newest", newest)
                .map((row, _) -> deployment(row))
                .findOne();
    }

    @Override
    public List<Deployment> made(Handle handle, ArtifactId artifact, int most) {
        return handle.createQuery(
                        "SELECT body FROM deployments WHERE artifact = :artifact ORDER BY number DESC LIMIT :most")
                .bind("artifact", artifact.value())
                .bind("most", most)
                .map((row, _) -> deployment(row))
                .list();
    }

    @Override
    public String nameOf(Handle handle, UserId user) {
        return handle.createQuery("SELECT name FROM users WHERE id = :id")
                .bind("id", user.value())
                .mapTo(String.class)
                .findOne()
                .orElse(user.value());
    }

    @Override
    public boolean isReleaseKnown(Handle handle, String digest) {
        return handle.createQuery("SELECT COUNT(*) FROM deployments WHERE release_digest = :digest")
                        .bind("digest", digest)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    @Override
    public boolean isReleaseUsed(Handle handle, String digest, ProjectId except) {
        return handle.createQuery(
                                "SELECT COUNT(*) FROM deployments WHERE release_digest = :digest AND project <> :project")
                        .bind("project", except.value())
                        .bind("digest", digest)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    @Override
    public void removeProject(Handle handle, ProjectId project) {
        handle.execute(
                "DELETE FROM deployment_transitions WHERE deployment IN (SELECT id FROM deployments WHERE project = ?)",
                project.value());
        new SqlConnections().removeProject(handle, project);
        handle.execute("DELETE FROM deployments WHERE project = ?", project.value());
        handle.execute("DELETE FROM sites WHERE project = ?", project.value());
        handle.execute("DELETE FROM trusted_commands WHERE project = ?", project.value());
    }

    @Override
    public void trust(Handle handle, ProjectId project, String commandsDigest, UserId by, Instant now) {
        handle.createUpdate("INSERT INTO trusted_commands (project, commands_digest, trusted_by, trusted_at)"
                        + " VALUES (:project, :digest, :by, :now) ON CONFLICT (project, commands_digest) DO NOTHING")
                .bind("project", project.value())
                .bind("digest", commandsDigest)
                .bind("by", by.value())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    @Override
    public boolean isTrusted(Handle handle, ProjectId project, String commandsDigest) {
        return handle.createQuery(
                                "SELECT COUNT(*) FROM trusted_commands WHERE project = :project AND commands_digest = :digest")
                        .bind("project", project.value())
                        .bind("digest", commandsDigest)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    @Override
    public Optional<SiteRecord> site(Handle handle, EnvironmentId environment) {
        return handle.createQuery("SELECT organization, stopped, body FROM sites WHERE environment = :environment")
                .bind("environment", environment.value())
                .map((row, _) -> site(row))
                .findOne();
    }

    @Override
    public List<SiteRecord> sites(Handle handle, @Nullable ProjectId project) {
        var query = handle.createQuery("SELECT organization, stopped, body FROM sites"
                + (project == null ? "" : " WHERE project = :project") + " ORDER BY environment");
        if (project != null) {
            query.bind("project", project.value());
        }
        return query.map((row, _) -> site(row)).list();
    }

    @Override
    public void putSite(Handle handle, SiteRecord site) {
        handle.createUpdate("INSERT INTO sites (environment, project, organization, port, stopped, body)"
                        + " VALUES (:environment, :project, :organization, :port, :stopped, :body)"
                        + " ON CONFLICT (environment) DO UPDATE SET port = excluded.port, stopped = excluded.stopped,"
                        + " body = excluded.body")
                .bind("environment", site.site().environment().value())
                .bind("project", site.site().project().value())
                .bind("organization", site.organization().value())
                .bind("port", site.site().port())
                .bind("stopped", site.stopped())
                .bind("body", Json.write(site.site()))
                .execute();
    }

    private static Owned owned(ResultSet row) throws SQLException {
        return new Owned(new OrganizationId(row.getString("organization")), deployment(row));
    }

    private static Deployment deployment(ResultSet row) throws SQLException {
        return Json.read(row.getString("body"), Deployment.class);
    }

    private static SiteRecord site(ResultSet row) throws SQLException {
        return new SiteRecord(
                new OrganizationId(row.getString("organization")),
                Json.read(row.getString("body"), Site.class),
                row.getBoolean("stopped"));
    }
}
