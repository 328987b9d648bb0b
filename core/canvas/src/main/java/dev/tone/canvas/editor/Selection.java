package dev.tone.canvas.editor;

import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Observable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is selected, in the order in which it was. Elements that vanish leave it by themselves.
public final class Selection {
    private final Scene scene;
    private final Observable<Set<ElementId>> ids = new Observable<>(Set.of());

    /// Whether a marquee takes only what lies in it as a whole; otherwise also what it crosses.
    private final Observable<Boolean> containing = new Observable<>(false);

    Selection(Scene scene) {
        this.scene = scene;
    }

    public Observable<Set<ElementId>> observable() {
        return ids;
    }

    public Observable<Boolean> containing() {
        return containing;
    }

    public Set<ElementId> ids() {
        return ids.get();
    }

    public boolean isEmpty() {
        return ids.get().isEmpty();
    }

    public boolean contains(ElementId id) {
        return ids.get().contains(id);
    }

    /// The one that is selected, or null when none or several are.
    public @Nullable ElementId single() {
        return ids.get().size() == 1 ? ids.get().iterator().next() : null;
    }

    public void set(Collection<ElementId> next) {
        Set<ElementId> set = LinkedHashSet.newLinkedHashSet(next.size());
        for (ElementId id : next) {
            if (scene.item(id) != null) {
                set.add(id);
            }
        }
        ids.set(Collections.unmodifiableSet(set));
    }

    public void only(ElementId id) {
        set(Set.of(id));
    }

    public void clear() {
        ids.set(Set.of());
    }

    public void add(Collection<ElementId> more) {
        Set<ElementId> next = new LinkedHashSet<>(ids.get());
        next.addAll(more);
        set(next);
    }

    public void remove(Collection<ElementId> less) {
        Set<ElementId> next = new LinkedHashSet<>(ids.get());
        next.removeAll(Set.copyOf(less));
        set(next);
    }

    public void toggle(ElementId id) {
        if (contains(id)) {
            remove(Set.of(id));
        } else {
            add(Set.of(id));
        }
    }

    public @Nullable Rect bounds() {
        return scene.boundsOf(ids.get());
    }

    void forget(Collection<SceneItem> removed) {
        if (!isEmpty() && removed.stream().anyMatch(item -> contains(item.id()))) {
            set(ids.get());
        }
    }
}
