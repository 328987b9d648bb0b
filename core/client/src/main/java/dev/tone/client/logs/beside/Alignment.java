package dev.tone.client.logs.beside;

import java.util.Arrays;

/// Finds which lines of two logs are the same, given a hash of each. Lines that both have once are the posts; between
/// posts few lines are compared each with each, and of many the nearest place is looked for from which on they agree
/// again. Linear but for sorting, so that a million lines take well under a second. Not thread-safe.
final class Alignment {
    /// Of a range without a post, most comparisons of each line with each.
    private static final int EACH_WITH_EACH = 1 << 20;

    private static final int FARTHEST = 48;
    private static final int AGREEING = 3;
    private static final long MOST_LOOKS = 60_000_000;
    private static final int DEEPEST = 200;
    private static final int INDEX_BITS = 24;
    /// Lines of one log that can be aligned.
    static final int MOST = 1 << INDEX_BITS;

    private static final long INDEX = MOST - 1;

    private final long[] left;
    private final long[] right;
    private final Sink sink;
    private long looks;
    private int pendingSame;
    private int pendingLeft;
    private int pendingRight;
    private int atLeft;
    private int atRight;

    /// Hears of runs of lines, in order; each line of either side is in one of them.
    interface Sink {
        /// @param left index of the first line on the left
        /// @param right the same on the right
        void run(RowKind kind, int left, int right, int length);
    }

    private Alignment(long[] left, long[] right, Sink sink) {
        this.left = left;
        this.right = right;
        this.sink = sink;
    }

    /// Aligns a range of either side.
    static void of(long[] left, int leftFrom, int leftTo, long[] right, int rightFrom, int rightTo, Sink sink) {
        Alignment alignment = new Alignment(left, right, sink);
        alignment.atLeft = leftFrom;
        alignment.atRight = rightFrom;
        alignment.align(leftFrom, leftTo, rightFrom, rightTo, 0);
        alignment.tellSame();
        alignment.tellExchanged();
    }

    private void align(int leftFrom, int leftTo, int rightFrom, int rightTo, int depth) {
        int l = leftFrom;
        int r = rightFrom;
        int lEnd = leftTo;
        int rEnd = rightTo;
        while (l < lEnd && r < rEnd && left[l] == right[r]) {
            l++;
            r++;
        }
        same(l - leftFrom);
        int tail = 0;
        while (l < lEnd && r < rEnd && left[lEnd - 1] == right[rEnd - 1]) {
            lEnd--;
            rEnd--;
            tail++;
        }
        if (l == lEnd || r == rEnd) {
            only(lEnd - l, rEnd - r);
        } else {
            between(l, lEnd, r, rEnd, depth);
        }
        same(tail);
    }

    private void between(int l, int lEnd, int r, int rEnd, int depth) {
        long size = (long) (lEnd - l) * (rEnd - r);
        int[] posts = size <= EACH_WITH_EACH || depth == DEEPEST ? new int[0] : posts(l, lEnd, r, rEnd);
        if (posts.length == 0) {
            if (size <= EACH_WITH_EACH) {
                eachWithEach(l, lEnd, r, rEnd);
            } else {
                nearest(l, lEnd, r, rEnd);
            }
            return;
        }
        int fromLeft = l;
        int fromRight = r;
        for (int i = 0; i < posts.length; i += 2) {
            if (posts[i] < fromLeft || posts[i + 1] < fromRight) {
                continue;
            }
            align(fromLeft, posts[i], fromRight, posts[i + 1], depth + 1);
            same(1);
            fromLeft = posts[i] + 1;
            fromRight = posts[i + 1] + 1;
        }
        align(fromLeft, lEnd, fromRight, rEnd, depth + 1);
    }

    /// Lines that both sides have once, those of them that follow each other on both sides.
    ///
    /// @return pairs of indexes
    private int[] posts(int l, int lEnd, int r, int rEnd) {
        long[] ours = sorted(left, l, lEnd);
        long[] theirs = sorted(right, r, rEnd);
        int[] pairs = new int[16];
        int count = 0;
        int j = 0;
        for (int i = 0; i < ours.length; i++) {
            long key = ours[i] & ~INDEX;
            while (j < theirs.length && Long.compareUnsigned(theirs[j] & ~INDEX, key) < 0) {
                j++;
            }
            if (isOnce(ours, i) && j < theirs.length && (theirs[j] & ~INDEX) == key && isOnce(theirs, j)) {
                int a = (int) (ours[i] & INDEX);
                int b = (int) (theirs[j] & INDEX);
                if (left[a] == right[b]) {
                    if (count + 2 > pairs.length) {
                        pairs = Arrays.copyOf(pairs, pairs.length * 2);
                    }
                    pairs[count++] = a;
                    pairs[count++] = b;
                }
            }
        }
        return rising(pairs, count / 2);
    }

    /// The upper bits of each hash with the index below them.
    private static long[] sorted(long[] hashes, int from, int to) {
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            // Sorted as signed numbers, compared as unsigned ones: the sign is turned.
            keys[i - from] = (hashes[i] & ~INDEX | i) ^ Long.MIN_VALUE;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            keys[i] ^= Long.MIN_VALUE;
        }
        return keys;
    }

    private static boolean isOnce(long[] keys, int at) {
        long key = keys[at] & ~INDEX;
        return (at == 0 || (keys[at - 1] & ~INDEX) != key) && (at == keys.length - 1 || (keys[at + 1] & ~INDEX) != key);
    }

    /// The longest chain of pairs that rises on both sides.
    private static int[] rising(int[] pairs, int count) {
        long[] byLeft = new long[count];
        for (int i = 0; i < count; i++) {
            byLeft[i] = (long) pairs[2 * i] << Integer.SIZE | pairs[2 * i + 1];
        }
        Arrays.sort(byLeft);
        int[] ends = new int[count];
        int[] before = new int[count];
        int length = 0;
        for (int i = 0; i < count; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if ((int) byLeft[ends[middle]] < (int) byLeft[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] chain = new int[2 * length];
        int at = length == 0 ? -1 : ends[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            chain[2 * i] = (int) (byLeft[at] >>> Integer.SIZE);
            chain[2 * i + 1] = (int) byLeft[at];
            at = before[at];
        }
        return chain;
    }

    /// The longest common sequence.
    private void eachWithEach(int l, int lEnd, int r, int rEnd) {
        int width = rEnd - r + 1;
        int[] longest = new int[(lEnd - l + 1) * width];
        for (int i = lEnd - l - 1; i >= 0; i--) {
            for (int j = rEnd - r - 1; j >= 0; j--) {
                longest[i * width + j] = left[l + i] == right[r + j]
                        ? longest[(i + 1) * width + j + 1] + 1
                        : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < lEnd - l && j < rEnd - r) {
            if (left[l + i] == right[r + j]) {
                same(1);
                i++;
                j++;
            } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
                only(1, 0);
                i++;
            } else {
                only(0, 1);
                j++;
            }
        }
        only(lEnd - l - i, rEnd - r - j);
    }

    /// Goes along both sides; where they part, on to the nearest place from which on some lines agree.
    private void nearest(int l, int lEnd, int r, int rEnd) {
        int i = l;
        int j = r;
        while (i < lEnd && j < rEnd) {
            if (left[i] == right[j]) {
                same(1);
                i++;
                j++;
                continue;
            }
            int skip = skip(i, lEnd, j, rEnd);
            int onLeft = skip < 0 ? 1 : skip >>> 16;
            int onRight = skip < 0 ? 1 : skip & 0xffff;
            only(onLeft, onRight);
            i += onLeft;
            j += onRight;
        }
        only(lEnd - i, rEnd - j);
    }

    /// @return lines to leave out on the left, and on the right in the lower half; -1 when there is no such place near
    private int skip(int i, int lEnd, int j, int rEnd) {
        for (int away = 1; away <= FARTHEST && looks < MOST_LOOKS; away++) {
            for (int onLeft = 0; onLeft <= away; onLeft++) {
                int onRight = away - onLeft;
                looks++;
                if (agree(i + onLeft, lEnd, j + onRight, rEnd)) {
                    return onLeft << 16 | onRight;
                }
            }
        }
        return -1;
    }

    private boolean agree(int i, int lEnd, int j, int rEnd) {
        for (int n = 0; n < AGREEING; n++) {
            if (i + n >= lEnd || j + n >= rEnd || left[i + n] != right[j + n]) {
                return false;
            }
        }
        return true;
    }

    private void same(int length) {
        if (length > 0) {
            tellExchanged();
            pendingSame += length;
        }
    }

    private void only(int onLeft, int onRight) {
        if (onLeft + onRight > 0) {
            tellSame();
            pendingLeft += onLeft;
            pendingRight += onRight;
        }
    }

    private void tellSame() {
        if (pendingSame > 0) {
            sink.run(RowKind.SAME, atLeft, atRight, pendingSame);
            atLeft += pendingSame;
            atRight += pendingSame;
            pendingSame = 0;
        }
    }

    /// What came in the place of the other stands beside it.
    private void tellExchanged() {
        int both = Math.min(pendingLeft, pendingRight);
        if (both > 0) {
            sink.run(RowKind.CHANGED, atLeft, atRight, both);
        }
        if (pendingLeft > both) {
            sink.run(RowKind.ONLY_LEFT, atLeft + both, atRight + both, pendingLeft - both);
        }
        if (pendingRight > both) {
            sink.run(RowKind.ONLY_RIGHT, atLeft + both, atRight + both, pendingRight - both);
        }
        atLeft += pendingLeft;
        atRight += pendingRight;
        pendingLeft = 0;
        pendingRight = 0;
    }
}
