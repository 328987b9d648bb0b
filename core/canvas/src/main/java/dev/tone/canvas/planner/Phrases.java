package dev.tone.canvas.planner;

import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the services that a sentence speaks of: joins names, nouns and the words before them.
final class Phrases {
    private static final int LABELS = 2;

    private final List<Item> items = new ArrayList<>();
    private final List<Token> words = new ArrayList<>();
    private final List<Part[]> bound = new ArrayList<>();
    /// The service that the next word may still belong to.
    private @Nullable Part open;
    private boolean article;
    private boolean definite;
    private boolean each;
    private boolean producer;
    private boolean sink;
    private boolean periodic;
    private int count;
    private int depth;
    /// The service that a bracket says more of.
    private @Nullable Part opener;
    /// What lies between the open service and the next word.
    private @Nullable Token between;

    private Phrases() {}

    /// @param items services and the words between them, in the order of the sentence
    /// @param bound pairs of a service and what it was named after, as in `Kafka consumer`
    record Parsed(List<Item> items, List<Part[]> bound) {}

    static Parsed of(List<Token> tokens) {
        Phrases phrases = new Phrases();
        tokens.forEach(phrases::take);
        return new Parsed(phrases.items, phrases.bound);
    }

    private void take(Token token) {
        switch (token.sort()) {
            case TECHNOLOGY -> technology(token);
            case NOUN -> noun(token);
            case WORD, TITLE -> word(token);
            case ARTICLE -> {
                article = true;
                mark(token);
            }
            case THE -> {
                definite = true;
                mark(token);
            }
            case EACH -> {
                each = true;
                if (open != null && (between == null || between.is(Sort.ROLE)) && Links.isStore(open)) {
                    open.each = true;
                }
                mark(token);
            }
            case COUNT -> {
                count = token.value();
                items.add(token);
            }
            case PRODUCER -> program(token, true);
            case SINK -> sink(token);
            case PERIODIC -> periodic(token);
            case REPLICAS -> {
                // `Go 워커 3개가`: the ending of the number is that of what it counts.
                if (open != null && open.isProgram() && token.text().matches("(?s).*[가-힣][가이는은]")) {
                    open.role = Role.TOPIC;
                }
                items.add(token);
            }
            case FILLER -> {
                // `인덱서 하나가`
                if (open != null && between == null && open.role == Role.NONE && token.role() != Role.NONE) {
                    open.role = token.role();
                }
                items.add(token);
            }
            case BOTH, MODEL_FILE, HOST, PORT -> items.add(token);
            default -> separate(token);
        }
    }

    private void word(Token token) {
        if (open != null && between == null && open.isOwn() && open.noun == null && token.role() == Role.NONE) {
            open.labels.add(token.text());
        } else if (open != null
                && between == null
                && open.isOwn()
                && open.noun == null
                && open.role == Role.NONE
                && isCase(token.role())) {
            // `장고 관리자와`: the word is a name, and its ending is that of the whole.
            open.labels.add(token.text());
            open.role = token.role();
        }
        words.add(token);
        items.add(token);
    }

    private static boolean isCase(Role role) {
        return role == Role.TOPIC || role == Role.WITH;
    }

    private void mark(Token token) {
        items.add(token);
        words.clear();
    }

    /// A word that stands between services.
    private void separate(Token token) {
        items.add(token);
        if (token.isBreak("(")) {
            depth++;
            opener = open;
        } else if (token.isBreak(")")) {
            depth = 0;
            Part meant = opener != null ? opener : open;
            if (meant != null && token.role() != Role.NONE) {
                meant.role = token.role();
            }
            opener = null;
        } else if (token.isBreak(",") && depth > 0 && open != null) {
            words.clear();
            count = 0;
            between = Token.of(Sort.BREAK, token.start(), token.end(), "(");
            open = opener != null && !open.isProgram() ? opener : open;
            return;
        }
        if (open != null
                && open.title
                && between == null
                && (token.is(Sort.WEAK) || token.is(Sort.MADE) || token.is(Sort.IN) || token.isBreak(":,"))) {
            open.passing = true;
        }
        if (token.isBreak(":")
                && open != null
                && open.noun == Strength.WEAK
                && open.isVague()
                && open.kind == ServiceKind.WORKER
                && items.stream().noneMatch(item -> item instanceof Part part && part != open)) {
            // `Log pipeline: …` is a heading.
            open.title = true;
            open.noun = Strength.TITLE;
            open.kind = ServiceKind.API;
            open.passing = true;
        }
        if (token.isBreak(".") && open != null && isHeading(open)) {
            // `기능 플래그 서비스. 언어는 Go, …`
            open.title = true;
            open.noun = Strength.TITLE;
            open.passing = true;
        }
        if (token.isBreak(":") && open != null && isNamedGateway(open)) {
            // `Recommendation gateway: Flask, …` is what the system is called.
            open.title = true;
            open.noun = Strength.TITLE;
            open.kind = ServiceKind.API;
            open.passing = true;
        }
        boolean apposition = token.isBreak("(:")
                || token.is(Sort.IS)
                || token.is(Sort.ROLE)
                || token.is(Sort.IN)
                || token.is(Sort.MADE)
                || isBase(token);
        boolean slash = token.is(Sort.AND);
        if (!apposition) {
            if (!slash) {
                open = null;
                each = each && !token.is(Sort.BREAK);
            }
            words.clear();
            count = 0;
            periodic = periodic && !token.is(Sort.BREAK);
        }
        between = token;
        article = false;
        definite = false;
    }

    private boolean isHeading(Part part) {
        return part.kind == ServiceKind.API
                && part.isVague()
                && part.noun == Strength.WEAK
                && (part.role == Role.NONE || part.role == Role.COPULA)
                && items.stream().noneMatch(item -> item instanceof Part other && other != part);
    }

    private boolean isNamedGateway(Part part) {
        return part.kind == ServiceKind.GATEWAY
                && part.isVague()
                && !part.labels.isEmpty()
                && items.stream().noneMatch(item -> item instanceof Part other && other != part);
    }

    /// What a server that nothing else is said of stands on: `a GraphQL server on Node`.
    private boolean isBase(Token token) {
        return open != null
                && token.is(Sort.WEAK)
                && token.text().matches("(?i)on|using")
                && open.isProgram()
                && (open.isVague() ? open.noun != null && open.noun != Strength.TITLE : open.isOwn());
    }

    private void technology(Token token) {
        Part before = open;
        if (before != null && joins(before, token)) {
            before.each |= each && !before.isProgram();
            items.add(token);
            between = null;
            return;
        }
        if (isAll() && forAll(token)) {
            items.add(token);
            return;
        }
        Part part = Part.of(token);
        boolean inside = opener != null && opener.isProgram() && !part.isProgram();
        begin(part);
        items.add(part);
        if (inside) {
            bound.add(new Part[] {Objects.requireNonNull(opener), part});
        }
    }

    private boolean isAll() {
        return !items.isEmpty() && items.getLast() instanceof Token token && token.is(Sort.BOTH);
    }

    /// Gives a technology to all services that have none, as in `둘 다 Java`.
    private boolean forAll(Token token) {
        boolean given = false;
        for (Item item : items) {
            if (item instanceof Part part
                    && token.technology().isOwnProgram()
                    && part.isVague()
                    && part.kind == token.known().kind()) {
                given |= Attaching.technology(part, token);
            }
        }
        return given;
    }

    private boolean joins(Part before, Token token) {
        if (between == null) {
            boolean written = token.role() == Role.BY && token.technology().isOwnProgram();
            boolean apart = (before.role == Role.OBJECT && !written)
                    || before.role.joins()
                    || before.role == Role.FROM
                    || article;
            boolean again = before.role.joins()
                    && !before.isVague()
                    && before.technologies.stream().anyMatch(each -> Kinds.belong(each, token.technology()));
            boolean all = before.isVague();
            boolean joined = (!apart || again) && Attaching.technology(before, token);
            if (joined && all) {
                spread(before, token);
            }
            return joined;
        }
        return switch (between.sort()) {
            case AND ->
                !before.isVague()
                        && (before.noun == null || between.text().equals("/"))
                        && Attaching.technology(before, token);
            case BREAK, IS, IN, MADE -> {
                // `three services: users (Java), …`: the bracket belongs to the name before it.
                if (between.isBreak("(:") && (before.plural || before.count > 1) && !words.isEmpty()) {
                    yield false;
                }
                boolean colon = between.isBreak(":");
                boolean made = between.is(Sort.IN) || between.is(Sort.MADE);
                boolean fits = !(made && !token.technology().isOwnProgram())
                        && !(colon && before.title)
                        && Attaching.technology(before, token);
                if (fits && (made || between.is(Sort.IS))) {
                    spread(before, token);
                }
                yield fits;
            }
            // `a GraphQL server on Node`
            case WEAK ->
                before.isProgram()
                        && token.technology().isOwnProgram()
                        && (between.text().equals("on") || between.text().equals("using"))
                        && Attaching.technology(before, token);
            default -> false;
        };
    }

    /// Two services that are said to be made with the same.
    private void spread(Part last, Token token) {
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

    private void noun(Token token) {
        Part before = open;
        if (before != null && joinsNoun(before, token)) {
            items.add(token);
            between = null;
            return;
        }
        Part maker =
                token.known().strength() == Strength.STRONG && token.known().kind() != ServiceKind.API ? null : maker();
        if (maker != null
                && Kinds.isProgram(Objects.requireNonNull(token.known().kind()))
                && Attaching.noun(maker, token)) {
            takeLabels(maker);
            items.add(token);
            return;
        }
        if (between != null && between.is(Sort.ROLE) && before != null) {
            purpose(before, token);
            return;
        }
        Part part = Part.of(token);
        boolean named = before != null
                && between == null
                && !before.isVague()
                && !before.isOwn()
                && before.role == Role.NONE
                && part.isProgram();
        begin(part);
        items.add(part);
        if (named) {
            bound.add(new Part[] {part, Objects.requireNonNull(before)});
        }
    }

    /// What a technology is for, when it is not of that kind itself: `Redis for the API` names a service, and
    /// `Postgres for storage` does not.
    private void purpose(Part before, Token token) {
        if (Kinds.isProgram(Objects.requireNonNull(token.known().kind()))
                && token.known().strength() == Strength.STRONG) {
            Part part = Part.of(token);
            begin(part);
            part.definite = true;
            items.add(part);
            bound.add(new Part[] {part, before});
        } else {
            items.add(token);
        }
    }

    private boolean joinsNoun(Part before, Token token) {
        if (between != null) {
            return switch (between.sort()) {
                case ROLE -> before.noun == null && !before.isVague() && Attaching.noun(before, token);
                case BREAK -> between.isBreak("(") && before.noun == null && Attaching.noun(before, token);
                case MADE -> {
                    boolean made = before.isOwn() && before.noun == null && Attaching.noun(before, token);
                    if (made) {
                        takeLabels(before);
                    }
                    yield made;
                }
                default -> false;
            };
        }
        if (article && before.noun != null) {
            return false;
        }
        boolean said = token.role() == Role.BY || token.role() == Role.COPULA || token.role() == Role.NONE;
        boolean object = before.role == Role.OBJECT || before.role == Role.TOPIC;
        if (object) {
            boolean same = before.kind == token.known().kind()
                    || (before.kind == ServiceKind.CACHE && token.known().kind() == ServiceKind.QUEUE);
            return said && before.noun == null && same && Attaching.noun(before, token);
        }
        boolean product = !before.isVague() && !before.isOwn() && before.noun == null;
        boolean other = token.known().kind() != before.kind && (before.role != Role.NONE || !words.isEmpty());
        boolean trainer = before.kind == ServiceKind.ML && token.known().kind() == ServiceKind.WORKER;
        boolean shown = before.kind == ServiceKind.MONITORING && token.known().kind() == ServiceKind.WEB;
        boolean apart = before.role.joins()
                || before.role == Role.FROM
                || before.role == Role.TO
                || (product && other && !shown && !trainer);
        boolean joined = !apart && Attaching.noun(before, token);
        if (joined) {
            takeLabels(before);
        }
        return joined;
    }

    /// The program in a list of technologies that a noun behind the list speaks of, as in `Node and Postgres API`.
    private @Nullable Part maker() {
        Part found = null;
        for (int i = items.size() - 1; i >= 0 && found == null; i--) {
            if (items.get(i) instanceof Part part) {
                if (part.isOwn() && part.noun == null && !part.excluded) {
                    found = part;
                } else if (part.isVague()) {
                    return null;
                }
                boolean listed = found == null || part.role == Role.WITH || part.role == Role.BY || followedByAnd(i);
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

    private void program(Token token, boolean fills) {
        Token noun = new Token(
                Sort.NOUN,
                new Entry(Sort.NOUN, null, ServiceKind.API, Strength.STRONG),
                token.role(),
                token.start(),
                token.end(),
                token.text(),
                0);
        producer = fills;
        noun(noun);
        if (open != null) {
            open.producer = true;
        }
        producer = false;
    }

    private void sink(Token token) {
        sink = true;
        if (open != null && !open.isProgram()) {
            open.sink = true;
            sink = false;
        }
        items.add(token);
    }

    private void periodic(Token token) {
        Part before = open;
        if (article && open == null) {
            // `and a nightly job`
            periodic = true;
            items.add(token);
            return;
        }
        if (before == null || !before.isProgram()) {
            before = null;
            for (int i = items.size() - 1; i >= 0 && before == null; i--) {
                if (items.get(i) instanceof Part part) {
                    before = part.isProgram() ? part : null;
                    if (part != open && before == null) {
                        continue;
                    }
                } else if (items.get(i) instanceof Token each && each.isBreak(",.:")) {
                    break;
                }
            }
        }
        if (before != null && before.isProgram()) {
            before.periodic = true;
        } else {
            periodic = true;
        }
        items.add(token);
    }

    private void begin(Part part) {
        part.excluded = between != null && between.is(Sort.LESS);
        if (part.excluded) {
            open = null;
            between = null;
            return;
        }
        part.passing = between != null && between.is(Sort.ROLE);
        part.another = article && isAnother();
        part.definite = definite && !article;
        part.each = each && !part.isProgram();
        each = each && part.isProgram();
        part.producer = producer;
        part.sink = sink && !part.isProgram();
        sink = sink && part.isProgram();
        part.count = count;
        part.periodic = periodic && part.isProgram();
        periodic = periodic && !part.isProgram();
        takeLabels(part);
        if (open != null
                && open.spreads
                && open.role == Role.WITH
                && part.isVague()
                && part.kind == open.kind
                && !part.title) {
            part.technologies.addAll(open.technologies);
            part.spreads = true;
        }
        open = part;
        between = null;
        article = false;
        definite = false;
        count = 0;
    }

    private boolean isAnother() {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i) instanceof Token token && token.is(Sort.ARTICLE)) {
                return token.text().equals("another");
            }
        }
        return false;
    }

    private void takeLabels(Part part) {
        int from = Math.max(0, words.size() - LABELS);
        for (Token word : words.subList(from, words.size())) {
            if (word.role() == Role.NONE || word.role() == Role.OF || word.role() == Role.COPULA) {
                part.labels.add(word.text());
            }
        }
        words.clear();
    }
}
