package dev.tone.model.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A record's properties, unmodifiable and in the order of their names. Two arrays instead of a tree: a drawing has
/// hundreds of thousands of these, and they are handed on from the wire to the editor without being copied.
final class PropertyMap extends AbstractMap<String, JsonNode> {
    private final String[] names;
    private final JsonNode[] values;

    private PropertyMap(String[] names, JsonNode[] values) {
        this.names = names;
        this.values = values;
    }

    private PropertyMap(Map<String, JsonNode> source) {
        names = new String[source.size()];
        values = new JsonNode[names.length];
        int count = 0;
        for (Entry<String, JsonNode> each : source.entrySet()) {
            names[count] = Objects.requireNonNull(each.getKey());
            values[count++] = Objects.requireNonNull(each.getValue());
        }
    }

    /// The same content; the argument itself when it is of this kind.
    ///
    /// @throws NullPointerException for a name or a value that is null
    static PropertyMap of(Map<String, JsonNode> source) {
        if (source instanceof PropertyMap same) {
            return same;
        }
        PropertyMap map = new PropertyMap(source);
        // What comes from the wire was written in this order already.
        return map.isSorted() ? map : new PropertyMap(new TreeMap<>(source));
    }

    /// The same with one property as given; null is without it.
    PropertyMap with(String name, @Nullable JsonNode value) {
        int at = find(name);
        if (value == null) {
            return at < 0 ? this : new PropertyMap(without(names, at), without(values, at));
        }
        if (at < 0) {
            return new PropertyMap(inserted(names, -1 - at, name), inserted(values, -1 - at, value));
        }
        JsonNode[] changed = values.clone();
        changed[at] = value;
        return new PropertyMap(names, changed);
    }

    private static <T> T[] without(T[] all, int at) {
        T[] fewer = Arrays.copyOf(all, all.length - 1);
        System.arraycopy(all, at + 1, fewer, at, fewer.length - at);
        return fewer;
    }

    private static <T> T[] inserted(T[] all, int at, T one) {
        T[] more = Arrays.copyOf(all, all.length + 1);
        System.arraycopy(all, at, more, at + 1, all.length - at);
        more[at] = one;
        return more;
    }

    private boolean isSorted() {
        for (int i = 1; i < names.length; i++) {
            if (names[i - 1].compareTo(names[i]) >= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable JsonNode get(@Nullable Object name) {
        int at = find(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return find(name) >= 0;
    }

    private int find(@Nullable Object name) {
        return name instanceof String text ? Arrays.binarySearch(names, text) : -1;
    }

    @Override
    public Set<Entry<String, JsonNode>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<String, JsonNode>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < names.length;
                    }

                    @Override
                    public Entry<String, JsonNode> next() {
                        if (next >= names.length) {
                            throw new NoSuchElementException();
                        }
                        Entry<String, JsonNode> entry = Map.entry(names[next], values[next]);
                        next++;
                        return entry;
                    }
                };
            }
        };
    }
}
