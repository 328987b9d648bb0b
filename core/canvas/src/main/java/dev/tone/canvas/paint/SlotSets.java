package dev.tone.canvas.paint;

import dev.tone.model.id.ElementId;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Elements as the slots that they have in a flat scene.
final class SlotSets {
    private final CanvasScene scene;

    SlotSets(CanvasScene scene) {
        this.scene = scene;
    }

    /// @param before what the bits were made from
    void fill(BitSet bits, Set<ElementId> ids, Set<ElementId> before) {
        if (ids == before && bits.isEmpty() == ids.isEmpty()) {
            return;
        }
        bits.clear();
        for (ElementId id : ids) {
            add(bits, id.value());
        }
    }

    void add(BitSet bits, String key) {
        int slot = scene.slotOf(key);
        if (slot != CanvasScene.NO_SLOT) {
            bits.set(slot);
        }
    }

    int of(@Nullable ElementId id) {
        return id == null ? CanvasScene.NO_SLOT : scene.slotOf(id.value());
    }
}
