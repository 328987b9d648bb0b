package dev.tone.platform.workspace.sql;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.UserId;
import dev.tone.model.project.Workspace;
import dev.tone.platform.kernel.policy.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Organizations, people and memberships in SQL; the tables are the kernel's, because every row refers to them.
public final class SqlWorkspaces {
    private static final String SELECT = "SELECT o.id AS organization, o.name AS organization_name, u.id AS user_id,"
            + " u.name AS user_name FROM members m JOIN organizations o ON o.id = m.organization"
            + " JOIN users u ON u.id = m.user_id ";

    public void insert(Handle handle, Workspace workspace, Role role, Instant now) {
        String organization = workspace.organization().value();
        String user = workspace.user().value();
        handle.execute(
                "INSERT INTO organizations (id, name, created_at) VALUES (?, ?, ?)",
                organization,
                workspace.organizationName(),
                now.toEpochMilli());
        handle.execute(
                "INSERT INTO users (id, name, created_at) VALUES (?, ?, ?)",
                user,
                workspace.userName(),
                now.toEpochMilli());
        handle.execute(
                "INSERT INTO members (organization, user_id, role) VALUES (?, ?, ?)", organization, user, role.name());
    }

    /// The first owner of the first organization.
    public Optional<Workspace> owner(Handle handle) {
        return handle.createQuery(SELECT + "WHERE m.role = 'OWNER' ORDER BY o.id, u.id LIMIT 1")
                .map(SqlWorkspaces::workspace)
                .findOne();
    }

    public Optional<Workspace> ownerOf(Handle handle, OrganizationId organization) {
        return handle.createQuery(
                        SELECT + "WHERE m.role = 'OWNER' AND m.organization = :organization ORDER BY u.id LIMIT 1")
                .bind("organization", organization.value())
                .map(SqlWorkspaces::workspace)
                .findOne();
    }

    public Optional<Workspace> find(Handle handle, OrganizationId organization, UserId user) {
        return handle.createQuery(SELECT + "WHERE m.organization = :organization AND m.user_id = :user")
                .bind("organization", organization.value())
                .bind("user", user.value())
                .map(SqlWorkspaces::workspace)
                .findOne();
    }

    private static Workspace workspace(ResultSet row, StatementContext context) throws SQLException {
        return new Workspace(
                new OrganizationId(row.getString("organization")),
                row.getString("organization_name"),
                new UserId(row.getString("user_id")),
                row.getString("user_name"),
                false);
    }
}
