package dev.tone.client.logs;

import java.util.Arrays;

/// Indexes of lines: a bit a line, with counts so that the nth line and the place of a line are found at once, also in
/// a log of ten million. Not thread-safe.
public final class LineSet {
    private static final int WORDS = 1_024;
    private static final int LINES = WORDS * Long.SIZE;

    private long[][] chunks = new long[0][];
    /// Lines in the chunks before each chunk; one more entry holds all.
    private long[] before = new long[1];
    /// From this chunk on `before` has to be summed up again.
    private int stale;

    public void add(long line) {
        addRange(line, line + 1);
    }

    public void addAll(long[] lines, int count) {
        for (int i = 0; i < count; i++) {
            add(lines[i]);
        }
    }

    /// @param to exclusive
    public void addRange(long from, long to) {
        for (long line = Math.max(0, from); line < to; line++) {
            int chunk = Math.toIntExact(line / LINES);
            int within = (int) (line % LINES);
            chunk(chunk)[within / Long.SIZE] |= 1L << within;
            stale = Math.min(stale, chunk);
        }
    }

    private long[] chunk(int index) {
        if (index >= chunks.length) {
            int known = chunks.length;
            chunks = Arrays.copyOf(chunks, Math.max(index + 1, known + known / 2));
            before = Arrays.copyOf(before, chunks.length + 1);
            for (int i = known; i < chunks.length; i++) {
                chunks[i] = new long[WORDS];
            }
            stale = Math.min(stale, known);
        }
        return chunks[index];
    }

    private void sumUp() {
        for (int i = stale; i < chunks.length; i++) {
            long count = 0;
            for (long word : chunks[i]) {
                count += Long.bitCount(word);
            }
            before[i + 1] = before[i] + count;
        }
        stale = chunks.length;
    }

    public long size() {
        sumUp();
        return before[chunks.length];
    }

    /// @param position from 0, below [#size]
    public long get(long position) {
        if (position < 0 || position >= size()) {
            throw new IndexOutOfBoundsException("No line " + position + " of " + size());
        }
        int chunk = Arrays.binarySearch(before, 0, chunks.length, position);
        chunk = chunk >= 0 ? chunk : -chunk - 2;
        // Several empty chunks have the same count before them; the last of them has the line.
        while (before[chunk + 1] <= position) {
            chunk++;
        }
        long left = position - before[chunk];
        for (int i = 0; ; i++) {
            int count = Long.bitCount(chunks[chunk][i]);
            if (left < count) {
                return (long) chunk * LINES + (long) i * Long.SIZE + nth(chunks[chunk][i], (int) left);
            }
            left -= count;
        }
    }

    private static int nth(long word, int n) {
        long rest = word;
        for (int i = 0; i < n; i++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }

    /// @return position of the first line at or after the given one; [#size] when there is none
    public long ceiling(long line) {
        if (line <= 0) {
            return 0;
        }
        sumUp();
        if (line / LINES >= chunks.length) {
            return size();
        }
        int chunk = (int) (line / LINES);
        int within = (int) (line % LINES);
        long count = before[chunk];
        for (int i = 0; i < within / Long.SIZE; i++) {
            count += Long.bitCount(chunks[chunk][i]);
        }
        return count + Long.bitCount(chunks[chunk][within / Long.SIZE] & (1L << within) - 1);
    }

    public boolean contains(long line) {
        if (line < 0 || line / LINES >= chunks.length) {
            return false;
        }
        int within = (int) (line % LINES);
        return (chunks[(int) (line / LINES)][within / Long.SIZE] & 1L << within) != 0;
    }
}
