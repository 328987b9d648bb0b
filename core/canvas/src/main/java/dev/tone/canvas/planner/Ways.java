package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what is reached through something else: `Express reaches MySQL through a Go service`, `the app talks to the
/// API
/// through Kong`.
final class Ways {
    private Ways() {}

    /// Links who reaches it with what it goes through, and that with what is reached.
    ///
    /// @param at where `through` stands; left of it is what is reached, right of it the way
    /// @return who reaches it; null when nothing of the kind is said
    static @Nullable Part link(List<Item> items, int at, List<Part> left, List<Part> right, Links links) {
        Token relation = (Token) items.get(at);
        if (!relation.text().matches("(?i)via|through") || left.size() != 1 || right.isEmpty()) {
            return null;
        }
        Part goal = left.getFirst();
        Part way = right.getFirst();
        if (way.kind == ServiceKind.GATEWAY && Links.isStore(goal)) {
            // `Rails with Elasticsearch at jobs.example.org through Traefik`: it leads to the program.
            Part behind = caller(items, items.indexOf(goal));
            if (behind != null && behind.kind == ServiceKind.API) {
                links.add(way, behind, true);
                return behind;
            }
        }
        boolean fits = way.kind == ServiceKind.API
                ? Links.isStore(goal) && right.size() == 1
                : way.kind == ServiceKind.GATEWAY && goal.kind == ServiceKind.API;
        int place = fits ? items.indexOf(goal) : -1;
        if (place < 0 || place > at || !(caller(items, place) instanceof Part caller) || caller == way.real()) {
            return null;
        }
        Part reached = goal.real();
        boolean called = links.all().removeIf(link -> link.from() == caller && link.to() == reached);
        if (!called && reached.kind == ServiceKind.API) {
            return null;
        }
        links.add(caller, way, true);
        links.add(way, reached, true);
        return caller;
    }

    /// `리액트 앱을 열면 nginx를 거쳐 장고 API로`: the gateway that stands between the two.
    static void over(List<Item> items, Links links) {
        for (int i = 1; i + 1 < items.size(); i++) {
            if (items.get(i) instanceof Token over
                    && over.text().matches("(?:거쳐|거치|경유|통해|통하).*")
                    && before(items, i) instanceof Part gateway
                    && gateway.kind == ServiceKind.GATEWAY
                    && items.get(i + 1) instanceof Part goal
                    && goal.kind == ServiceKind.API
                    && !goal.excluded) {
                links.add(gateway, goal, true);
                if (caller(items, items.indexOf(gateway)) instanceof Part web && web.kind == ServiceKind.WEB) {
                    links.add(web, gateway, true);
                }
            }
        }
    }

    private static @Nullable Part before(List<Item> items, int at) {
        int noun = at - 1;
        while (noun > 0 && items.get(noun) instanceof Token token && token.is(Sort.NOUN)) {
            noun--;
        }
        return items.get(noun) instanceof Part part && part.role == Role.OBJECT && !part.excluded ? part : null;
    }

    private static @Nullable Part caller(List<Item> items, int goal) {
        for (int i = goal - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part && part.isProgram() && !part.excluded) {
                return part.real();
            }
            if (items.get(i) instanceof Token end && end.isBreak(".")) {
                return null;
            }
        }
        return null;
    }
}
