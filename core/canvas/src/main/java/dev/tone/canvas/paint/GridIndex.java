package dev.tone.canvas.paint;

import java.util.Arrays;

/// Which slots may touch a rectangle of the world: a hash grid of square cells. What covers many cells is kept
/// in a list of its own and always looked at.
final class GridIndex {
    private static final double CELL = 512;
    private static final int MANY = 48;
    private static final int[] NOTHING = new int[0];

    private long[] keys = new long[1024];
    private int[][] cells = new int[1024][];
    private int[] sizes = new int[1024];
    private int taken;
    private int[] large = NOTHING;
    private int largeSize;

    /// Called for each slot found, perhaps several times for one.
    interface Visitor {
        void visit(int slot);
    }

    void add(int slot, double x0, double y0, double x1, double y1) {
        int left = cell(x0);
        int right = cell(x1);
        int top = cell(y0);
        int bottom = cell(y1);
        if (isLarge(left, top, right, bottom)) {
            if (largeSize == large.length) {
                large = Arrays.copyOf(large, Math.max(16, largeSize * 2));
            }
            large[largeSize++] = slot;
            return;
        }
        for (int cy = top; cy <= bottom; cy++) {
            for (int cx = left; cx <= right; cx++) {
                push(at(key(cx, cy)), slot);
            }
        }
    }

    void remove(int slot, double x0, double y0, double x1, double y1) {
        int left = cell(x0);
        int right = cell(x1);
        int top = cell(y0);
        int bottom = cell(y1);
        if (isLarge(left, top, right, bottom)) {
            largeSize = drop(large, largeSize, slot);
            return;
        }
        for (int cy = top; cy <= bottom; cy++) {
            for (int cx = left; cx <= right; cx++) {
                int at = at(key(cx, cy));
                int[] slots = cells[at];
                if (slots != null) {
                    sizes[at] = drop(slots, sizes[at], slot);
                }
            }
        }
    }

    /// Whether moving from one box to the other changes nothing here.
    boolean sameCells(double ax0, double ay0, double ax1, double ay1, double bx0, double by0, double bx1, double by1) {
        return cell(ax0) == cell(bx0) && cell(ay0) == cell(by0) && cell(ax1) == cell(bx1) && cell(ay1) == cell(by1);
    }

    /// How many cells the rectangle has: the price of asking for it.
    double cost(double x0, double y0, double x1, double y1) {
        return ((double) cell(x1) - cell(x0) + 1) * ((double) cell(y1) - cell(y0) + 1);
    }

    void query(double x0, double y0, double x1, double y1, Visitor visitor) {
        for (int i = 0; i < largeSize; i++) {
            visitor.visit(large[i]);
        }
        int right = cell(x1);
        int bottom = cell(y1);
        for (int cy = cell(y0); cy <= bottom; cy++) {
            for (int cx = cell(x0); cx <= right; cx++) {
                int at = find(keys, cells, key(cx, cy));
                int[] slots = cells[at];
                if (slots != null) {
                    visitAll(slots, sizes[at], visitor);
                }
            }
        }
    }

    private static void visitAll(int[] slots, int size, Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.visit(slots[i]);
        }
    }

    private static boolean isLarge(int left, int top, int right, int bottom) {
        return ((long) right - left + 1) * ((long) bottom - top + 1) > MANY;
    }

    private static int cell(double at) {
        return (int) Math.floor(Math.max(-1e9, Math.min(1e9, at)) / CELL);
    }

    private static long key(int cx, int cy) {
        return (long) cx << 32 | (cy & 0xffffffffL);
    }

    private static int drop(int[] slots, int size, int slot) {
        for (int i = 0; i < size; i++) {
            if (slots[i] == slot) {
                slots[i] = slots[size - 1];
                return size - 1;
            }
        }
        return size;
    }

    private void push(int at, int slot) {
        int[] slots = cells[at];
        if (sizes[at] == slots.length) {
            slots = cells[at] = Arrays.copyOf(slots, slots.length * 2);
        }
        slots[sizes[at]++] = slot;
    }

    private int at(long key) {
        int at = find(keys, cells, key);
        if (cells[at] != null) {
            return at;
        }
        if (taken * 2 >= keys.length) {
            grow();
            at = find(keys, cells, key);
        }
        keys[at] = key;
        cells[at] = new int[8];
        sizes[at] = 0;
        taken++;
        return at;
    }

    private static int find(long[] keys, int[][] cells, long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (cells[at] != null && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[][] oldCells = cells;
        int[] oldSizes = sizes;
        keys = new long[oldKeys.length * 2];
        cells = new int[keys.length][];
        sizes = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCells[i] != null) {
                int at = find(keys, cells, oldKeys[i]);
                keys[at] = oldKeys[i];
                cells[at] = oldCells[i];
                sizes[at] = oldSizes[i];
            }
        }
    }
}
