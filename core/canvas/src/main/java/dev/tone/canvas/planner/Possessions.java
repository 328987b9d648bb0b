package dev.tone.canvas.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose a store is said to be: `the API's database`, `the MySQL of our PHP shop`, `쇼핑몰의 MySQL`.
final class Possessions {
    private Possessions() {}

    static void link(List<Item> items, Links links) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Part store
                    && !store.excluded
                    && Links.isStore(store)
                    && owner(items, i) instanceof Part owner) {
                links.add(owner, store, true);
            }
        }
    }

    /// The program that has what stands there.
    static @Nullable Part owner(List<Item> items, int at) {
        int of = behind(items, at);
        if (of > 0) {
            int place = of + 1;
            while (items.get(place) instanceof Token) {
                place++;
            }
            return (Part) items.get(place);
        }
        int before = at - 1;
        boolean has = false;
        while (before >= 0 && items.get(before) instanceof Token token && isPartOf(token)) {
            has |= token.text().equals("'s");
            before--;
        }
        boolean owns = before >= 0
                && items.get(before) instanceof Part owner
                && owner.isProgram()
                && (has || owner.role == Role.OF);
        return owns ? (Part) items.get(before) : null;
    }

    /// Where `of` stands behind a store, before the program that has it; 0 when it does not.
    static int behind(List<Item> items, int store) {
        int of = store + 1;
        boolean said = Links.isStore((Part) items.get(store))
                && of < items.size()
                && items.get(of) instanceof Token word
                && word.text().equalsIgnoreCase("of");
        int place = of + 1;
        while (said
                && place < items.size()
                && items.get(place) instanceof Token word
                && (word.is(Sort.THE) || word.is(Sort.ARTICLE) || word.is(Sort.FILLER))) {
            place++;
        }
        return said && place < items.size() && items.get(place) instanceof Part owner && owner.isProgram() ? of : 0;
    }

    /// Whether the program only says whose the store behind it is.
    static boolean isOwner(List<Item> items, Part program) {
        int at = items.indexOf(program) + 1;
        while (at < items.size() && items.get(at) instanceof Token token && isPartOf(token)) {
            at++;
        }
        return program.role == Role.OF
                && program.isProgram()
                && at < items.size()
                && items.get(at) instanceof Part store
                && Links.isStore(store);
    }

    private static boolean isPartOf(Token token) {
        return token.is(Sort.NOUN)
                || token.is(Sort.TECHNOLOGY)
                || token.is(Sort.WORD)
                || token.text().equals("'s");
    }
}
