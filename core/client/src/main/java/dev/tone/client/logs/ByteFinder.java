package dev.tone.client.logs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds a text among bytes, eight places at a time: the two characters of it that are rarest in logs are looked for
/// together, and only where both are is the rest compared.
final class ByteFinder {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final int CASE_BIT = 0x20;
    /// From common to rare; what is not here is rarer.
    private static final String COMMON = " etaoinsrlducmpf.0-/:gh12byv_w3456789=k[]()x\"'jqz";

    private final byte[] needle;
    /// Bits that do not count, for each byte of the needle: the one that tells letters' case, or none.
    private final byte[] loose;
    private final int rare;
    private final int other;

    private ByteFinder(byte[] needle, boolean anyCase) {
        this.needle = needle;
        loose = new byte[needle.length];
        for (int i = 0; i < needle.length; i++) {
            if (anyCase && isLetter(needle[i])) {
                loose[i] = CASE_BIT;
                needle[i] |= CASE_BIT;
            }
        }
        rare = rarest(-1);
        other = needle.length == 1 ? rare : rarest(rare);
    }

    /// @return null when bytes do not tell: letters beyond ASCII that have two cases, and control characters, which are
    ///     not in what people see
    static @Nullable ByteFinder of(String text, boolean anyCase) {
        if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl) || anyCase && hasForeignCase(text)) {
            return null;
        }
        return new ByteFinder(text.getBytes(StandardCharsets.UTF_8), anyCase);
    }

    private static boolean hasForeignCase(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x80)
                .mapToObj(Character::toString)
                .anyMatch(c -> !c.toLowerCase(Locale.ROOT).equals(c.toUpperCase(Locale.ROOT)));
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private int rarest(int except) {
        int best = -1;
        int bestRank = -1;
        for (int i = 0; i < needle.length; i++) {
            if (i != except) {
                int at = COMMON.indexOf(Character.toLowerCase((char) (needle[i] & 0xff)));
                int rank = at < 0 ? COMMON.length() : at;
                if (rank > bestRank) {
                    best = i;
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    /// @return where the text begins first, wholly between the bounds; -1 when it is not there
    int find(byte[] bytes, int from, int to) {
        int last = to - needle.length;
        long rareWord = (needle[rare] & 0xffL) * ONES;
        long otherWord = (needle[other] & 0xffL) * ONES;
        long rareLoose = (loose[rare] & 0xffL) * ONES;
        long otherLoose = (loose[other] & 0xffL) * ONES;
        int i = from;
        // The farther of the two words has to be inside the array.
        int fast = Math.min(last - Long.BYTES + 1, bytes.length - Math.max(rare, other) - Long.BYTES);
        while (i <= fast) {
            long a = ((long) LONGS.get(bytes, i + rare) | rareLoose) ^ rareWord;
            long b = ((long) LONGS.get(bytes, i + other) | otherLoose) ^ otherWord;
            long both = a | b;
            long hits = both - ONES & ~both & HIGHS;
            while (hits != 0) {
                int at = i + (Long.numberOfTrailingZeros(hits) >>> 3);
                if (isAt(bytes, at)) {
                    return at;
                }
                hits &= hits - 1;
            }
            i += Long.BYTES;
        }
        for (; i <= last; i++) {
            if (isAt(bytes, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAt(byte[] bytes, int at) {
        for (int i = 0; i < needle.length; i++) {
            if ((bytes[at + i] | loose[i]) != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
