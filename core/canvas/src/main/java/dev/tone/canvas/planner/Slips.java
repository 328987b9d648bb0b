package dev.tone.canvas.planner;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the name that was meant when letters are wrong, missing, too many or swapped.
///
/// Korean is compared letter by letter, not syllable by syllable: a wrong vowel is one slip.
final class Slips {
    private static final int SHORT = 5;
    private static final int LONG = 9;

    /// By their first letter, which nobody gets wrong: a text may have hundreds of words that are in no list.
    private final Map<Character, Map<String, Entry>> names = new HashMap<>();

    Slips(Map<String, Entry> names) {
        names.forEach((name, entry) -> {
            String letters = letters(name);
            this.names
                    .computeIfAbsent(letters.charAt(0), first -> new HashMap<>())
                    .put(letters, entry);
        });
    }

    @Nullable
    Entry near(String word) {
        String wanted = letters(word);
        // The first two are swapped at times.
        Stream<Character> firsts = wanted.chars().limit(2).distinct().mapToObj(each -> (char) each);
        Entry best = null;
        String chosen = "";
        int least = Integer.MAX_VALUE;
        for (char first : (Iterable<Character>) firsts::iterator) {
            for (Map.Entry<String, Entry> each :
                    names.getOrDefault(first, Map.of()).entrySet()) {
                String name = each.getKey();
                int allowed = allowed(name);
                if (allowed > 0 && begin(name, wanted) && Math.abs(name.length() - wanted.length()) <= allowed) {
                    int slips = count(wanted, name);
                    boolean earlier = slips == least && name.compareTo(chosen) < 0;
                    if (slips <= allowed && (slips < least || earlier)) {
                        least = slips;
                        chosen = name;
                        best = each.getValue();
                    }
                }
            }
        }
        return best;
    }

    /// Nobody gets the first letter wrong, but the first two are swapped at times.
    private static boolean begin(String name, String wanted) {
        boolean swapped =
                wanted.length() > 1 && name.charAt(0) == wanted.charAt(1) && name.charAt(1) == wanted.charAt(0);
        return swapped || name.charAt(0) == wanted.charAt(0);
    }

    private static int allowed(String name) {
        boolean latin = name.charAt(0) < 0x250;
        int length = name.length();
        if (length < (latin ? SHORT : SHORT + 1)) {
            return 0;
        }
        return length >= (latin ? LONG : LONG + 3) ? 2 : 1;
    }

    private static String letters(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD);
    }

    static int count(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + same);
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                table[i][j] = swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
            }
        }
        return table[left.length()][right.length()];
    }
}
