package dev.tone.client.logs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds control characters in UTF-8, eight bytes at a time.
final class ControlBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long SPACES = 0x2020202020202020L;
    private static final long LINE_ENDS = '\n' * ONES;
    private static final long DELS = 0x7f7f7f7f7f7f7f7fL;
    private static final byte DEL = 0x7f;
    /// The C1 set is C2 80 to C2 9F.
    private static final byte C1_LEAD = (byte) 0xc2;

    private ControlBytes() {}

    /// @return where the next control character of ASCII is, `to` when there is none
    static int next(byte[] bytes, int from, int to) {
        int i = from;
        while (i <= to - Long.BYTES) {
            long word = (long) LONGS.get(bytes, i);
            long del = word ^ DELS;
            long hits = (word - SPACES & ~word | del - ONES & ~del) & HIGHS;
            if (hits != 0) {
                // A borrow may mark what is behind the first one, never what is before it.
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
            i += Long.BYTES;
        }
        while (i < to && (bytes[i] < 0 || bytes[i] >= ' ' && bytes[i] != DEL)) {
            i++;
        }
        return i;
    }

    /// @return where the next line feed is, `to` when there is none
    static int lineEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i <= to - Long.BYTES) {
            long word = (long) LONGS.get(bytes, i) ^ LINE_ENDS;
            long hits = word - ONES & ~word & HIGHS;
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
            i += Long.BYTES;
        }
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /// Whether there is a character of the C1 set.
    static boolean hasC1(byte[] bytes, int from, int to) {
        int i = from;
        while (i <= to - Long.BYTES && ((long) LONGS.get(bytes, i) & HIGHS) == 0) {
            i += Long.BYTES;
        }
        for (; i < to - 1; i++) {
            if (bytes[i] == C1_LEAD && (bytes[i + 1] & 0xe0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    /// Whether what is stored is what people see.
    static boolean isPlain(byte[] bytes, int from, int to) {
        return next(bytes, from, to) == to && !hasC1(bytes, from, to);
    }
}
