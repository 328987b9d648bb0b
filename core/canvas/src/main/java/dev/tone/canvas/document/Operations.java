package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.tone.model.canvas.CanvasOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Diffs as operations of the wire.
public final class Operations {
    private Operations() {}

    /// The operations that make the change on another replica: creates first, then only the properties that changed,
    /// then deletes.
    public static List<CanvasOperation> of(Diff diff) {
        List<CanvasOperation> operations = new ArrayList<>(diff.size());
        diff.added()
                .forEach((key, entry) ->
                        operations.add(new CanvasOperation.Create(key, entry.type(), EntryCodec.properties(entry))));
        diff.updated()
                .forEach((key, update) -> eachChange(
                        update,
                        (name, value) -> operations.add(
                                new CanvasOperation.Put(key, name, value == null ? NullNode.getInstance() : value))));
        diff.removed().forEach((key, _) -> operations.add(new CanvasOperation.Delete(key)));
        return operations;
    }

    /// Tells each property that differs, with its new value or null when it is gone.
    static void eachChange(Diff.Update update, BiConsumer<String, @Nullable JsonNode> change) {
        Map<String, JsonNode> from = EntryCodec.properties(update.from());
        Map<String, JsonNode> to = EntryCodec.properties(update.to());
        to.forEach((name, value) -> {
            if (!value.equals(from.get(name))) {
                change.accept(name, value);
            }
        });
        from.forEach((name, _) -> {
            if (!to.containsKey(name)) {
                change.accept(name, null);
            }
        });
    }
}
