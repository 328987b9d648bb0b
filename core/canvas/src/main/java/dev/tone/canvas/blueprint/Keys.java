package dev.tone.canvas.blueprint;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of people's as names of machines: what a DNS label, a Compose service and a Kubernetes object may all
/// be called. A key's key is itself.
public final class Keys {
    /// Leaves room for the endings that formats need within 63 characters.
    public static final int LENGTH = 40;

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String[] INITIALS = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] VOWELS = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };
    private static final String[] FINALS = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };

    private Keys() {}

    /// @param otherwise the key when nothing of the name can be kept
    public static String of(String name, String otherwise) {
        String latin = MARKS.matcher(Normalizer.normalize(romanized(name), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String key = trimmed(OTHER.matcher(latin).replaceAll("-"), LENGTH);
        if (key.isEmpty()) {
            return otherwise;
        }
        return Character.isDigit(key.charAt(0)) ? trimmed("s-" + key, LENGTH) : key;
    }

    /// The key with a number behind it, within the length.
    public static String numbered(String key, int number) {
        String ending = "-" + number;
        return trimmed(key, LENGTH - ending.length()) + ending;
    }

    private static String trimmed(String key, int length) {
        String start = key.startsWith("-") ? key.substring(1) : key;
        String cut = start.length() > length ? start.substring(0, length) : start;
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /// Hangul syllables in the letters of the Revised Romanization, letter by letter.
    private static String romanized(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length() && out.length() < 4 * LENGTH; i++) {
            char each = composed.charAt(i);
            if (each >= 0xAC00 && each <= 0xD7A3) {
                int index = each - 0xAC00;
                out.append(INITIALS[index / (21 * 28)])
                        .append(VOWELS[index / 28 % 21])
                        .append(FINALS[index % 28]);
            } else {
                out.append(each);
            }
        }
        return out.toString();
    }
}
