package dev.tone.canvas.scene;

import dev.tone.canvas.document.Layer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Items from the back to the front: by layer, then by place in the layer, then by id.
final class PaintOrder {
    static final Comparator<SceneItem> BACK_TO_FRONT = (a, b) -> {
        int byLayer = a.layer == b.layer ? 0 : Layer.ORDER.compare(a.layer, b.layer);
        if (byLayer != 0) {
            return byLayer;
        }
        int byPlace = a.element.z().compareTo(b.element.z());
        return byPlace != 0 ? byPlace : a.element.key().compareTo(b.element.key());
    };

    /// For more items than this, going over all of them once is cheaper than searching for each.
    private static final int FEW = 64;

    private final List<SceneItem> items = new ArrayList<>();
    private final List<SceneItem> view = Collections.unmodifiableList(items);

    List<SceneItem> items() {
        return view;
    }

    /// Takes items out. They must still compare as they did when they were added.
    void remove(Collection<SceneItem> gone) {
        if (gone.size() <= FEW) {
            for (SceneItem item : gone) {
                items.remove(Collections.binarySearch(items, item, BACK_TO_FRONT));
            }
        } else {
            Set<SceneItem> set = Collections.newSetFromMap(new IdentityHashMap<>(gone.size()));
            set.addAll(gone);
            items.removeIf(set::contains);
        }
    }

    void add(Collection<SceneItem> come) {
        if (come.size() <= FEW) {
            for (SceneItem item : come) {
                items.add(-1 - Collections.binarySearch(items, item, BACK_TO_FRONT), item);
            }
        } else {
            items.addAll(come);
            sort();
        }
    }

    void sort() {
        items.sort(BACK_TO_FRONT);
    }
}
