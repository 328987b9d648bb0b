package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.document.Diff.DiffBuilder;
import dev.tone.model.id.ElementId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Changes on their way: reads see them, the document does not yet.
public final class Edit {
    private final Document document;
    private final DiffBuilder changes = new DiffBuilder();

    Edit(Document document) {
        this.document = document;
    }

    public Document document() {
        return document;
    }

    public @Nullable Entry get(String key) {
        return changes.get(key, document::get);
    }

    public @Nullable Element element(ElementId id) {
        return get(id.value()) instanceof Element element ? element : null;
    }

    /// Adds the entry or sets it in the place of the one with its id.
    public void put(Entry entry) {
        set(get(entry.key()), entry);
    }

    /// Sets another entry in the place of one that was just read.
    public void replace(Entry read, Entry entry) {
        set(read, entry);
    }

    private void set(@Nullable Entry from, Entry entry) {
        changes.change(from, from == null || entry.extra().isEmpty() ? entry : withoutOverruled(from, entry));
    }

    public void remove(String key) {
        Entry from = get(key);
        if (from != null) {
            changes.change(from, null);
        }
    }

    /// What each entry that is changed in place was before and is now. It may be replaced meanwhile.
    public void eachUpdate(BiConsumer<Entry, Entry> update) {
        changes.eachUpdate(update);
    }

    Diff diff() {
        return changes.build();
    }

    /// A property that could not be read is kept as it came and outweighs the default it is shown with, until somebody
    /// sets it.
    private static Entry withoutOverruled(Entry from, Entry to) {
        Map<String, JsonNode> before = EntryCodec.properties(from.withExtra(Map.of()));
        Map<String, JsonNode> after = EntryCodec.properties(to.withExtra(Map.of()));
        Map<String, JsonNode> extra = new HashMap<>(to.extra());
        boolean overruled = extra.keySet().removeIf(name -> !Objects.equals(before.get(name), after.get(name)));
        return overruled ? to.withExtra(Map.copyOf(extra)) : to;
    }
}
