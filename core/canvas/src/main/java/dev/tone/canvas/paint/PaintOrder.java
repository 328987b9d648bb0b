package dev.tone.canvas.paint;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/// In which order the slots of a scene are painted, the lowest first. Removing leaves gaps, so that removing many is
/// cheap; they are closed before the order is asked for.
final class PaintOrder {
    private int[] order = new int[64];
    /// By slot: its place in the order.
    private int[] rank = new int[64];
    private int ordered;
    private boolean gaps;

    /// Makes room for slots below `length`.
    void grow(int length) {
        rank = Arrays.copyOf(rank, length);
    }

    /// Puts a slot on top of all.
    void add(int slot) {
        if (ordered == order.length) {
            closeGaps();
        }
        if (ordered == order.length) {
            order = Arrays.copyOf(order, ordered * 2);
        }
        rank[slot] = ordered;
        order[ordered++] = slot;
    }

    void remove(int slot) {
        order[rank[slot]] = CanvasScene.NO_SLOT;
        gaps = true;
    }

    void clear() {
        ordered = 0;
        gaps = false;
    }

    /// Keys without a slot are passed over; what is not named stays on top, in its old order.
    void set(Iterable<String> lowestFirst, ToIntFunction<String> slotOf) {
        closeGaps();
        int[] next = new int[order.length];
        boolean[] named = new boolean[rank.length];
        int count = 0;
        for (String key : lowestFirst) {
            int slot = slotOf.applyAsInt(key);
            if (slot != CanvasScene.NO_SLOT && !named[slot]) {
                named[slot] = true;
                next[count++] = slot;
            }
        }
        for (int i = 0; i < ordered; i++) {
            if (!named[order[i]]) {
                next[count++] = order[i];
            }
        }
        order = next;
        renumber(0);
    }

    /// Moves a slot below what lies at that place now.
    void move(int slot, int place) {
        closeGaps();
        int from = rank[slot];
        int to = Math.clamp(place, 0, ordered - 1);
        if (from < to) {
            System.arraycopy(order, from + 1, order, from, to - from);
        } else {
            System.arraycopy(order, to, order, to + 1, from - to);
        }
        order[to] = slot;
        renumber(Math.min(from, to));
    }

    int size() {
        closeGaps();
        return ordered;
    }

    int slotAt(int place) {
        return order[place];
    }

    int placeOf(int slot) {
        closeGaps();
        return rank[slot];
    }

    private void closeGaps() {
        if (!gaps) {
            return;
        }
        int count = 0;
        for (int i = 0; i < ordered; i++) {
            if (order[i] != CanvasScene.NO_SLOT) {
                order[count++] = order[i];
            }
        }
        ordered = count;
        gaps = false;
        renumber(0);
    }

    private void renumber(int from) {
        for (int i = from; i < ordered; i++) {
            rank[order[i]] = i;
        }
    }
}
