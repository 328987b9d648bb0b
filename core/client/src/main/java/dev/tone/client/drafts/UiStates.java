package dev.tone.client.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tone.model.json.Json;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the windows remember of one scope: panes, tabs, places, unsent text. One value per name, as JSON.
public final class UiStates {
    private static final Logger LOG = LoggerFactory.getLogger(UiStates.class);

    private final DraftDatabase database;
    private final String scope;

    public UiStates(DraftDatabase database, Scope scope) {
        this.database = database;
        this.scope = scope.key();
    }

    /// Empty when there is none, or when it is not of that type any more: a window opens in any case.
    public <T> Optional<T> get(String name, Class<T> type) {
        Optional<String> json = database.read(connection -> Optional.ofNullable(Rows.first(
                connection,
                "SELECT value FROM ui_state WHERE scope = ? AND name = ?",
                row -> row.getString(1),
                scope,
                name)));
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.mapper().readValue(json.get(), type));
        } catch (JsonProcessingException e) {
            LOG.info("The window state {} is left out: {}", name, e.getOriginalMessage());
            return Optional.empty();
        }
    }

    public CompletableFuture<Integer> put(String name, Object value) {
        String json = Json.write(value);
        return database.write(connection -> Rows.update(
                connection,
                "INSERT INTO ui_state (scope, name, value) VALUES (?, ?, ?)"
                        + " ON CONFLICT (scope, name) DO UPDATE SET value = excluded.value",
                scope,
                name,
                json));
    }

    public CompletableFuture<Integer> remove(String name) {
        return database.write(connection ->
                Rows.update(connection, "DELETE FROM ui_state WHERE scope = ? AND name = ?", scope, name));
    }
}
