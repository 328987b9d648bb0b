package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said of several services in a list at once.
final class Listed {
    /// Grows while the sentence is read.
    private final List<Item> items;

    Listed(List<Item> items) {
        this.items = items;
    }

    boolean isAll() {
        // `둘 다 Java`, `all three in Go`
        int last = items.size() - 1;
        while (last > 0 && items.get(last) instanceof Token token && (token.is(Sort.IN) || token.is(Sort.MADE))) {
            last--;
        }
        return last >= 0 && items.get(last) instanceof Token token && token.is(Sort.BOTH);
    }

    /// Gives a technology to all services that have none, as in `둘 다 Java`.
    boolean forAll(Token token) {
        boolean given = false;
        for (Item item : items) {
            if (item instanceof Part part
                    && token.technology().isOwnProgram()
                    && part.isVague()
                    && (part.kind == token.known().kind()
                            || token.known().kind() == ServiceKind.API
                                    && (part.kind == ServiceKind.WORKER || part.kind == ServiceKind.SCHEDULER))) {
                Role role = part.role;
                given |= Attaching.technology(part, token);
                // `워커가 … 발송. 둘 다 Python`: it still acts where it was named.
                part.role = role == Role.NONE ? part.role : role;
            }
        }
        return given;
    }

    /// Two services that are said to be made with the same.
    void spread(Part last, Token token) {
        boolean all = items.stream().anyMatch(item -> item instanceof Token each && each.is(Sort.BOTH));
        boolean joined = false;
        for (int at = items.indexOf(last) - 1; at >= 0; at--) {
            if (items.get(at) instanceof Part part) {
                joined |= part.role.joins();
                if (!joined || !part.isVague() || !Kinds.isOwn(part.kind) || part.kind == ServiceKind.GATEWAY) {
                    return;
                }
                Attaching.technology(part, token);
                joined = false;
            } else if (items.get(at) instanceof Token each) {
                joined |= each.is(Sort.AND) || (all && each.isBreak(","));
                if (each.sort().isInfix() || each.sort().isVerb() || (each.is(Sort.BREAK) && !joined)) {
                    return;
                }
            }
        }
    }

    /// What stands right before a product and is no service yet, as Java in `a Java Kafka consumer`.
    @Nullable
    Part makerBeside(Part product) {
        int at = items.size() - 2;
        return at >= 0
                        && items.getLast() == product
                        && items.get(at) instanceof Part made
                        && made.isOwn()
                        && made.noun == null
                        && made.role == Role.NONE
                        && !made.excluded
                ? made
                : null;
    }

    /// The program in a list of technologies that a noun behind the list speaks of, as in `Node and Postgres API`.
    @Nullable
    Part maker() {
        Part found = null;
        for (int i = items.size() - 1; i >= 0 && found == null; i--) {
            if (items.get(i) instanceof Part part) {
                if (part.isOwn() && part.noun == null && !part.excluded) {
                    found = part;
                } else if (part.isVague()) {
                    return null;
                }
                if (part.role.leads()) {
                    // `스프링부트가 오라클과 외부 API를 호출`: who acts is not of the list.
                    return null;
                }
                boolean beside = i + 1 < items.size() && items.get(i + 1) instanceof Part;
                boolean listed =
                        found == null || beside || part.role == Role.WITH || part.role == Role.BY || followedByAnd(i);
                if (!listed) {
                    return null;
                }
            } else if (items.get(i) instanceof Token token
                    && !(token.is(Sort.WORD) || token.is(Sort.AND) || token.is(Sort.FILLER) || token.is(Sort.BOTH))) {
                return null;
            }
        }
        return found;
    }

    private boolean followedByAnd(int at) {
        return at + 1 < items.size() && items.get(at + 1) instanceof Token token && token.is(Sort.AND);
    }

    /// Who a clause without a subject says runs: `a scraper in Python, runs every 15 minutes`.
    Optional<Part> runner() {
        int at = items.size() - 1;
        if (at < 1
                || !(items.get(at) instanceof Token verb && verb.text().matches("(?i)runs?|running|executed|started"))
                || !(items.get(at - 1) instanceof Token comma && comma.isBreak(","))) {
            return Optional.empty();
        }
        return items.reversed().stream()
                .filter(item -> item instanceof Part part && !part.excluded)
                .map(Part.class::cast)
                .findFirst()
                .filter(part -> part.isProgram() && part.kind != ServiceKind.WEB);
    }

    boolean isAnother() {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i) instanceof Token token && token.is(Sort.ARTICLE)) {
                return token.text().matches("(?i)another|second|third|두 ?번째|세 ?번째|또 다른");
            }
        }
        return false;
    }

    /// The program of this clause, over the store that it was named with.
    /// `a Python job, once a day, …`: the program before a comma, when nothing but the times stand behind it.
    @Nullable
    Part apart() {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                return part.isProgram() && !part.excluded ? part : null;
            }
            Token token = (Token) items.get(i);
            if (!token.is(Sort.PERIODIC) && !token.is(Sort.NOUN) && !token.isBreak(",")) {
                return null;
            }
        }
        return null;
    }

    @Nullable
    Part actor() {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                if (part.isProgram()) {
                    return part;
                }
            } else if (items.get(i) instanceof Token each && each.isBreak(",.:")) {
                return null;
            }
        }
        return null;
    }
}
