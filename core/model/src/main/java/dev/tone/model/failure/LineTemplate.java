package dev.tone.model.failure;

/// What is left of a line when all that differs from run to run is taken out: times, numbers, hashes, ids, names of
/// temporary files. Lines with equal templates say the same. Pure; cheap enough for every line of a large log.
public final class LineTemplate {
    private static final int LONG_ID = 16;
    private static final int SHORT_HASH = 7;
    /// Of some thousand hashes one has no digit; no word of any language is that long and of these six letters.
    private static final int HASH_OF_LETTERS = 8;
    private static final String UUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private LineTemplate() {}

    /// @param visible without control sequences
    /// @return a hash of the template; lines that are alike have the same
    public static long hash(CharSequence visible) {
        long hash = SEED;
        int end = visible.length();
        boolean space = true;
        int i = 0;
        while (i < end) {
            char c = visible.charAt(i);
            if (Character.isWhitespace(c)) {
                if (!space) {
                    hash = mix(hash, ' ');
                    space = true;
                }
                i++;
                continue;
            }
            space = false;
            if (!isWord(c)) {
                hash = mix(hash, c);
                i++;
                continue;
            }
            if (isUuid(visible, i)) {
                hash = mix(hash, '#');
                i += UUID.length();
                continue;
            }
            int to = i + 1;
            while (to < end && isWord(visible.charAt(to))) {
                to++;
            }
            hash = word(visible, i, to, hash);
            i = to;
        }
        return finish(hash);
    }

    private static boolean isUuid(CharSequence text, int from) {
        if (text.length() - from < UUID.length() || text.charAt(from + UUID.indexOf('-')) != '-') {
            return false;
        }
        for (int i = 0; i < UUID.length(); i++) {
            char c = text.charAt(from + i);
            if (UUID.charAt(i) == '-' ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static long word(CharSequence text, int from, int to, long before) {
        int digits = 0;
        int letters = 0;
        boolean hex = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else {
                letters++;
                hex &= c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            }
        }
        long hash = before;
        int length = to - from;
        if (digits == 0 && !(hex && length >= HASH_OF_LETTERS)) {
            for (int i = from; i < to; i++) {
                hash = mix(hash, text.charAt(i));
            }
            return hash;
        }
        if (hex && letters > 0 && length >= SHORT_HASH || digits * 8 >= length && length >= LONG_ID) {
            return mix(hash, '#');
        }
        if (letters == 0) {
            // "0 errors" and "3 errors" do not say the same.
            return mix(hash, isNothing(text, from, to) ? '0' : '1');
        }
        boolean inNumber = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit) {
                hash = mix(hash, c);
            } else if (!inNumber) {
                hash = mix(hash, '1');
            }
            inNumber = digit;
        }
        return hash;
    }

    /// A zero that stands alone: neither part of a time nor of a version.
    private static boolean isNothing(CharSequence text, int from, int to) {
        return to - from == 1
                && text.charAt(from) == '0'
                && (from == 0 || !isInNumber(text.charAt(from - 1)))
                && (to == text.length() || !isInNumber(text.charAt(to)));
    }

    private static boolean isInNumber(char c) {
        return c == '.' || c == ':' || c == '/' || c == '%' || c == '-' || c == '+';
    }

    private static boolean isWord(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    private static long mix(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    private static long finish(long hash) {
        long h = hash;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        return h ^ h >>> 33;
    }
}
