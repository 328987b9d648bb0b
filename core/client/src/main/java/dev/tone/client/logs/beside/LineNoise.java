package dev.tone.client.logs.beside;

/// What of a line is another in every run and therefore no difference: times, durations, digests, ids, ports and
/// process numbers. Other numbers count: "3 failed" is not "0 failed". One thread at a time; it makes no garbage of its
/// own, so that a million lines are looked at in a moment.
final class LineNoise {
    private static final int SHORT_DIGEST = 7;
    private static final int LONG_ID = 20;
    private static final int MOST_PORT_DIGITS = 5;
    /// What of a line is looked at; long ones are data.
    private static final int LONG = 2_000;

    private static final String UUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    private static final String DATE = "dddd-dd-dd";
    private static final String CLOCK = "dd:dd:dd";
    private static final String SHORT_CLOCK = "dd:dd";
    private static final String[] UNITS = {
        "ns", "µs", "us", "ms", "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h"
    };
    private static final String[] BEFORE_PORTS = {"localhost:", "127.0.0.1:", "[::1]:", "port ", "port: ", "port:"};
    private static final String[] BEFORE_PROCESSES = {"pid ", "pid=", "pid: ", "pid:", "process ", "worker ", "worker #"
    };
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final StringBuilder kept = new StringBuilder();

    /// @param line visible text
    /// @return of lines that say the same the same
    long hash(CharSequence line) {
        take(line);
        long hash = SEED;
        for (int i = 0; i < kept.length(); i++) {
            hash = (hash ^ kept.charAt(i)) * PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }

    /// The line with everything that is another in each run made equal.
    String without(CharSequence line) {
        take(line);
        return kept.toString();
    }

    private void take(CharSequence line) {
        kept.setLength(0);
        int end = Math.min(line.length(), LONG);
        while (end > 0 && line.charAt(end - 1) <= ' ') {
            end--;
        }
        int i = 0;
        while (i < end) {
            char c = line.charAt(i);
            if (!isWord(c)) {
                kept.append(c);
                i++;
                continue;
            }
            int to = isDigit(c) ? noise(line, i, end) : -1;
            if (to < 0) {
                to = word(line, i, end);
            }
            i = to;
        }
    }

    /// Takes what begins with a digit and is noise.
    ///
    /// @return behind it; -1 when it is none
    private int noise(CharSequence line, int from, int end) {
        int to = date(line, from, end);
        if (to < 0) {
            to = clock(line, from, end);
        }
        if (to >= 0) {
            kept.append("‹time›");
            return to;
        }
        int digits = digits(line, from, end);
        if (digits - from <= MOST_PORT_DIGITS && isEnd(line, digits, end) && follows(line, from, BEFORE_PORTS)) {
            kept.append("‹port›");
            return digits;
        }
        if (isEnd(line, digits, end) && follows(line, from, BEFORE_PROCESSES)) {
            kept.append("‹id›");
            return digits;
        }
        to = duration(line, digits, end);
        if (to >= 0) {
            kept.append("‹duration›");
        }
        return to;
    }

    private static int date(CharSequence line, int from, int end) {
        if (!fits(line, from, end, DATE)) {
            return -1;
        }
        int to = from + DATE.length();
        if (to < end && (line.charAt(to) == 'T' || line.charAt(to) == ' ')) {
            int time = clock(line, to + 1, end);
            if (time < 0 && fits(line, to + 1, end, SHORT_CLOCK)) {
                time = to + 1 + SHORT_CLOCK.length();
            }
            to = time < 0 ? to : time;
        }
        return to;
    }

    /// With a fraction and a zone.
    private static int clock(CharSequence line, int from, int end) {
        int to;
        if (fits(line, from, end, CLOCK)) {
            to = from + CLOCK.length();
        } else if (fits(line, from, end, CLOCK.substring(1))) {
            to = from + CLOCK.length() - 1;
        } else {
            return -1;
        }
        if (to + 1 < end && (line.charAt(to) == '.' || line.charAt(to) == ',') && isDigit(line.charAt(to + 1))) {
            to = digits(line, to + 1, end);
        }
        if (to < end && line.charAt(to) == 'Z') {
            return to + 1;
        }
        if (to < end && (line.charAt(to) == '+' || line.charAt(to) == '-')) {
            if (fits(line, to + 1, end, SHORT_CLOCK)) {
                return to + 1 + SHORT_CLOCK.length();
            }
            if (fits(line, to + 1, end, "dddd")) {
                return to + 1 + "dddd".length();
            }
        }
        return to;
    }

    /// @param digits behind the first digits
    private static int duration(CharSequence line, int digits, int end) {
        int to = digits;
        if (to + 1 < end && (line.charAt(to) == '.' || line.charAt(to) == ',') && isDigit(line.charAt(to + 1))) {
            to = digits(line, to + 1, end);
        }
        if (to < end && line.charAt(to) == ' ') {
            to++;
        }
        int word = to;
        while (word < end && isWord(line.charAt(word)) && !isDigit(line.charAt(word))) {
            word++;
        }
        if (word == to || word < end && isWord(line.charAt(word))) {
            return -1;
        }
        for (String unit : UNITS) {
            if (unit.length() == word - to && matches(line, to, unit)) {
                return word;
            }
        }
        return -1;
    }

    private int word(CharSequence line, int from, int end) {
        if (fits(line, from, end, UUID)) {
            kept.append("‹id›");
            return from + UUID.length();
        }
        int digits = 0;
        int letters = 0;
        boolean hex = true;
        int to = from;
        while (to < end && isWord(line.charAt(to))) {
            char c = line.charAt(to++);
            if (isDigit(c)) {
                digits++;
            } else {
                letters++;
                hex &= c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            }
        }
        int length = to - from;
        boolean id = digits > 0
                && letters > 0
                && (hex && length >= SHORT_DIGEST || length >= LONG_ID && digits * 8 >= length);
        if (id) {
            kept.append("‹id›");
        } else {
            kept.append(line, from, to);
        }
        return to;
    }

    /// @param shape `d` for a digit, `x` for a hexadecimal one; no word goes on behind it
    private static boolean fits(CharSequence line, int from, int end, String shape) {
        if (end - from < shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = line.charAt(from + i);
            boolean right = switch (shape.charAt(i)) {
                case 'd' -> isDigit(c);
                case 'x' -> Character.digit(c, 16) >= 0;
                default -> c == shape.charAt(i);
            };
            if (!right) {
                return false;
            }
        }
        int to = from + shape.length();
        return to == end
                || !isDigit(line.charAt(to))
                        && (line.charAt(to) == 'T' || line.charAt(to) == 'Z' || !isWord(line.charAt(to)));
    }

    private static boolean follows(CharSequence line, int at, String[] words) {
        for (String word : words) {
            int from = at - word.length();
            if (from >= 0
                    && (from == 0 || !isWord(line.charAt(from - 1)) || !isWord(word.charAt(0)))
                    && matches(line, from, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(CharSequence line, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(line.charAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int digits(CharSequence line, int from, int end) {
        int to = from;
        while (to < end && isDigit(line.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isEnd(CharSequence line, int at, int end) {
        return at == end || !isWord(line.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }
}
