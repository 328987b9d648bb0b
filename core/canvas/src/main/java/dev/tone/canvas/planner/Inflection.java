package dev.tone.canvas.planner;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The forms that an English verb of linking is met in, made of a line that names it and the prepositions that go with
/// it: `send!/sent to into`. With `!` the bare word is read as a verb too; behind a slash stands its participle, or `-`
/// when nothing is ever done so `by` somebody.
///
/// @param active what stands between one who acts and what it is done to; `passive` is the other way round
record Inflection(Set<String> active, Set<String> passive) {
    static Inflection of(String line) {
        List<String> words = List.of(line.split(" "));
        String[] head = words.getFirst().split("/");
        boolean bare = head[0].endsWith("!");
        String base = bare ? head[0].substring(0, head[0].length() - 1) : head[0];
        String third = third(base);
        String going = (isDoubled(base) ? base + base.charAt(base.length() - 1) : stem(base)) + "ing";
        Set<String> active = new LinkedHashSet<>(List.of(third, going));
        if (bare) {
            active.add(base);
        }
        for (String preposition : words.subList(1, words.size())) {
            for (String form : List.of(base, third, going)) {
                active.add(form + " " + preposition);
            }
        }
        String done = head.length > 1 ? head[1] : participle(base);
        return new Inflection(active, done.equals("-") ? Set.of() : Set.of(done + " by"));
    }

    /// `reaches`, `carries`
    static String third(String base) {
        if (base.matches(".*(?:s|sh|ch|x|z|o)")) {
            return base + "es";
        }
        return endsInY(base) ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }

    private static String participle(String base) {
        if (endsInY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return (isDoubled(base) ? base + base.charAt(base.length() - 1) : stem(base)) + "ed";
    }

    private static boolean endsInY(String base) {
        return base.matches(".*[^aeiou]y");
    }

    private static String stem(String base) {
        return base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
    }

    /// `put`, `emit`: the last letter is written twice.
    private static boolean isDoubled(String base) {
        return base.matches("[^aeiou]*[aeiou][^aeiouwxy]|.*mit");
    }
}
