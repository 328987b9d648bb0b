package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;

/// Finds who makes the index that others search.
final class Indexers {
    private Indexers() {}

    /// `색인은 자바 배치가 매시간`: who makes an index writes to what is searched.
    static void link(List<Item> items, Cast cast, Links links) {
        List<Part> search = cast.of(ServiceKind.SEARCH);
        for (int i = 0; search.size() == 1 && i < items.size(); i++) {
            if (items.get(i) instanceof Token word && word.text().matches("(?i)index(?:es|ing|ed)?|색인.*|인덱싱.*")) {
                List<Part> clause = clause(items, i);
                List<Part> makers = clause.stream()
                        .filter(each -> each.kind == ServiceKind.WORKER || each.kind == ServiceKind.SCHEDULER)
                        .toList();
                if (!makers.isEmpty() && !clause.contains(search.getFirst())) {
                    links.add(makers.getLast(), search.getFirst(), false);
                }
            }
        }
    }

    private static List<Part> clause(List<Item> items, int at) {
        int from = at;
        int to = at;
        while (from > 0 && !isBreak(items.get(from - 1))) {
            from--;
        }
        while (to + 1 < items.size() && !isBreak(items.get(to + 1))) {
            to++;
        }
        return items.subList(from, to + 1).stream()
                .filter(item -> item instanceof Part part && !part.excluded)
                .map(Part.class::cast)
                .toList();
    }

    private static boolean isBreak(Item item) {
        return item instanceof Token token && token.is(Sort.BREAK);
    }
}
