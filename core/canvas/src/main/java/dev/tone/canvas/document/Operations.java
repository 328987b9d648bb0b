package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.tone.canvas.geometry.Rect;
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
    /// then deletes. Before all of them elements leave their parents, so that no order of the rest looks like a
    /// circle.
    public static List<CanvasOperation> of(Diff diff) {
        List<CanvasOperation> operations = new ArrayList<>(diff.size());
        diff.updated().forEach((key, update) -> {
            if (update.from() instanceof Element from
                    && update.to() instanceof Element to
                    && from.parent() != null
                    && !from.parent().equals(to.parent())) {
                operations.add(new CanvasOperation.Put(key, "parent", NullNode.getInstance()));
            }
        });
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
        if (update.from() instanceof BoxElement from
                && update.to() instanceof BoxElement to
                && from.withBounds(to.bounds()).equals(to)) {
            moved(from.bounds(), to.bounds(), change);
        } else {
            compared(update, change);
        }
    }

    /// The most frequent change by far, for thousands of elements at once, told without writing down all the rest.
    private static void moved(Rect from, Rect to, BiConsumer<String, @Nullable JsonNode> change) {
        number("height", from.height(), to.height(), change);
        number("width", from.width(), to.width(), change);
        number("x", from.x(), to.x(), change);
        number("y", from.y(), to.y(), change);
    }

    private static void number(String name, double from, double to, BiConsumer<String, @Nullable JsonNode> change) {
        if (from != to) {
            change.accept(name, Writing.number(to));
        }
    }

    private static void compared(Diff.Update update, BiConsumer<String, @Nullable JsonNode> change) {
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
