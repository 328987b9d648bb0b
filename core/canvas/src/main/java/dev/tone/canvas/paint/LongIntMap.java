package dev.tone.canvas.paint;

import java.util.Arrays;

/// Numbers by number, without boxes: open addressing, nothing is ever removed.
final class LongIntMap {
    private long[] keys = new long[256];
    private int[] values = new int[256];
    private boolean[] taken = new boolean[256];
    private int size;

    int get(long key, int otherwise) {
        int at = find(keys, taken, key);
        return taken[at] ? values[at] : otherwise;
    }

    void put(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = find(keys, taken, key);
        if (!taken[at]) {
            taken[at] = true;
            size++;
        }
        keys[at] = key;
        values[at] = value;
    }

    private static int find(long[] keys, boolean[] taken, long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (taken[at] && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        boolean[] oldTaken = taken;
        keys = new long[oldKeys.length * 2];
        values = Arrays.copyOf(values, keys.length);
        taken = new boolean[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldTaken[i]) {
                int at = find(keys, taken, oldKeys[i]);
                taken[at] = true;
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
