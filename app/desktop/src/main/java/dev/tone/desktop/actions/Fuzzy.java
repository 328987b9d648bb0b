package dev.tone.desktop.actions;

import java.util.Locale;

/// Scores how well typed letters pick a text: all must occur in order; beginnings of words and runs count more.
public final class Fuzzy {
    private static final int MISS = -1;
    private static final int WORD_START = 8;
    private static final int RUN = 5;
    private static final int HIT = 1;

    private Fuzzy() {}

    /// @return 0 or more, higher is better; -1 when it does not match
    public static int score(String query, String text) {
        String wanted = query.toLowerCase(Locale.ROOT).strip();
        if (wanted.isEmpty()) {
            return 0;
        }
        String in = text.toLowerCase(Locale.ROOT);
        int exact = in.indexOf(wanted);
        if (exact >= 0) {
            int bonus = isWordStart(in, exact) ? WORD_START : 0;
            return 1000 + bonus * 10 - exact - in.length() / 8;
        }
        int score = 0;
        int from = 0;
        int previous = -2;
        for (int i = 0; i < wanted.length(); i++) {
            char c = wanted.charAt(i);
            if (c == ' ') {
                continue;
            }
            int at = in.indexOf(c, from);
            if (at < 0) {
                return MISS;
            }
            score += HIT + (isWordStart(in, at) ? WORD_START : 0) + (at == previous + 1 ? RUN : 0);
            previous = at;
            from = at + 1;
        }
        return Math.max(0, score * 4 - in.length() / 8);
    }

    private static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
