package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads lists that are made of smaller lists: `cart: Go + Redis, checkout: Java + Oracle`. When more than one of them
/// has a program and its stores, each store belongs to the program that it is listed with.
final class Groups {
    private record Group(Part program, List<Part> stores) {}

    private Groups() {}

    static void link(List<Item> items, Links links) {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= items.size(); i++) {
            if (i == items.size() || items.get(i) instanceof Token token && token.isBreak(",.")) {
                Group group = group(items.subList(from, i));
                if (group != null) {
                    groups.add(group);
                }
                from = i + 1;
            }
        }
        if (groups.size() > 1) {
            groups.forEach(group -> group.stores().forEach(store -> links.add(group.program(), store, true)));
        }
    }

    private static @Nullable Group group(List<Item> items) {
        Part program = null;
        List<Part> stores = new ArrayList<>();
        boolean joined = false;
        for (Item item : items) {
            if (item instanceof Part part) {
                if (part.excluded || part.each || part.same != null && !part.isProgram()) {
                    return null;
                }
                if (program == null) {
                    if (part.real().kind != ServiceKind.API || part.real().isVague()) {
                        return null;
                    }
                    program = part.real();
                } else if (part.real() == program && program != part) {
                    // `주문은 Go에 포스트그레스`, of an order service that was named before.
                    joined = part.role == Role.TO;
                    continue;
                } else if (joined && Links.isStore(part)) {
                    stores.add(part);
                } else {
                    return null;
                }
                // `자바에 MySQL, Go에 레디스`
                joined = part.role == Role.WITH || part == program && part.role == Role.TO;
            } else if (item instanceof Token token) {
                if (token.sort().isInfix() && !token.is(Sort.WEAK)
                        || token.sort().isVerb()
                        || token.is(Sort.NOT_NEXT)) {
                    return null;
                }
                joined |= token.is(Sort.AND) || token.is(Sort.WEAK);
            }
        }
        return program == null || stores.isEmpty() ? null : new Group(program, stores);
    }
}
