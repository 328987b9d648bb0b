package dev.tone.platform.canvases.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.json.Json;
import dev.tone.platform.canvases.CanvasRepository;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.kernel.sql.Rows;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Canvases in SQL.
public final class SqlCanvases implements CanvasRepository {
    public static final Migrations.Domain MIGRATIONS = new Migrations.Domain(
            "canvases", SqlCanvases.class, List.of("001-canvases.sql", "002-order-and-trash.sql"));

    private static final String COLUMNS =
            "id, project, name, revision, head, created_at, updated_at, place, deleted_at";
    private static final String BATCH =
            "SELECT revision, client, counter, base, actor, time, operations FROM canvas_batches WHERE canvas = :canvas";
    private static final TypeReference<List<CanvasOperation>> OPERATIONS = new TypeReference<>() {};

    @Override
    public void insert(Handle handle, OrganizationId organization, Stored canvas) {
        CanvasInfo info = canvas.info();
        handle.createUpdate(
                        "INSERT INTO canvases (organization, " + COLUMNS
                                + ") VALUES (:organization, :id, :project, :name, :revision, :head, :created, :updated, :place, :deleted)")
                .bind("organization", organization.value())
                .bind("id", info.id().value())
                .bind("project", info.project().value())
                .bind("name", info.name())
                .bind("revision", info.revision())
                .bind("head", canvas.head())
                .bind("created", info.createdAt().toEpochMilli())
                .bind("updated", info.updatedAt().toEpochMilli())
                .bind("place", info.place())
                .bind("deleted", Rows.millis(info.deletedAt()))
                .execute();
    }

    @Override
    public void update(Handle handle, Stored canvas) {
        CanvasInfo info = canvas.info();
        handle.createUpdate("UPDATE canvases SET name = :name, revision = :revision, head = :head,"
                        + " updated_at = :updated, place = :place, deleted_at = :deleted WHERE id = :id")
                .bind("name", info.name())
                .bind("revision", info.revision())
                .bind("head", canvas.head())
                .bind("updated", info.updatedAt().toEpochMilli())
                .bind("place", info.place())
                .bind("deleted", Rows.millis(info.deletedAt()))
                .bind("id", info.id().value())
                .execute();
    }

    @Override
    public Optional<Stored> find(Handle handle, OrganizationId organization, CanvasId canvas) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM canvases WHERE id = :id AND organization = :organization")
                .bind("id", canvas.value())
                .bind("organization", organization.value())
                .map((row, context) -> new Stored(info(row, context), row.getString("head")))
                .findOne();
    }

    @Override
    public List<CanvasInfo> list(Handle handle, ProjectId project, boolean deleted) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM canvases WHERE project = :project AND deleted_at IS "
                        + (deleted ? "NOT NULL" : "NULL") + " ORDER BY place, id")
                .bind("project", project.value())
                .map(SqlCanvases::info)
                .list();
    }

    @Override
    public void append(Handle handle, CanvasId canvas, AcceptedBatch accepted) {
        OperationBatch batch = accepted.batch();
        handle.createUpdate(
                        "INSERT INTO canvas_batches (canvas, revision, client, counter, base, actor, time,"
                                + " operations) VALUES (:canvas, :revision, :client, :counter, :base, :actor, :time, :operations)")
                .bind("canvas", canvas.value())
                .bind("revision", accepted.revision())
                .bind("client", batch.client().value())
                .bind("counter", batch.counter())
                .bind("base", batch.base())
                .bind("actor", accepted.actor().value())
                .bind("time", accepted.time().toEpochMilli())
                .bind("operations", write(batch.operations()))
                .execute();
    }

    @Override
    public Optional<AcceptedBatch> batch(Handle handle, CanvasId canvas, ClientId client, long counter) {
        return handle.createQuery(BATCH + " AND client = :client AND counter = :counter")
                .bind("canvas", canvas.value())
                .bind("client", client.value())
                .bind("counter", counter)
                .map(SqlCanvases::batch)
                .findOne();
    }

    @Override
    public long lastCounter(Handle handle, CanvasId canvas, ClientId client) {
        return handle.createQuery("SELECT COALESCE(MAX(counter), 0) FROM canvas_batches"
                        + " WHERE canvas = :canvas AND client = :client")
                .bind("canvas", canvas.value())
                .bind("client", client.value())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<AcceptedBatch> batches(Handle handle, CanvasId canvas, long after, int limit) {
        return handle.createQuery(BATCH + " AND revision > :after ORDER BY revision LIMIT :limit")
                .bind("canvas", canvas.value())
                .bind("after", after)
                .bind("limit", limit)
                .map(SqlCanvases::batch)
                .list();
    }

    @Override
    public Optional<CanvasSnapshot> snapshot(Handle handle, CanvasId canvas, long revision) {
        return handle.createQuery("SELECT snapshot FROM canvas_snapshots WHERE canvas = :canvas"
                        + " AND revision <= :revision ORDER BY revision DESC LIMIT 1")
                .bind("canvas", canvas.value())
                .bind("revision", revision)
                .map((row, _) -> Json.read(row.getString(1), CanvasSnapshot.class))
                .findOne();
    }

    @Override
    public void keep(Handle handle, CanvasSnapshot snapshot) {
        handle.createUpdate("INSERT INTO canvas_snapshots (canvas, revision, snapshot)"
                        + " VALUES (:canvas, :revision, :snapshot)")
                .bind("canvas", snapshot.canvas().value())
                .bind("revision", snapshot.revision())
                .bind("snapshot", Json.write(snapshot))
                .execute();
    }

    @Override
    public long revision(Handle handle, CanvasId canvas) {
        return handle.createQuery("SELECT COALESCE(MAX(revision), 0) FROM canvases WHERE id = :canvas")
                .bind("canvas", canvas.value())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<Trashed> trashedBefore(Handle handle, Instant time) {
        return handle.createQuery(
                        "SELECT organization, id FROM canvases WHERE deleted_at < :time ORDER BY deleted_at, id")
                .bind("time", time.toEpochMilli())
                .map((row, _) -> new Trashed(new OrganizationId(row.getString(1)), new CanvasId(row.getString(2))))
                .list();
    }

    @Override
    public void remove(Handle handle, CanvasId canvas) {
        handle.execute("DELETE FROM canvases WHERE id = ?", canvas.value());
    }

    @Override
    public void removeAll(Handle handle, ProjectId project) {
        handle.execute("DELETE FROM canvases WHERE project = ?", project.value());
    }

    private static String write(List<CanvasOperation> operations) {
        try {
            // With the list's type at hand each operation carries its `op`.
            return Json.mapper().writerFor(OPERATIONS).writeValueAsString(operations);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CanvasOperation> read(String json) {
        try {
            return Json.mapper().readValue(json, OPERATIONS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AcceptedBatch batch(ResultSet row, StatementContext context) throws SQLException {
        return new AcceptedBatch(
                row.getLong("revision"),
                Rows.instant(row, "time"),
                new UserId(row.getString("actor")),
                new OperationBatch(
                        new ClientId(row.getString("client")),
                        row.getLong("counter"),
                        row.getLong("base"),
                        read(row.getString("operations"))));
    }

    private static CanvasInfo info(ResultSet row, StatementContext context) throws SQLException {
        return new CanvasInfo(
                new CanvasId(row.getString("id")),
                new ProjectId(row.getString("project")),
                row.getString("name"),
                row.getLong("revision"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                row.getString("place"),
                Rows.optionalInstant(row, "deleted_at"));
    }
}
