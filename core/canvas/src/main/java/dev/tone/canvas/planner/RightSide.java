package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;

/// What a relation in English is said of: the services behind it.
final class RightSide {
    private final List<Item> items;

    RightSide(List<Item> items) {
        this.items = items;
    }

    /// @param fronts whether a list of programs is what stands behind it
    List<Part> of(int at, boolean fronts) {
        boolean passive = ((Token) items.get(at)).is(Sort.PASSIVE);
        List<Part> right = new ArrayList<>();
        boolean linked = true;
        for (int i = at + 1; i < items.size(); i++) {
            if (items.get(i) instanceof Part part) {
                boolean subject = !right.isEmpty() && part.isProgram() && isFollowedByRelation(i);
                if (part.excluded) {
                    continue;
                }
                boolean named = right.isEmpty() && ((Token) items.get(at)).is(Sort.WEAK) && isFollowedByPurpose(i);
                boolean again = passive && !right.isEmpty() && !right.getFirst().isProgram() && part.same != null;
                if (!linked || subject || named || again) {
                    return right;
                }
                right.add(part);
                if (Possessions.behind(items, i) > 0) {
                    return right;
                }
                linked = part.role == Role.WITH;
            } else if (items.get(i) instanceof Token token) {
                boolean comma = token.isBreak(",");
                if (comma && right.size() == 1 && passive && isAnd(i + 1)) {
                    return right;
                }
                if (comma && (right.isEmpty() || !isListed(i) && !(fronts && isProgramNext(i)))) {
                    return right;
                }
                boolean to = token.is(Sort.FILLER)
                        && (token.text().equals("to")
                                || token.text().equals("from")
                                || token.text().equals("of"));
                boolean and = token.is(Sort.AND) || token.is(Sort.OR);
                linked |= comma || and || to || token.isBreak(")") && token.role() == Role.WITH;
                boolean aside = right.isEmpty() && token.isBreak("(") || token.isBreak("()") && (fronts || isAside(i));
                if (!comma && !aside && !and && !isQuiet(token)) {
                    return right;
                }
            }
        }
        return right;
    }

    /// Whether the bracket names no other service, as in `the catalog API (Go) and the cart API (Node)`.
    private boolean isAside(int at) {
        if (((Token) items.get(at)).isBreak(")")) {
            return true;
        }
        for (int i = at + 1; i < items.size() && items.get(i) instanceof Token token; i++) {
            if (token.isBreak(")")) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnd(int at) {
        return at < items.size() && items.get(at) instanceof Token token && token.is(Sort.AND);
    }

    private boolean isFollowedByPurpose(int at) {
        int next = at + 1;
        // `databases: Postgres for users`: named behind the colon.
        while (next + 1 < items.size()
                && items.get(next) instanceof Token word
                && (word.isBreak(":") || word.is(Sort.NOUN) || word.is(Sort.TECHNOLOGY))) {
            next++;
        }
        return next < items.size()
                && items.get(next) instanceof Token token
                && token.is(Sort.ROLE)
                && Prepositions.meant(items, next) != null;
    }

    /// `…, Kong to three services`: the verb of the clause before holds here as well.
    private boolean isOnItsWay(int at) {
        return at + 1 < items.size()
                && ((Part) items.get(at)).kind == ServiceKind.GATEWAY
                && items.get(at + 1) instanceof Token to
                && to.is(Sort.FILLER)
                && to.text().equals("to");
    }

    private boolean isFollowedByRelation(int at) {
        for (int i = at + 1; i < items.size() && items.get(i) instanceof Token token; i++) {
            if (token.sort().isInfix()) {
                return Character.isLetter(token.text().codePointAt(0));
            }
            if (!isQuiet(token)) {
                return false;
            }
        }
        return false;
    }

    private boolean isProgramNext(int at) {
        for (int i = at + 1; i < items.size(); i++) {
            if (items.get(i) instanceof Part part) {
                return part.isProgram() && !part.excluded && !isFollowedByRelation(i);
            }
            Token token = (Token) items.get(i);
            if (!isQuiet(token) && !token.isBreak("(")) {
                return false;
            }
        }
        return false;
    }

    /// Whether the next words are one more store of the list.
    private boolean isListed(int at) {
        for (int i = at + 1; i < items.size(); i++) {
            if (items.get(i) instanceof Part part) {
                return !part.isProgram()
                        && !part.excluded
                        && !isFollowedByRelation(i)
                        && !isFollowedByPurpose(i)
                        && !isOnItsWay(i);
            }
            Token token = (Token) items.get(i);
            if (!token.is(Sort.ARTICLE) && !token.is(Sort.FILLER) && !token.is(Sort.AND)) {
                return false;
            }
        }
        return false;
    }

    static boolean isQuiet(Token token) {
        return switch (token.sort()) {
            case WORD,
                    FILLER,
                    ARTICLE,
                    THE,
                    TITLE,
                    EACH,
                    COUNT,
                    NOUN,
                    TECHNOLOGY,
                    ROLE,
                    MADE,
                    IN,
                    BOTH,
                    REPLICAS,
                    PORT,
                    HOST,
                    PERIODIC,
                    MODEL_FILE,
                    SINK,
                    LESS -> true;
            default -> false;
        };
    }
}
