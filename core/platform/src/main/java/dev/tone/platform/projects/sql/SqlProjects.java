package dev.tone.platform.projects.sql;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.Rows;
import dev.tone.platform.projects.ProjectRepository;
import dev.tone.platform.projects.ProjectState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Projects in SQL.
public final class SqlProjects implements ProjectRepository {
    public static final Migrations.Domain MIGRATIONS =
            new Migrations.Domain("projects", SqlProjects.class, List.of("001-projects.sql"));

    private static final String COLUMNS = "id, organization, name, slug, description, sample, disk_budget, created_at,"
            + " updated_at, archived_at, deleted_at, version";

    @Override
    public void insert(Handle handle, Project project) {
        bind(
                        handle.createUpdate("INSERT INTO projects (" + COLUMNS + ", search) VALUES (:id, :organization,"
                                + " :name, :slug, :description, :sample, :budget, :created, :updated, :archived,"
                                + " :deleted, :version, :search)"),
                        project)
                .execute();
    }

    @Override
    public boolean update(Handle handle, Project project) {
        return bind(
                                handle.createUpdate("UPDATE projects SET name = :name, description = :description,"
                                        + " disk_budget = :budget, updated_at = :updated, archived_at = :archived,"
                                        + " deleted_at = :deleted, version = :version, search = :search"
                                        + " WHERE id = :id AND version = :version - 1"),
                                project)
                        .execute()
                == 1;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Project project) {
        return statement
                .bind("id", project.id().value())
                .bind("organization", project.organization().value())
                .bind("name", project.name())
                .bind("slug", project.slug())
                .bind("description", project.description())
                .bind("sample", project.sample())
                .bind("budget", project.diskBudget())
                .bind("created", Rows.millis(project.createdAt()))
                .bind("updated", Rows.millis(project.updatedAt()))
                .bind("archived", Rows.millis(project.archivedAt()))
                .bind("deleted", Rows.millis(project.deletedAt()))
                .bind("version", project.version())
                .bind("search", project.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void remove(Handle handle, ProjectId project) {
        handle.execute("DELETE FROM projects WHERE id = ?", project.value());
    }

    @Override
    public Optional<Project> find(Handle handle, OrganizationId organization, ProjectId project) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM projects WHERE id = :id AND organization = :organization")
                .bind("id", project.value())
                .bind("organization", organization.value())
                .map(SqlProjects::project)
                .findOne();
    }

    @Override
    public boolean slugExists(Handle handle, OrganizationId organization, String slug) {
        return handle.createQuery("SELECT 1 FROM projects WHERE organization = :organization AND slug = :slug")
                .bind("organization", organization.value())
                .bind("slug", slug)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public List<Project> list(
            Handle handle, OrganizationId organization, ProjectState state, @Nullable String name, PageRequest page) {
        String where = switch (state) {
            case ACTIVE -> "archived_at IS NULL AND deleted_at IS NULL";
            case ARCHIVED -> "archived_at IS NOT NULL AND deleted_at IS NULL";
            case DELETED -> "deleted_at IS NOT NULL";
        };
        StringBuilder sql = new StringBuilder(
                "SELECT " + COLUMNS + " FROM projects WHERE organization = :organization AND " + where);
        if (name != null) {
            sql.append(" AND search LIKE :pattern ESCAPE '!'");
        }
        if (!page.isFirst()) {
            sql.append(" AND (updated_at, id) < (:updated, :id)");
        }
        sql.append(" ORDER BY updated_at DESC, id DESC LIMIT :limit");
        var query = handle.createQuery(sql.toString())
                .bind("organization", organization.value())
                .bind("limit", page.fetch());
        if (name != null) {
            query.bind("pattern", Rows.contains(name.toLowerCase(Locale.ROOT)));
        }
        if (!page.isFirst()) {
            query.bind("updated", page.number(0)).bind("id", page.after().get(1));
        }
        return query.map(SqlProjects::project).list();
    }

    @Override
    public List<Project> samples(Handle handle, OrganizationId organization) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM projects WHERE organization = :organization AND sample ORDER BY id")
                .bind("organization", organization.value())
                .map(SqlProjects::project)
                .list();
    }

    @Override
    public List<Project> trashedBefore(Handle handle, Instant time) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM projects WHERE deleted_at < :time ORDER BY deleted_at")
                .bind("time", time.toEpochMilli())
                .map(SqlProjects::project)
                .list();
    }

    private static Project project(ResultSet row, StatementContext context) throws SQLException {
        return new Project(
                new ProjectId(row.getString("id")),
                new OrganizationId(row.getString("organization")),
                row.getString("name"),
                row.getString("slug"),
                row.getString("description"),
                row.getBoolean("sample"),
                row.getLong("disk_budget"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                Rows.optionalInstant(row, "archived_at"),
                Rows.optionalInstant(row, "deleted_at"),
                row.getLong("version"));
    }
}
