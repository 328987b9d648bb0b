package dev.tone.platform.artifacts.sql;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.LinkId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.UserId;
import dev.tone.platform.artifacts.links.LinkRepository;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Links in SQL.
public final class SqlLinks implements LinkRepository {
    private static final String SELECT = "SELECT l.*, COALESCE(u.name, l.created_by) AS creator FROM artifact_links l"
            + " LEFT JOIN users u ON u.id = l.created_by";
    private static final String KEY = "links";

    static void removeOf(Handle handle, ArtifactId artifact) {
        handle.execute("DELETE FROM artifact_links WHERE artifact = ?", artifact.value());
    }

    @Override
    public void insert(Handle handle, Row row) {
        handle.execute(
                "INSERT INTO artifact_links (id, organization, artifact, path, shown, created_by, created_at, expires_at,"
                        + " revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id().value(),
                row.organization().value(),
                row.artifact().value(),
                row.path(),
                row.shown(),
                row.createdBy().value(),
                row.createdAt().toEpochMilli(),
                row.expiresAt().toEpochMilli(),
                Rows.millis(row.revokedAt()));
    }

    @Override
    public Optional<Row> find(Handle handle, LinkId link) {
        return handle.createQuery(SELECT + " WHERE l.id = :id")
                .bind("id", link.value())
                .map(SqlLinks::row)
                .findOne();
    }

    @Override
    public List<Row> list(Handle handle, ArtifactId artifact, PageRequest page) {
        String after = page.isFirst() ? "" : " AND (l.created_at, l.id) < (:created, :id)";
        var query = handle.createQuery(SELECT + " WHERE l.artifact = :artifact" + after
                        + " ORDER BY l.created_at DESC, l.id DESC LIMIT :limit")
                .bind("artifact", artifact.value())
                .bind("limit", page.fetch());
        if (!page.isFirst()) {
            query.bind("created", page.number(0)).bind("id", page.after().get(1));
        }
        return query.map(SqlLinks::row).list();
    }

    @Override
    public void revoke(Handle handle, LinkId link, Instant at) {
        handle.execute("UPDATE artifact_links SET revoked_at = ? WHERE id = ?", at.toEpochMilli(), link.value());
    }

    @Override
    public Optional<byte[]> sealedKey(Handle handle) {
        return handle.createQuery("SELECT sealed FROM artifact_link_keys WHERE id = :id")
                .bind("id", KEY)
                .mapTo(byte[].class)
                .findOne();
    }

    @Override
    public void keepKey(Handle handle, byte[] sealed) {
        handle.execute("INSERT INTO artifact_link_keys (id, sealed) VALUES (?, ?)", KEY, sealed);
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                new LinkId(row.getString("id")),
                new OrganizationId(row.getString("organization")),
                new ArtifactId(row.getString("artifact")),
                row.getString("path"),
                row.getBoolean("shown"),
                new UserId(row.getString("created_by")),
                row.getString("creator"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "expires_at"),
                Rows.optionalInstant(row, "revoked_at"));
    }
}
