package dev.tone.model.log;

/// A line as a terminal would show it: control sequences (ECMA-48 CSI, and the strings of OSC, DCS, SOS, PM and APC)
/// and control characters are taken out, of text that was overwritten after a carriage return the last is kept, and
/// tabs become spaces. Nothing that a log says is ever obeyed.
public final class VisibleText {
    public static final char ESCAPE = '\u001b';
    private static final char BELL = '\u0007';
    private static final int TAB = 8;
    /// Sequences that begin with one character of the C1 set instead of ESC and another.
    private static final char C1_FIRST = '\u0080';
    private static final char C1_LAST = '\u009f';
    private static final int C1_TO_FINAL = 0x40;

    private VisibleText() {}

    public static String of(String raw) {
        int from = start(raw);
        int i = from;
        while (i < raw.length() && !Character.isISOControl(raw.charAt(i))) {
            i++;
        }
        if (i == raw.length()) {
            return from == 0 ? raw : raw.substring(from);
        }
        StringBuilder text = new StringBuilder(raw.length());
        text.append(raw, from, i);
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (beginsSequence(c)) {
                i = sequenceEnd(raw, i);
            } else {
                append(text, c);
                i++;
            }
        }
        return text.toString();
    }

    /// Appends a character that is outside of sequences: a tab as spaces, no other control character.
    public static void append(StringBuilder text, char c) {
        if (c == '\t') {
            text.repeat(' ', TAB - text.length() % TAB);
        } else if (!Character.isISOControl(c)) {
            text.append(c);
        }
    }

    /// Where the text begins that was not overwritten.
    public static int start(String raw) {
        int end = raw.length();
        while (end > 0 && raw.charAt(end - 1) == '\r') {
            end--;
        }
        return end == 0 ? 0 : raw.lastIndexOf('\r', end - 1) + 1;
    }

    public static boolean beginsSequence(char c) {
        return c == ESCAPE || c >= C1_FIRST && c <= C1_LAST;
    }

    /// The character that says what kind a sequence is, `[` for CSI; 0 when the text ends before it.
    public static char kind(String raw, int at) {
        if (raw.charAt(at) != ESCAPE) {
            return (char) (raw.charAt(at) - C1_TO_FINAL);
        }
        return at + 1 < raw.length() ? raw.charAt(at + 1) : 0;
    }

    /// Where the parameters of a sequence begin.
    public static int parameters(String raw, int at) {
        return Math.min(raw.length(), raw.charAt(at) == ESCAPE ? at + 2 : at + 1);
    }

    /// @param at index of the character that [#beginsSequence]
    /// @return index behind the sequence
    public static int sequenceEnd(String raw, int at) {
        int from = parameters(raw, at);
        return switch (kind(raw, at)) {
            case '[' -> afterControl(raw, from);
            case ']', 'P', 'X', '^', '_' -> afterString(raw, from);
            case '(', ')', '*', '+', '#', '%', ' ' ->
                raw.charAt(at) == ESCAPE ? Math.min(raw.length(), from + 1) : from;
            default -> from;
        };
    }

    /// A CSI sequence ends with a final byte; what cannot be in one ends it before.
    private static int afterControl(String raw, int from) {
        for (int i = from; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '@' && c <= '~') {
                return i + 1;
            }
            if (c < ' ' || c > '~') {
                return i;
            }
        }
        return raw.length();
    }

    /// Strings end with BEL, ESC backslash, or ST of the C1 set.
    private static int afterString(String raw, int from) {
        for (int i = from; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == BELL || c == '\u009c') {
                return i + 1;
            }
            if (c == ESCAPE) {
                return i + 1 < raw.length() && raw.charAt(i + 1) == '\\' ? i + 2 : i;
            }
        }
        return raw.length();
    }
}
