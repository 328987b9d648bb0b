package dev.tone.client.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tone.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// What was last heard of the platform, to show while it cannot be asked: lists of objects by kind (`projects`,
/// `deployments:<project>`, …), in the platform's order.
public final class ReadModels {
    private final DraftDatabase database;
    private final String scope;

    public ReadModels(DraftDatabase database, Scope scope) {
        this.database = database;
        this.scope = scope.key();
    }

    /// What is not readable any more is left out; the platform has the truth.
    public <T> List<T> list(String kind, Class<T> type) {
        List<String> stored = database.read(connection -> Rows.list(
                connection,
                "SELECT value FROM read_model WHERE scope = ? AND kind = ? ORDER BY position, id",
                row -> row.getString(1),
                scope,
                kind));
        List<T> values = new ArrayList<>(stored.size());
        for (String json : stored) {
            try {
                values.add(Json.mapper().readValue(json, type));
            } catch (JsonProcessingException _) {
                // Written by another version; the next answer of the platform replaces it.
            }
        }
        return values;
    }

    /// Replaces the whole list.
    public <T> CompletableFuture<Integer> replace(String kind, List<T> values, Function<? super T, String> id) {
        List<String> json = values.stream().map(Json::write).toList();
        List<String> ids = values.stream().map(id).toList();
        return database.write(connection -> {
            Rows.update(connection, "DELETE FROM read_model WHERE scope = ? AND kind = ?", scope, kind);
            for (int i = 0; i < json.size(); i++) {
                Rows.update(
                        connection,
                        "INSERT OR REPLACE INTO read_model (scope, kind, id, position, value) VALUES (?, ?, ?, ?, ?)",
                        scope,
                        kind,
                        ids.get(i),
                        i,
                        json.get(i));
            }
            return json.size();
        });
    }
}
