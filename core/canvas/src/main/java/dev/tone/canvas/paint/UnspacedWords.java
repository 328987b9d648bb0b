package dev.tone.canvas.paint;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the words of Thai, which has no spaces between them, by the dictionary of the runtime. Lao and Khmer have none
/// there, and break between letters.
final class UnspacedWords {
    /// Of what is looked at for one word.
    private static final int LONGEST = 100;

    /// Made with the first Thai letter that is met, as its dictionary takes a while to read.
    private @Nullable BreakIterator words;

    static boolean isThai(int c) {
        return c >= 0xe00 && c <= 0xe7f;
    }

    /// @param from where a Thai letter stands
    /// @return where the word ends that begins there
    int end(String text, int from, int limit) {
        int run = from;
        while (run < limit && isThai(text.charAt(run))) {
            run++;
        }
        BreakIterator thai = words;
        if (thai == null) {
            thai = BreakIterator.getLineInstance(Locale.of("th"));
            words = thai;
        }
        thai.setText(text.substring(from, Math.min(run, from + LONGEST)));
        int end = thai.next();
        return end == BreakIterator.DONE ? run : from + end;
    }
}
