package dev.tone.client.drafts;

import dev.tone.client.canvas.CanvasDrafts;
import dev.tone.client.canvas.RejectedBatch;
import dev.tone.client.canvas.StoredCanvas;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The drawings of one scope in `client.db`.
public final class SqliteCanvasDrafts implements CanvasDrafts {
    private final DraftDatabase database;
    private final String scope;

    public SqliteCanvasDrafts(DraftDatabase database, Scope scope) {
        this.database = database;
        this.scope = scope.key();
    }

    @Override
    public StoredCanvas load(CanvasId canvas) {
        return database.read(connection -> {
            Head head = Rows.first(
                    connection,
                    "SELECT next_counter, snapshot FROM canvas WHERE scope = ? AND canvas = ?",
                    row -> new Head(row.getLong(1), snapshot(row.getString(2))),
                    scope,
                    canvas.value());
            if (head == null) {
                return StoredCanvas.NOTHING;
            }
            List<OperationBatch> pending = new ArrayList<>();
            List<RejectedBatch> rejected = new ArrayList<>();
            Rows.list(
                            connection,
                            "SELECT batch, fault FROM canvas_pending WHERE scope = ? AND canvas = ? ORDER BY counter",
                            row -> new Kept(Json.read(row.getString(1), OperationBatch.class), fault(row.getString(2))),
                            scope,
                            canvas.value())
                    .forEach(kept -> {
                        if (kept.fault == null) {
                            pending.add(kept.batch);
                        } else {
                            rejected.add(new RejectedBatch(kept.batch, kept.fault));
                        }
                    });
            return new StoredCanvas(
                    head.snapshot, accepted(connection, canvas, head.snapshot), pending, rejected, head.nextCounter);
        });
    }

    /// A write of accepted batches may have failed (a full disk) and a later one not: what follows a gap comes from the
    /// platform once more.
    private List<AcceptedBatch> accepted(Connection connection, CanvasId canvas, @Nullable CanvasSnapshot snapshot)
            throws SQLException {
        if (snapshot == null) {
            return List.of();
        }
        List<AcceptedBatch> consecutive = new ArrayList<>();
        long next = snapshot.revision() + 1;
        for (AcceptedBatch batch : Rows.list(
                connection,
                "SELECT batch FROM canvas_accepted WHERE scope = ? AND canvas = ? AND revision >= ? ORDER BY revision",
                row -> Json.read(row.getString(1), AcceptedBatch.class),
                scope,
                canvas.value(),
                next)) {
            if (batch.revision() != next) {
                break;
            }
            consecutive.add(batch);
            next++;
        }
        return consecutive;
    }

    @Override
    public CompletableFuture<?> add(CanvasId canvas, OperationBatch batch, Instant time) {
        return database.write(connection -> insert(connection, canvas, batch, time));
    }

    @Override
    public CompletableFuture<?> confirm(CanvasId canvas, List<AcceptedBatch> accepted, List<Long> acknowledged) {
        return database.write(connection -> {
            for (AcceptedBatch batch : accepted) {
                Rows.update(
                        connection,
                        "INSERT OR REPLACE INTO canvas_accepted (scope, canvas, revision, batch) VALUES (?, ?, ?, ?)",
                        scope,
                        canvas.value(),
                        batch.revision(),
                        Json.write(batch));
            }
            for (Long counter : acknowledged) {
                delete(connection, canvas, counter);
            }
            return accepted.size();
        });
    }

    @Override
    public CompletableFuture<?> snapshot(CanvasSnapshot snapshot) {
        return database.write(connection -> {
            String canvas = snapshot.canvas().value();
            Rows.update(
                    connection,
                    "INSERT INTO canvas (scope, canvas, next_counter, snapshot_revision, snapshot) VALUES (?, ?, 1, ?, ?)"
                            + " ON CONFLICT (scope, canvas) DO UPDATE SET snapshot_revision = excluded.snapshot_revision,"
                            + " snapshot = excluded.snapshot",
                    scope,
                    canvas,
                    snapshot.revision(),
                    Json.write(snapshot));
            // Also what is newer: it belongs to a past that the platform does not have any more.
            return Rows.update(connection, "DELETE FROM canvas_accepted WHERE scope = ? AND canvas = ?", scope, canvas);
        });
    }

    @Override
    public CompletableFuture<?> reject(CanvasId canvas, long counter, Fault fault) {
        return database.write(connection -> Rows.update(
                connection,
                "UPDATE canvas_pending SET fault = ? WHERE scope = ? AND canvas = ? AND counter = ?",
                Json.write(fault),
                scope,
                canvas.value(),
                counter));
    }

    @Override
    public CompletableFuture<?> retry(CanvasId canvas, long rejected, OperationBatch batch, Instant time) {
        return database.write(connection -> {
            delete(connection, canvas, rejected);
            return insert(connection, canvas, batch, time);
        });
    }

    @Override
    public CompletableFuture<?> discard(CanvasId canvas, long counter) {
        return database.write(connection -> delete(connection, canvas, counter));
    }

    /// Drawings with something that waits, for the outbox; also those that are not open.
    ///
    /// What was asked for so far counts already, written or not: otherwise an edit that was just acknowledged would
    /// be told as waiting, and nothing would happen later that corrects it. Blocks.
    public List<Waiting> waiting() {
        database.write(_ -> true).exceptionally(_ -> false).join();
        return database.read(connection -> Rows.list(
                connection,
                "SELECT canvas, COUNT(*) - COUNT(fault), COUNT(fault), MIN(created_at) FROM canvas_pending"
                        + " WHERE scope = ? GROUP BY canvas ORDER BY 4",
                row -> new Waiting(
                        new CanvasId(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        Instant.ofEpochMilli(row.getLong(4))),
                scope));
    }

    /// @param since the time of its oldest edit that waits
    public record Waiting(CanvasId canvas, int pending, int rejected, Instant since) {}

    private int insert(Connection connection, CanvasId canvas, OperationBatch batch, Instant time) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO canvas (scope, canvas, next_counter) VALUES (?, ?, ?)"
                        + " ON CONFLICT (scope, canvas) DO UPDATE SET next_counter ="
                        + " MAX(next_counter, excluded.next_counter)",
                scope,
                canvas.value(),
                batch.counter() + 1);
        return Rows.update(
                connection,
                "INSERT INTO canvas_pending (scope, canvas, counter, created_at, batch) VALUES (?, ?, ?, ?, ?)",
                scope,
                canvas.value(),
                batch.counter(),
                time.toEpochMilli(),
                Json.write(batch));
    }

    private int delete(Connection connection, CanvasId canvas, long counter) throws SQLException {
        return Rows.update(
                connection,
                "DELETE FROM canvas_pending WHERE scope = ? AND canvas = ? AND counter = ?",
                scope,
                canvas.value(),
                counter);
    }

    private static @Nullable CanvasSnapshot snapshot(@Nullable String json) {
        return json == null ? null : Json.read(json, CanvasSnapshot.class);
    }

    private static @Nullable Fault fault(@Nullable String json) {
        return json == null ? null : Json.read(json, Fault.class);
    }

    private record Head(long nextCounter, @Nullable CanvasSnapshot snapshot) {}

    private record Kept(OperationBatch batch, @Nullable Fault fault) {}
}
