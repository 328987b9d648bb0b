package dev.tone.client.drafts;

import dev.tone.model.id.CanvasId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// What can be undone and redone of the drawings of one scope, kept in `client.db` as stacks of texts, as many as the
/// disk holds. Positions count from the bottom.
public final class CanvasSteps {
    private final DraftDatabase database;
    private final String scope;

    public CanvasSteps(DraftDatabase database, Scope scope) {
        this.database = database;
        this.scope = scope.key();
    }

    public int size(CanvasId canvas, String stack) {
        return database.read(connection -> Objects.requireNonNullElse(
                Rows.first(
                        connection,
                        "SELECT COALESCE(MAX(position) + 1, 0) FROM canvas_step WHERE scope = ? AND canvas = ? AND stack = ?",
                        row -> row.getInt(1),
                        scope,
                        canvas.value(),
                        stack),
                0));
    }

    /// @param to one past the last
    public List<String> read(CanvasId canvas, String stack, int from, int to) {
        return database.read(connection -> Rows.list(
                connection,
                "SELECT step FROM canvas_step WHERE scope = ? AND canvas = ? AND stack = ?"
                        + " AND position >= ? AND position < ? ORDER BY position",
                row -> row.getString(1),
                scope,
                canvas.value(),
                stack,
                from,
                to));
    }

    /// Drops what lies above the first `keep` and puts these on top.
    ///
    /// @param steps made where the writing is done, because a step of thousands takes a moment
    public CompletableFuture<Integer> write(CanvasId canvas, String stack, int keep, Supplier<List<String>> steps) {
        return database.write(connection -> {
            Rows.update(
                    connection,
                    "DELETE FROM canvas_step WHERE scope = ? AND canvas = ? AND stack = ? AND position >= ?",
                    scope,
                    canvas.value(),
                    stack,
                    keep);
            int position = keep;
            for (String step : steps.get()) {
                Rows.update(
                        connection,
                        "INSERT INTO canvas_step (scope, canvas, stack, position, step) VALUES (?, ?, ?, ?, ?)",
                        scope,
                        canvas.value(),
                        stack,
                        position++,
                        step);
            }
            return position - keep;
        });
    }
}
