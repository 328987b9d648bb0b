package dev.tone.canvas.scene;

import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.geometry.Rect;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps each group around its members. Costs nothing while a drawing has no groups.
final class GroupBounds {
    private final Scene scene;
    private final Set<SceneItem> groups = new HashSet<>();

    GroupBounds(Scene scene) {
        this.scene = scene;
    }

    void add(SceneItem group) {
        groups.add(group);
    }

    void remove(SceneItem item) {
        groups.remove(item);
    }

    void locateAll() {
        locate(groups);
    }

    /// @param changed items that are where they belong now
    /// @return the groups that may be elsewhere
    Collection<SceneItem> update(Diff diff, List<SceneItem> changed) {
        if (groups.isEmpty()) {
            return List.of();
        }
        Set<SceneItem> touched = new LinkedHashSet<>();
        for (SceneItem item : changed) {
            if (groups.contains(item)) {
                touched.add(item);
            }
            touch(item.element, touched);
        }
        diff.updated().values().forEach(update -> touch(update.from(), touched));
        diff.removed().values().forEach(entry -> touch(entry, touched));
        locate(touched);
        return touched;
    }

    private void touch(Entry entry, Set<SceneItem> touched) {
        ElementId parent = entry instanceof Element element ? element.parent() : null;
        for (int depth = 0; parent != null && depth < Limits.NESTING; depth++) {
            SceneItem item = scene.item(parent);
            if (item == null || item.element instanceof GroupElement && !touched.add(item)) {
                return;
            }
            parent = item.element.parent();
        }
    }

    private void locate(Collection<SceneItem> some) {
        Set<SceneItem> open = new HashSet<>(some);
        for (SceneItem group : some) {
            locate(group, open);
        }
    }

    private void locate(SceneItem group, Set<SceneItem> open) {
        if (open.remove(group)) {
            Rect around = aroundMembers(group.id(), open);
            scene.place(group, around == null ? Rect.NONE : around);
        }
    }

    private @Nullable Rect aroundMembers(ElementId id, Set<SceneItem> open) {
        Rect around = null;
        for (ElementId member : new ArrayList<>(scene.document().childrenOf(id))) {
            SceneItem item = scene.item(member);
            if (item != null) {
                locate(item, open);
                // An empty group is nowhere.
                if (!(item.element instanceof GroupElement) || item.bounds != Rect.NONE) {
                    around = around == null ? item.bounds : around.union(item.bounds);
                }
            }
        }
        return around;
    }
}
