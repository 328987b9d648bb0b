package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What changed, by record id. Reversed, it undoes itself.
public record Diff(Map<String, Entry> added, Map<String, Update> updated, Map<String, Entry> removed) {
    public static final Diff NONE = new Diff(Map.of(), Map.of(), Map.of());

    public record Update(Entry from, Entry to) {
        Update reversed() {
            return new Update(to, from);
        }
    }

    public Diff {
        added = Collections.unmodifiableMap(added);
        updated = Collections.unmodifiableMap(updated);
        removed = Collections.unmodifiableMap(removed);
    }

    /// What is different between two states, looked at only for these ids.
    public static Diff between(
            Iterable<String> ids, Function<String, @Nullable Entry> before, Function<String, @Nullable Entry> after) {
        DiffBuilder builder = new DiffBuilder();
        for (String id : ids) {
            Entry from = before.apply(id);
            Entry to = after.apply(id);
            if (from != null || to != null) {
                builder.change(from, to);
            }
        }
        return builder.build();
    }

    public boolean isEmpty() {
        return added.isEmpty() && updated.isEmpty() && removed.isEmpty();
    }

    public int size() {
        return added.size() + updated.size() + removed.size();
    }

    public Diff reversed() {
        Map<String, Update> back = LinkedHashMap.newLinkedHashMap(updated.size());
        updated.forEach((key, update) -> back.put(key, update.reversed()));
        return new Diff(removed, back, added);
    }

    /// This change and then the next, as one.
    public Diff then(Diff next) {
        if (isEmpty()) {
            return next;
        }
        DiffBuilder both = new DiffBuilder();
        both.add(this);
        both.add(next);
        return both.build();
    }

    /// The same change for a document in which others have gone on meanwhile: it changes only the properties that it
    /// changed, brings nothing back that somebody deleted, and deletes what is there now.
    ///
    /// @param current the entry of a record id, or null
    public Diff onto(Function<String, @Nullable Entry> current) {
        DiffBuilder builder = new DiffBuilder();
        added.forEach((key, entry) -> {
            if (current.apply(key) == null) {
                builder.change(null, entry);
            }
        });
        updated.forEach((key, update) -> {
            Entry now = current.apply(key);
            if (now != null) {
                builder.change(now, now.equals(update.from()) ? update.to() : merged(update, now));
            }
        });
        removed.forEach((key, _) -> {
            Entry now = current.apply(key);
            if (now != null) {
                builder.change(now, null);
            }
        });
        return builder.build();
    }

    /// Whether it was made for exactly this state, told by identity: the usual case, and worth not copying anything.
    boolean fits(Function<String, @Nullable Entry> current) {
        for (Map.Entry<String, Update> each : updated.entrySet()) {
            if (current.apply(each.getKey()) != each.getValue().from()) {
                return false;
            }
        }
        for (Map.Entry<String, Entry> each : removed.entrySet()) {
            if (current.apply(each.getKey()) != each.getValue()) {
                return false;
            }
        }
        for (String key : added.keySet()) {
            if (current.apply(key) != null) {
                return false;
            }
        }
        return true;
    }

    private static Entry merged(Update update, Entry now) {
        Map<String, JsonNode> properties = EntryCodec.properties(now);
        Operations.eachChange(update, (name, value) -> {
            if (value == null) {
                properties.remove(name);
            } else {
                properties.put(name, value);
            }
        });
        return EntryCodec.decode(now.key(), now.type(), properties);
    }

    /// Gathers changes of single entries into a diff in which each id stands once.
    static final class DiffBuilder {
        private final Map<String, Change> changes = new LinkedHashMap<>();

        void add(Diff diff) {
            diff.added.forEach((_, entry) -> change(null, entry));
            diff.updated.forEach((_, update) -> change(update.from(), update.to()));
            diff.removed.forEach((_, entry) -> change(entry, null));
        }

        void change(@Nullable Entry from, @Nullable Entry to) {
            String key = Objects.requireNonNull(from == null ? to : from).key();
            changes.computeIfAbsent(key, _ -> new Change(from)).to = to;
        }

        /// What an id stands for after the changes so far.
        ///
        /// @param otherwise tells it for an id that nothing changed
        @Nullable
        Entry get(String key, Function<String, @Nullable Entry> otherwise) {
            Change change = changes.get(key);
            return change == null ? otherwise.apply(key) : change.to;
        }

        void eachUpdate(BiConsumer<Entry, Entry> update) {
            for (Change change : changes.values()) {
                if (change.from != null && change.to != null) {
                    update.accept(change.from, change.to);
                }
            }
        }

        Diff build() {
            Map<String, Entry> added = new LinkedHashMap<>();
            Map<String, Update> updated = new LinkedHashMap<>();
            Map<String, Entry> removed = new LinkedHashMap<>();
            changes.forEach((key, change) -> {
                Entry from = change.from;
                Entry to = change.to;
                if (from == null && to != null) {
                    added.put(key, to);
                } else if (from != null && to == null) {
                    removed.put(key, from);
                } else if (from != null && to != null && !from.equals(to)) {
                    updated.put(key, new Update(from, to));
                }
            });
            return new Diff(added, updated, removed);
        }

        private static final class Change {
            final @Nullable Entry from;

            @Nullable
            Entry to;

            Change(@Nullable Entry from) {
                this.from = from;
            }
        }
    }
}
