package dev.tone.canvas.geometry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in an order, such that another always fits between two and nobody else has to be renumbered. Keys compare
/// as plain text.
///
/// A key is a counter followed by a fraction, both in base 62. The counter's first letter says how many digits follow
/// (`a` one, `b` two …; `Z` one, `Y` two … for those below zero), so that adding at the end makes a key longer only
/// every 62 to the n; the fraction makes room between two neighbours and never ends in `0`.
public record ZIndex(String key) implements Comparable<ZIndex> {
    public static final int MAX_LENGTH = 1_000;
    public static final ZIndex FIRST = new ZIndex("a0");

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();
    private static final String LOWEST = "A" + "0".repeat(26);

    public ZIndex {
        if (!isValid(key)) {
            throw new IllegalArgumentException("Not a z-index: " + key);
        }
    }

    public static boolean isValid(String key) {
        if (key.length() < 2 || key.length() > MAX_LENGTH || counterLength(key.charAt(0)) > key.length()) {
            return false;
        }
        for (int i = 1; i < key.length(); i++) {
            if (DIGITS.indexOf(key.charAt(i)) < 0) {
                return false;
            }
        }
        // The lowest counter alone would leave no room before it.
        return key.length() == counterLength(key.charAt(0)) ? !key.equals(LOWEST) : !key.endsWith("0");
    }

    /// A place after `below` and before `above`; null stands for the end of the order on that side.
    ///
    /// @throws IllegalArgumentException when `below` is not before `above`
    public static ZIndex between(@Nullable ZIndex below, @Nullable ZIndex above) {
        if (below == null) {
            return above == null ? FIRST : before(above.key);
        }
        if (above == null) {
            return after(below.key);
        }
        if (below.compareTo(above) >= 0) {
            throw new IllegalArgumentException(below.key + " is not before " + above.key);
        }
        String low = counter(below.key);
        String high = counter(above.key);
        if (low.equals(high)) {
            return new ZIndex(low + middle(fraction(below.key), fraction(above.key)));
        }
        String next = step(low, 1);
        return next != null && next.compareTo(above.key) < 0
                ? new ZIndex(next)
                : new ZIndex(low + middle(fraction(below.key), null));
    }

    /// That many places between the two, in order, with keys about as short as can be.
    public static List<ZIndex> spread(@Nullable ZIndex below, @Nullable ZIndex above, int count) {
        List<ZIndex> places = new ArrayList<>(count);
        if (above == null) {
            ZIndex last = below;
            for (int i = 0; i < count; i++) {
                last = between(last, null);
                places.add(last);
            }
        } else {
            halve(below, above, count, places);
        }
        return places;
    }

    private static void halve(@Nullable ZIndex below, ZIndex above, int count, List<ZIndex> places) {
        if (count > 0) {
            ZIndex middle = between(below, above);
            int first = count / 2;
            halve(below, middle, first, places);
            places.add(middle);
            halve(middle, above, count - first - 1, places);
        }
    }

    private static ZIndex before(String key) {
        String counter = counter(key);
        if (!fraction(key).isEmpty() && !counter.equals(LOWEST)) {
            return new ZIndex(counter);
        }
        String previous = step(counter, -1);
        return previous == null || previous.equals(LOWEST)
                ? new ZIndex(LOWEST + middle("", counter.equals(LOWEST) ? fraction(key) : null))
                : new ZIndex(previous);
    }

    private static ZIndex after(String key) {
        String next = step(counter(key), 1);
        return next == null ? new ZIndex(counter(key) + middle(fraction(key), null)) : new ZIndex(next);
    }

    /// The counter one higher or lower, or null at the end of all counters.
    private static @Nullable String step(String counter, int direction) {
        char[] digits = counter.toCharArray();
        int wrapped = direction > 0 ? 0 : BASE - 1;
        for (int i = digits.length - 1; i > 0; i--) {
            int next = DIGITS.indexOf(digits[i]) + direction;
            if (next >= 0 && next < BASE) {
                digits[i] = DIGITS.charAt(next);
                return new String(digits);
            }
            digits[i] = DIGITS.charAt(wrapped);
        }
        int head = DIGITS.indexOf(counter.charAt(0)) + direction;
        if (head < DIGITS.indexOf('A') || head >= BASE) {
            return null;
        }
        char letter = DIGITS.charAt(head);
        return letter + String.valueOf(DIGITS.charAt(wrapped)).repeat(counterLength(letter) - 1);
    }

    /// A fraction between two, where `""` is nought and null is one.
    private static String middle(String low, @Nullable String high) {
        StringBuilder result = new StringBuilder();
        String upper = high;
        for (int i = 0; ; i++) {
            int a = i < low.length() ? DIGITS.indexOf(low.charAt(i)) : 0;
            int b = upper == null ? BASE : i < upper.length() ? DIGITS.indexOf(upper.charAt(i)) : 0;
            if (b - a > 1) {
                return result.append(DIGITS.charAt((a + b) / 2)).toString();
            }
            result.append(DIGITS.charAt(a));
            if (b > a) {
                // From here on only the lower bound matters: everything behind this digit is below the upper one.
                upper = null;
            }
        }
    }

    private static int counterLength(char head) {
        if (head >= 'a' && head <= 'z') {
            return head - 'a' + 2;
        }
        return head >= 'A' && head <= 'Z' ? 'Z' - head + 2 : Integer.MAX_VALUE;
    }

    private static String counter(String key) {
        return key.substring(0, counterLength(key.charAt(0)));
    }

    private static String fraction(String key) {
        return key.substring(counterLength(key.charAt(0)));
    }

    @Override
    public int compareTo(ZIndex other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
