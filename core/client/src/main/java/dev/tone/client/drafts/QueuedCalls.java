package dev.tone.client.drafts;

import dev.tone.model.fault.Fault;
import dev.tone.model.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Calls of one scope that wait for the platform, in the order of their asking. What a call is, is not known here.
public final class QueuedCalls {
    private final DraftDatabase database;
    private final String scope;

    /// @param call as JSON
    /// @param fault why it was refused and waits for a decision, null while it only waits
    public record Row(
            long id, String call, Instant since, @Nullable Fault fault) {}

    public QueuedCalls(DraftDatabase database, Scope scope) {
        this.database = database;
        this.scope = scope.key();
    }

    /// @return completed when it survives the loss of power
    public CompletableFuture<?> add(String call, Instant time) {
        return database.write(connection -> Rows.update(
                connection,
                "INSERT INTO queued_call (scope, call, created_at) VALUES (?, ?, ?)",
                scope,
                call,
                time.toEpochMilli()));
    }

    public List<Row> list() {
        return database.read(connection -> Rows.list(
                connection,
                "SELECT id, call, created_at, fault FROM queued_call WHERE scope = ? ORDER BY id",
                row -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getString(4) == null ? null : Json.read(row.getString(4), Fault.class)),
                scope));
    }

    /// @param fault null to let it be sent again
    public CompletableFuture<?> mark(long id, @Nullable Fault fault) {
        String json = fault == null ? null : Json.write(fault);
        return database.write(connection -> Rows.update(
                connection, "UPDATE queued_call SET fault = ? WHERE scope = ? AND id = ?", json, scope, id));
    }

    public CompletableFuture<?> remove(long id) {
        return database.write(
                connection -> Rows.update(connection, "DELETE FROM queued_call WHERE scope = ? AND id = ?", scope, id));
    }
}
