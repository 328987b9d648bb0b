package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.json.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Diffs as text, for keeping. Of an updated record only the properties that changed are kept: what is read back fits
/// any later state by [Diff#onto], which is how history uses it.
public final class DiffCodec {
    private DiffCodec() {}

    /// @param from values before; JSON null for a property that was not there
    private record Change(String id, String type, Map<String, JsonNode> from, Map<String, JsonNode> to) {}

    /// Another thing under the same id.
    private record Exchange(CanvasRecord from, CanvasRecord to) {}

    private record Kept(
            List<CanvasRecord> added, List<Change> updated, List<Exchange> exchanged, List<CanvasRecord> removed) {}

    public static String encode(Diff diff) {
        return Json.write(new Kept(
                diff.added().values().stream().map(EntryCodec::encode).toList(),
                diff.updated().values().stream()
                        .filter(DiffCodec::isSameType)
                        .map(DiffCodec::change)
                        .toList(),
                diff.updated().values().stream()
                        .filter(update -> !isSameType(update))
                        .map(update -> new Exchange(EntryCodec.encode(update.from()), EntryCodec.encode(update.to())))
                        .toList(),
                diff.removed().values().stream().map(EntryCodec::encode).toList()));
    }

    public static Diff decode(String text) {
        Kept kept = Json.read(text, Kept.class);
        Map<String, Diff.Update> updated = new LinkedHashMap<>();
        for (Change change : kept.updated()) {
            updated.put(
                    change.id(),
                    new Diff.Update(
                            EntryCodec.decode(change.id(), change.type(), change.from()),
                            EntryCodec.decode(change.id(), change.type(), change.to())));
        }
        for (Exchange exchange : kept.exchanged()) {
            updated.put(
                    exchange.from().id(),
                    new Diff.Update(EntryCodec.decode(exchange.from()), EntryCodec.decode(exchange.to())));
        }
        return new Diff(entries(kept.added()), updated, entries(kept.removed()));
    }

    private static Map<String, Entry> entries(List<CanvasRecord> records) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        records.forEach(record -> entries.put(record.id(), EntryCodec.decode(record)));
        return entries;
    }

    private static boolean isSameType(Diff.Update update) {
        return update.from().type().equals(update.to().type());
    }

    private static Change change(Diff.Update update) {
        Map<String, JsonNode> before = EntryCodec.properties(update.from());
        Map<String, JsonNode> from = new HashMap<>();
        Map<String, JsonNode> to = new HashMap<>();
        Operations.eachChange(update, (name, value) -> {
            from.put(name, before.getOrDefault(name, NullNode.getInstance()));
            to.put(name, value == null ? NullNode.getInstance() : value);
        });
        return new Change(update.to().key(), update.to().type(), from, to);
    }
}
