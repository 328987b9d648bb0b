package dev.tone.platform.storage.sql;

import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.Rows;
import dev.tone.platform.storage.CheckRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Checks in SQL.
public final class SqlChecks implements CheckRepository {
    public static final Migrations.Domain MIGRATIONS =
            new Migrations.Domain("storage", SqlChecks.class, List.of("001-storage.sql"));

    private static final String LAST = "last";

    @Override
    public void put(Handle handle, Collection<Check> checks) {
        if (checks.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO blob_checks (digest, size, checked_at, damaged)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT (digest) DO UPDATE SET size = excluded.size,"
                + " checked_at = excluded.checked_at, damaged = excluded.damaged");
        for (Check check : checks) {
            batch.add(check.digest(), check.bytes(), check.at().toEpochMilli(), check.damaged());
        }
        batch.execute();
    }

    @Override
    public void remove(Handle handle, Collection<String> digests) {
        if (!digests.isEmpty()) {
            handle.createUpdate("DELETE FROM blob_checks WHERE digest IN (<digests>)")
                    .bindList("digests", List.copyOf(digests))
                    .execute();
        }
    }

    @Override
    public Set<String> soundSince(Handle handle, Collection<String> digests, Instant time) {
        if (digests.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(handle.createQuery("SELECT digest FROM blob_checks"
                        + " WHERE digest IN (<digests>) AND checked_at >= :time AND NOT damaged")
                .bindList("digests", List.copyOf(digests))
                .bind("time", time.toEpochMilli())
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<String> soundBefore(Handle handle, Instant time) {
        return handle.createQuery("SELECT digest FROM blob_checks WHERE NOT damaged AND checked_at < :time"
                        + " ORDER BY checked_at LIMIT 1000")
                .bind("time", time.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<Check> damaged(Handle handle) {
        return handle.createQuery("SELECT digest, size, checked_at, damaged FROM blob_checks"
                        + " WHERE damaged ORDER BY checked_at DESC LIMIT 1000")
                .map(SqlChecks::check)
                .list();
    }

    @Override
    public Totals totals(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) AS files, CAST(COALESCE(SUM(size), 0) AS BIGINT) AS bytes,"
                        + " COALESCE(MIN(checked_at), 0) AS oldest FROM blob_checks WHERE NOT damaged")
                .map((row, _) -> new Totals(
                        row.getLong("files"),
                        row.getLong("bytes"),
                        row.getLong("files") == 0 ? null : Instant.ofEpochMilli(row.getLong("oldest"))))
                .one();
    }

    @Override
    public void finished(Handle handle, Instant at) {
        handle.createUpdate("INSERT INTO blob_check_runs (id, finished_at) VALUES (:id, :at)"
                        + " ON CONFLICT (id) DO UPDATE SET finished_at = excluded.finished_at")
                .bind("id", LAST)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    @Override
    public Optional<Instant> lastFinished(Handle handle) {
        return handle.createQuery("SELECT finished_at FROM blob_check_runs WHERE id = :id")
                .bind("id", LAST)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    private static Check check(ResultSet row, StatementContext context) throws SQLException {
        return new Check(
                row.getString("digest"),
                row.getLong("size"),
                Rows.instant(row, "checked_at"),
                row.getBoolean("damaged"));
    }
}
