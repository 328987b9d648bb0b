package dev.tone.platform.audit.sql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.audit.AuditEvent;
import dev.tone.model.id.AuditEventId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import dev.tone.platform.audit.SealedEvent;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Reads the audit trail; its table is the kernel's.
public final class SqlAudit {
    private static final String SELECT = "SELECT id, organization, sequence, project, actor, action, target,"
            + " before_json, after_json, correlation_id, time, hash FROM audit_events"
            + " WHERE organization = :organization";

    public List<SealedEvent> list(
            Handle handle,
            OrganizationId organization,
            @Nullable ProjectId project,
            @Nullable String action,
            PageRequest page) {
        StringBuilder sql = new StringBuilder(SELECT);
        if (project != null) {
            sql.append(" AND project = :project");
        }
        if (action != null) {
            sql.append(" AND action = :action");
        }
        if (!page.isFirst()) {
            sql.append(" AND sequence < :before");
        }
        sql.append(" ORDER BY sequence DESC LIMIT :limit");
        var query = handle.createQuery(sql.toString())
                .bind("organization", organization.value())
                .bind("limit", page.fetch());
        if (project != null) {
            query.bind("project", project.value());
        }
        if (action != null) {
            query.bind("action", action);
        }
        if (!page.isFirst()) {
            query.bind("before", page.number(0));
        }
        return query.map(SqlAudit::event).list();
    }

    /// In order.
    public List<SealedEvent> all(Handle handle, OrganizationId organization) {
        return handle.createQuery(SELECT + " ORDER BY sequence")
                .bind("organization", organization.value())
                .map(SqlAudit::event)
                .list();
    }

    private static SealedEvent event(ResultSet row, StatementContext context) throws SQLException {
        String project = row.getString("project");
        return new SealedEvent(
                row.getLong("sequence"),
                new AuditEvent(
                        new AuditEventId(row.getString("id")),
                        new OrganizationId(row.getString("organization")),
                        project == null ? null : new ProjectId(project),
                        new UserId(row.getString("actor")),
                        row.getString("action"),
                        row.getString("target"),
                        json(row.getString("before_json")),
                        json(row.getString("after_json")),
                        row.getString("correlation_id"),
                        Rows.instant(row, "time")),
                row.getString("hash"));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : Json.read(text, JsonNode.class);
    }
}
