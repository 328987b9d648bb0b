package dev.tone.canvas.editor;

import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Observable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is selected, in the order in which it was. Elements that vanish leave it by themselves.
public final class Selection {
    private final Scene scene;
    private final Observable<Set<ElementId>> ids = new Observable<>(Set.of());

    /// Whether a marquee takes only what lies in it as a whole; otherwise also what it crosses.
    private final Observable<Boolean> containing = new Observable<>(false);

    /// The group that was stepped into: its members are taken one by one. Left as soon as nothing in it is selected.
    private final Observable<Optional<ElementId>> inside = new Observable<>(Optional.empty());

    private Set<ElementId> boundsOf = Set.of();
    private int boundsAt;
    private @Nullable Rect bounds;

    Selection(Scene scene) {
        this.scene = scene;
    }

    public Observable<Set<ElementId>> observable() {
        return ids;
    }

    public Observable<Boolean> containing() {
        return containing;
    }

    /// What pointing at an element takes: the outermost group around it, or, within the group that was stepped into,
    /// what lies directly in that.
    public ElementId unit(ElementId id) {
        Set<ElementId> open = inside.get().map(this::withAncestors).orElse(Set.of());
        ElementId unit = id;
        for (int depth = 0; depth < Limits.NESTING; depth++) {
            ElementId group = groupOf(unit);
            if (group == null || open.contains(group)) {
                return unit;
            }
            unit = group;
        }
        return unit;
    }

    void stepInto(ElementId group) {
        inside.set(Optional.of(group));
    }

    /// Back out of the group that was stepped into, which is selected then.
    ///
    /// @return whether there was one
    boolean stepOut() {
        ElementId group = inside.get().orElse(null);
        if (group == null || scene.item(group) == null) {
            return false;
        }
        inside.set(Optional.ofNullable(groupOf(group)));
        only(group);
        return true;
    }

    private @Nullable ElementId groupOf(ElementId id) {
        SceneItem item = scene.item(id);
        ElementId parent = item == null ? null : item.element().parent();
        SceneItem outer = parent == null ? null : scene.item(parent);
        return outer != null && outer.element() instanceof GroupElement ? parent : null;
    }

    private Set<ElementId> withAncestors(ElementId id) {
        Set<ElementId> line = new LinkedHashSet<>();
        for (ElementId each = id; each != null && line.add(each); ) {
            each = groupOf(each);
        }
        return line;
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
        take(set);
    }

    /// As [#set], of elements that are there for certain.
    ///
    /// @param set nobody else's from now on
    void take(Set<ElementId> set) {
        inside.get().ifPresent(group -> {
            if (set.stream().noneMatch(id -> withAncestors(id).contains(group) && !id.equals(group))) {
                inside.set(Optional.empty());
            }
        });
        ids.set(Collections.unmodifiableSet(set));
    }

    public void only(ElementId id) {
        set(Set.of(id));
    }

    public void clear() {
        set(Set.of());
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

    /// Looked for once for each selection and state of the scene: both stay while a gesture lasts.
    public @Nullable Rect bounds() {
        Set<ElementId> now = ids.get();
        if (boundsOf != now || boundsAt != scene.version()) {
            boundsOf = now;
            boundsAt = scene.version();
            bounds = scene.boundsOf(now);
        }
        return bounds;
    }

    void forget(Collection<SceneItem> removed) {
        if (!isEmpty() && removed.stream().anyMatch(item -> contains(item.id()))) {
            set(ids.get());
        }
    }
}
