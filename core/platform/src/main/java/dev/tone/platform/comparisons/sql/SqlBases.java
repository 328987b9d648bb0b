package dev.tone.platform.comparisons.sql;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.comparisons.BaseRepository;
import dev.tone.platform.kernel.sql.Migrations;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What ran before each deployment, in SQL.
public final class SqlBases implements BaseRepository {
    public static final Migrations.Domain MIGRATIONS =
            new Migrations.Domain("comparisons", SqlBases.class, List.of("001-comparisons.sql"));

    @Override
    public void keep(Handle handle, Deployment deployment, @Nullable DeploymentId running) {
        handle.createUpdate("INSERT INTO deployment_bases (deployment, project, running)"
                        + " VALUES (:deployment, :project, :running)")
                .bind("deployment", deployment.id().value())
                .bind("project", deployment.project().value())
                .bind("running", running == null ? null : running.value())
                .execute();
    }

    @Override
    public Optional<Base> find(Handle handle, DeploymentId deployment) {
        return handle.createQuery("SELECT running FROM deployment_bases WHERE deployment = :deployment")
                .bind("deployment", deployment.value())
                .map((row, _) -> {
                    String running = row.getString("running");
                    return new Base(running == null ? null : new DeploymentId(running));
                })
                .findOne();
    }

    @Override
    public void removeProject(Handle handle, ProjectId project) {
        handle.execute("DELETE FROM deployment_bases WHERE project = ?", project.value());
    }
}
