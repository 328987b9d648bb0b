package dev.tone.canvas.planner;

import dev.tone.canvas.planner.Entry.Strength;
import java.util.ArrayList;
import java.util.List;

/// Finds the names that a phrase goes on to list, one a service: in brackets, behind a colon, after `called` or `for`.
final class NameLists {
    private final List<Item> items;

    NameLists(List<Item> items) {
        this.items = items;
    }

    /// The words in brackets or behind a colon, one a service.
    List<Item> of(Part part) {
        List<Item> beside = beside(part);
        if (!beside.isEmpty()) {
            return beside;
        }
        List<Item> names = new ArrayList<>();
        boolean inside = false;
        // A list that no sign encloses ends where something is said of it.
        boolean loose = false;
        for (int i = items.indexOf(part) + 1; i < items.size(); i++) {
            Item item = items.get(i);
            if (item instanceof Part other) {
                if (inside && names.size() > 1 && isNextClause(i, names) && !isLast(i)) {
                    return names;
                }
                if (!inside || !other.isVague() || other.noun == Strength.STRONG) {
                    return inside ? List.of() : names;
                }
                names.add(other);
            } else if (item instanceof Token token) {
                if (token.isBreak("(:") || token.is(Sort.WORD) && token.text().matches("(?i)called|named")) {
                    inside = true;
                } else if (part.plural && token.is(Sort.ROLE) && token.text().equals("for")) {
                    inside = true;
                    loose = true;
                } else if (token.isBreak(").")) {
                    return names;
                } else if (inside && names.size() > 1 && (token.is(Sort.BOTH) || token.is(Sort.EACH))) {
                    return names;
                } else if (inside && Families.isBareVerb(token)) {
                    names.add(token);
                } else if (inside && isLink(token)) {
                    return loose && names.size() > 1 ? names : List.of();
                } else if (inside && token.is(Sort.WORD)) {
                    names.add(token);
                } else if (!inside && !isOfPhrase(token)) {
                    return names;
                }
            }
        }
        return names;
    }

    /// `two React apps, admin and shop, …`: as many words as there are services, and nothing else.
    private List<Item> beside(Part part) {
        int at = items.indexOf(part) + 1;
        while (at < items.size()
                && items.get(at) instanceof Token token
                && (token.is(Sort.NOUN) || token.is(Sort.TECHNOLOGY))) {
            at++;
        }
        if (part.count < 2 || at >= items.size() || !(items.get(at) instanceof Token comma) || !comma.isBreak(",")) {
            return List.of();
        }
        List<Item> names = new ArrayList<>();
        boolean open = true;
        for (at++; at < items.size(); at++) {
            if (items.get(at) instanceof Part other) {
                // `two Go services, search and cart`
                if (!open || !other.isVague() || other.noun == Strength.STRONG || other.isLabelled()) {
                    break;
                }
                names.add(other);
                open = false;
                continue;
            }
            Token token = (Token) items.get(at);
            if (token.is(Sort.WORD) && open) {
                names.add(token);
                open = false;
            } else if ((token.isBreak(",") || token.is(Sort.AND)) && !open && names.size() < part.count) {
                open = true;
            } else {
                break;
            }
        }
        boolean ends = at >= items.size() || items.get(at) instanceof Token sign && sign.is(Sort.BREAK);
        return ends && names.size() == part.count ? names : List.of();
    }

    /// `services in Go: inventory and pricing, Postgres each`: behind the comma something else begins.
    private boolean isNextClause(int at, List<Item> names) {
        int last = items.indexOf(names.getLast());
        return last + 2 == at && items.get(last + 1) instanceof Token comma && comma.isBreak(",");
    }

    /// `(회원, 주문, 검색)`: the bracket ends behind it.
    private boolean isLast(int at) {
        return at + 1 < items.size() && items.get(at + 1) instanceof Token close && close.isBreak(")");
    }

    private static boolean isOfPhrase(Token token) {
        return switch (token.sort()) {
            case NOUN, TECHNOLOGY, FILLER, COUNT, REPLICAS, WORD, IN, MADE -> true;
            default -> false;
        };
    }

    private static boolean isLink(Token token) {
        return token.sort().isInfix() || token.sort().isVerb();
    }
}
