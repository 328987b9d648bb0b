package dev.tone.canvas.planner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells whose a store is that somebody has for itself, where others have another: `billing has its own MySQL, Django
/// keeps Postgres`.
final class Owners {
    private final List<Item> items;

    private Owners(List<Item> items) {
        this.items = items;
    }

    static void single(List<Item> items, Links links) {
        Owners owners = new Owners(items);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Part store
                    && store.each
                    && Links.isStore(store)
                    && (owners.isOneOfSeveral(store) ? owners.of(i) : owners.named(i)) instanceof Part owner) {
                store.each = false;
                links.all().removeIf(link -> link.to() == store);
                links.add(owner, store, true);
            }
        }
    }

    /// Whether others of its kind are nobody's own.
    private boolean isOneOfSeveral(Part store) {
        return items.stream()
                .anyMatch(item -> item instanceof Part other
                        && other.kind == store.kind
                        && !other.each
                        && !other.excluded
                        && !other.technologies.equals(store.technologies));
    }

    /// `the stock service has its own Cassandra`, `재고 서비스는 카산드라를 따로 가진다`: the one right before it that has a name.
    private @Nullable Part named(int at) {
        boolean has = at > 1
                && items.get(at - 1) instanceof Token own
                && own.text().equalsIgnoreCase("its own")
                && items.get(at - 2) instanceof Token verb
                && verb.is(Sort.WEAK);
        boolean apart = at + 1 < items.size()
                && items.get(at + 1) instanceof Token word
                && word.text().equals("따로");
        int place = has ? at - 3 : apart ? at - 1 : -1;
        return place >= 0
                        && !isSaidOfEach(place)
                        && items.get(place) instanceof Part owner
                        && owner.isProgram()
                        && !owner.plural
                        && owner.real().isLabelled()
                ? owner.real()
                : null;
    }

    /// The only program of the clause; null when it names none or several, or speaks of each of them.
    private @Nullable Part of(int at) {
        List<Part> programs = new ArrayList<>();
        for (int i = at - 1; i >= 0 && !(items.get(i) instanceof Token sign && sign.isBreak(",.:;")); i--) {
            if (items.get(i) instanceof Part part && part.isProgram()) {
                programs.add(part.real());
            } else if (items.get(i) instanceof Token word && (word.is(Sort.BOTH) || isOfEach(word))) {
                return null;
            }
        }
        boolean one = programs.stream().distinct().count() == 1;
        return one && !programs.getFirst().plural ? programs.getFirst() : null;
    }

    private boolean isSaidOfEach(int at) {
        for (int i = at - 1; i >= 0 && !(items.get(i) instanceof Token sign && sign.isBreak(",.:;")); i--) {
            if (items.get(i) instanceof Token word && (word.is(Sort.BOTH) || isOfEach(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfEach(Token word) {
        return word.is(Sort.EACH) && word.text().matches("(?i)each.*|각.*|저마다|.*마다|.*별로|하나씩");
    }
}
