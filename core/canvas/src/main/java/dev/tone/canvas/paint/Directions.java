package dev.tone.canvas.paint;

import java.text.Bidi;
import org.jspecify.annotations.Nullable;

/// Which way the characters of a paragraph are read, as the Unicode Bidirectional Algorithm tells from the first strong
/// one. Odd levels run from right to left. Reused; one thread.
final class Directions {
    /// Below are Latin, Greek, Cyrillic and Armenian, and nothing that changes the direction.
    private static final char FIRST = 0x590;

    private @Nullable Bidi bidi;
    private int start;
    private int end;

    void begin(String text, int from, int to) {
        start = from;
        end = to;
        bidi = null;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= FIRST) {
                char[] chars = text.substring(from, to).toCharArray();
                if (Bidi.requiresBidi(chars, 0, chars.length)) {
                    bidi = new Bidi(chars, 0, null, 0, chars.length, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
                }
                return;
            }
        }
    }

    int base() {
        return bidi == null ? 0 : bidi.getBaseLevel();
    }

    int level(int at) {
        return bidi == null ? 0 : bidi.getLevelAt(at - start);
    }

    /// Up to where the characters have the level of the first one.
    int limit(int from, int to) {
        if (bidi == null) {
            return Math.min(to, end);
        }
        int level = level(from);
        int at = from + 1;
        while (at < to && level(at) == level) {
            at++;
        }
        return at;
    }
}
