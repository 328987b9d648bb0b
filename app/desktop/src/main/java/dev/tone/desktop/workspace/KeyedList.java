package dev.tone.desktop.workspace;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A sorted list of things with an id, filled by a read and kept current by facts. A fact that arrives while the read
/// is under way is newer than what the read brings. Belongs to the JavaFX thread.
public final class KeyedList<K, T> {
    private final Function<T, K> key;
    private final Comparator<T> order;
    private final ObservableList<T> items = FXCollections.observableArrayList();
    /// Kept, because a view of a list holds its listeners only as long as somebody holds the view.
    private final ObservableList<T> view = FXCollections.unmodifiableObservableList(items);
    private final Set<K> touched = new HashSet<>();

    public KeyedList(Function<T, K> key, Comparator<T> order) {
        this.key = key;
        this.order = order;
    }

    public ObservableList<T> items() {
        return view;
    }

    /// What was known before the first read; nothing when something newer is there.
    public void fill(Collection<T> known) {
        if (items.isEmpty()) {
            items.setAll(known.stream()
                    .filter(item -> !touched.contains(key.apply(item)))
                    .sorted(order)
                    .toList());
        }
    }

    /// From now on facts win over the read that begins.
    public void beginRead() {
        touched.clear();
    }

    public void endRead(Collection<T> read) {
        List<T> merged = new java.util.ArrayList<>(
                items.stream().filter(item -> touched.contains(key.apply(item))).toList());
        read.stream().filter(item -> !touched.contains(key.apply(item))).forEach(merged::add);
        merged.sort(order);
        touched.clear();
        if (!merged.equals(items)) {
            items.setAll(merged);
        }
    }

    public void put(T item) {
        K id = key.apply(item);
        touched.add(id);
        for (int i = 0; i < items.size(); i++) {
            if (key.apply(items.get(i)).equals(id)) {
                if (order.compare(items.get(i), item) == 0) {
                    if (!Objects.equals(items.get(i), item)) {
                        items.set(i, item);
                    }
                    return;
                }
                items.remove(i);
                break;
            }
        }
        int at = 0;
        while (at < items.size() && order.compare(items.get(at), item) <= 0) {
            at++;
        }
        items.add(at, item);
    }

    public void remove(K id) {
        touched.add(id);
        items.removeIf(item -> key.apply(item).equals(id));
    }
}
