package dev.tone.desktop.logs;

import java.util.Arrays;

/// Line indexes in ascending order, appended at the end. Not thread-safe.
final class LineSet {
    private long[] lines = new long[64];
    private int size;

    int size() {
        return size;
    }

    long get(int position) {
        return lines[position];
    }

    void addAll(long[] found, int count) {
        if (size + count > lines.length) {
            lines = Arrays.copyOf(lines, Math.max(size + count, lines.length * 2));
        }
        System.arraycopy(found, 0, lines, size, count);
        size += count;
    }

    /// @return position of the first line at or after the given one; [#size] when there is none
    int ceiling(long line) {
        int position = Arrays.binarySearch(lines, 0, size, line);
        return position >= 0 ? position : -position - 1;
    }

    boolean contains(long line) {
        return Arrays.binarySearch(lines, 0, size, line) >= 0;
    }
}
