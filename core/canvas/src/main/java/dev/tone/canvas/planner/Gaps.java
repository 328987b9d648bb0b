package dev.tone.canvas.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads clauses that leave out the verb of the clause before: `the Flask API uses MariaDB, the Node one MongoDB`.
final class Gaps {
    private final List<Item> items;

    private Gaps(List<Item> items) {
        this.items = items;
    }

    static void link(List<Item> items, Links links) {
        Gaps gaps = new Gaps(items);
        gaps.alike(links);
        for (int i = 2; i < items.size(); i++) {
            if (items.get(i) instanceof Part program
                    && program.isProgram()
                    && program.same != null
                    && gaps.isSecondClause(i)
                    && gaps.beside(i) instanceof Part store
                    && !store.excluded
                    && Links.isStore(store)) {
                links.add(program, store, true);
            }
        }
    }

    /// `… uses Postgres, and so does the worker`, `워커도 마찬가지`
    private void alike(Links links) {
        for (int i = 1; i < items.size(); i++) {
            if (!(items.get(i) instanceof Token token)) {
                continue;
            }
            int other = -1;
            if (token.text().matches("(?i)does|do")
                    && items.get(i - 1) instanceof Token so
                    && so.text().matches("(?i)so|as")) {
                other = i + 1;
                while (other < items.size()
                        && items.get(other) instanceof Token word
                        && (word.is(Sort.THE) || word.is(Sort.ARTICLE))) {
                    other++;
                }
            } else if (token.text().matches("마찬가지.*|똑같.*|동일.*")) {
                other = i - 1;
                while (other > 0 && items.get(other) instanceof Token word && word.is(Sort.NOUN)) {
                    other--;
                }
            }
            if (other > 0
                    && other < items.size()
                    && items.get(other) instanceof Part also
                    && also.isProgram()
                    && before(Math.min(i, other)) instanceof Part like) {
                items.set(i, token.used());
                links.from(like).stream().filter(Links::isStore).forEach(store -> links.add(also, store, true));
            }
        }
    }

    /// The program that was named last before a place.
    private @Nullable Part before(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part && part.isProgram() && !part.excluded) {
                return part.real();
            }
        }
        return null;
    }

    private Item beside(int at) {
        int next = at + 1;
        while (next + 1 < items.size()
                && items.get(next) instanceof Token token
                && (token.is(Sort.NOUN) || token.is(Sort.TECHNOLOGY) || token.is(Sort.FILLER) || token.is(Sort.IN))) {
            next++;
        }
        return items.get(Math.min(next, items.size() - 1));
    }

    /// Whether a comma or `and` stands before it, and a verb in the clause before that.
    private boolean isSecondClause(int at) {
        int sign = at - 1;
        while (sign > 0 && items.get(sign) instanceof Token token && token.is(Sort.THE)) {
            sign--;
        }
        if (!(items.get(sign) instanceof Token joint && (joint.isBreak(",") || joint.is(Sort.AND)))) {
            return false;
        }
        for (int i = sign - 1; i >= 0; i--) {
            if (items.get(i) instanceof Token token) {
                if (token.sort().isInfix()) {
                    return true;
                }
                if (token.is(Sort.BREAK) && i < sign - 1) {
                    return false;
                }
            }
        }
        return false;
    }
}
