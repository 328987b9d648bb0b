package dev.tone.canvas.scene;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The cells of one level of a [SpatialIndex] and what lies in each. Open addressing, and the items themselves are the
/// links of a cell's chain: adding and taking an item allocates nothing, which counts when all of a large drawing
/// moves.
final class Cells<T extends Placed> {
    private static final int SMALLEST = 16;

    private long[] keys = new long[SMALLEST];
    private @Nullable Placed[] heads = new Placed[SMALLEST];
    private int size;

    /// How many cells have something in them.
    int size() {
        return size;
    }

    void add(T item) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = find(item.cell);
        Placed head = heads[at];
        if (head == null) {
            keys[at] = item.cell;
            size++;
        } else {
            head.before = item;
        }
        item.after = head;
        heads[at] = item;
    }

    void remove(T item) {
        Placed before = item.before;
        Placed after = item.after;
        if (after != null) {
            after.before = before;
        }
        if (before != null) {
            before.after = after;
        } else {
            int at = find(item.cell);
            heads[at] = after;
            if (after == null) {
                size--;
                closeGap(at);
            }
        }
        item.before = null;
        item.after = null;
    }

    void forEach(Consumer<? super T> found) {
        for (Placed head : heads) {
            tell(head, found);
        }
    }

    void forEachIn(long cell, Consumer<? super T> found) {
        tell(heads[find(cell)], found);
    }

    @SuppressWarnings("unchecked") // only what was added comes out
    private void tell(@Nullable Placed head, Consumer<? super T> found) {
        for (Placed item = head; item != null; item = item.after) {
            found.accept((T) item);
        }
    }

    private int find(long cell) {
        int mask = keys.length - 1;
        int at = home(cell);
        while (heads[at] != null && keys[at] != cell) {
            at = at + 1 & mask;
        }
        return at;
    }

    /// Neighbours differ in few bits: these have to count wherever they are.
    private int home(long cell) {
        long mixed = cell * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & keys.length - 1;
    }

    /// What was pushed beyond the cell that is free now must still be found.
    private void closeGap(int free) {
        int mask = keys.length - 1;
        int gap = free;
        for (int at = gap + 1 & mask; heads[at] != null; at = at + 1 & mask) {
            int way = at - home(keys[at]) & mask;
            if (way >= (at - gap & mask)) {
                keys[gap] = keys[at];
                heads[gap] = heads[at];
                heads[at] = null;
                gap = at;
            }
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Placed[] oldHeads = heads;
        keys = new long[oldKeys.length * 2];
        heads = new Placed[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != null) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                heads[at] = oldHeads[i];
            }
        }
    }
}
