package dev.tone.canvas.planner;

import java.util.List;

/// Finds the words that are the name of a service spoken of before.
final class Mentions {
    private Mentions() {}

    /// Words that are the name of a service that was named in full before: `catalog uses Elasticsearch`.
    static void find(List<Item> items) {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i) instanceof Token word && word.is(Sort.WORD) && isAlone(items, i)) {
                for (Item item : items.subList(0, i)) {
                    if (item instanceof Part part && part.isCalled(word.text()) && part.same == null) {
                        Part again = new Part(word.start(), part.kind);
                        again.role = word.role();
                        again.same = part;
                        items.set(i, again);
                        break;
                    }
                }
            }
        }
    }

    /// Whether a word is the subject or the object of something, not a part of a phrase.
    private static boolean isAlone(List<Item> items, int at) {
        boolean before = items.get(at - 1) instanceof Token token
                && !token.is(Sort.WORD)
                && !token.is(Sort.NOUN)
                && !token.is(Sort.TECHNOLOGY);
        boolean last = at + 1 == items.size();
        return before
                && (last
                        || items.get(at + 1) instanceof Token token && !token.is(Sort.WORD) && !token.is(Sort.NOUN)
                        || ((Token) items.get(at)).role() == Role.TOPIC);
    }
}
