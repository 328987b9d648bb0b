package dev.tone.canvas.planner;

import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.planner.Joining.Joined;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the services that a sentence speaks of: joins names, nouns and the words before them.
final class Phrases {
    private final List<Item> items = new ArrayList<>();
    private final Listed listed = new Listed(items);
    private final List<Token> words = new ArrayList<>();
    private final List<Part[]> bound = new ArrayList<>();
    /// The service that the next word may still belong to.
    private @Nullable Part open;
    private final Pending pending = new Pending();
    private int depth;
    /// The service that a bracket says more of.
    private @Nullable Part opener;
    /// What lies between the open service and the next word.
    private @Nullable Token between;

    /// What was just said a service is made with, in case it is the beginning of the next one.
    private @Nullable Told toldOf;

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
                pending.article = true;
                mark(token);
            }
            case THE -> {
                pending.definite = true;
                mark(token);
            }
            case EACH -> {
                pending.each = true;
                if (open != null && (between == null || between.is(Sort.ROLE)) && Kinds.keeps(open.kind)) {
                    open.each = true;
                }
                mark(token);
            }
            case COUNT -> {
                pending.count = token.value();
                items.add(token);
            }
            case PRODUCER -> program(token, true);
            case SINK -> {
                pending.sink(open);
                items.add(token);
            }
            case PERIODIC -> {
                listed.runner().ifPresent(each -> each.periodic = true);
                if (open != null && open.kind == ServiceKind.API && between != null && between.isBreak(":")) {
                    // `a weather service: every hour a Go job …`: what follows the title is no part of it.
                    open = null;
                    pending.periodic = true;
                } else {
                    pending.periodic(open, isJoined(), listed);
                }
                items.add(token);
            }
            case REPLICAS -> {
                if (toldOf != null && toldOf.part() == open && open.kind == ServiceKind.GATEWAY) {
                    // `로드밸런서가 플라스크 4대에 분산`: so many are behind it.
                    open = toldOf.release();
                    toldOf = null;
                    items.add(open);
                }
                // `Go 워커 3개가`: the ending of the number is that of what it counts.
                if (open != null && open.isProgram() && token.text().matches("(?s).*[가-힣][가이는은]")) {
                    open.role = Role.TOPIC;
                }
                if (open != null && between == null && open.isVague() && open.countable && token.value() > 1) {
                    // `서비스 세 개: …`
                    open.plural = true;
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

    /// Whether the next word begins another service of the same list.
    private boolean isJoined() {
        return open != null && (open.role.joins() || between != null && between.is(Sort.AND));
    }

    private void word(Token token) {
        if (open != null && between == null && Naming.closes(open, token)) {
            items.add(Token.of(Sort.NOUN, token.start(), token.end(), token.text()));
            return;
        }
        if (open != null && between == null && Naming.isPartOf(open, token)) {
            open.labels.add(token.text());
        }
        words.add(token);
        items.add(token);
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
            pending.count = 0;
            between = Token.of(Sort.BREAK, token.start(), token.end(), "(");
            open = opener != null && !open.isProgram() ? opener : open;
            return;
        }
        if (token.isBreak(":") && open != null && open.each && open.isVague()) {
            // `separate databases: Postgres for one, Oracle for the other`: each is named.
            open.each = false;
            pending.each = false;
        }
        if (open != null) {
            Headings.mark(open, between, token, items, !words.isEmpty());
        }
        boolean apposition = token.isBreak("(:")
                || token.is(Sort.IS)
                || token.is(Sort.ROLE)
                || token.is(Sort.IN)
                || token.is(Sort.MADE)
                || Joining.isBase(open, token);
        if ((token.is(Sort.IN) || token.is(Sort.MADE))
                && between != null
                && between.isBreak("(:")
                && open != null
                && (open.plural || open.count > 1 || !open.isVague())
                && !words.isEmpty()) {
            // `two backends: payments in Java, …`: it is the first of them that is in Java.
            open = null;
        }
        boolean slash = token.is(Sort.AND);
        if (!apposition) {
            if (!slash) {
                open = null;
                pending.each = pending.each && !token.is(Sort.BREAK);
            }
            words.clear();
            pending.count = 0;
            if (pending.periodic && token.is(Sort.BREAK) && listed.apart() instanceof Part program) {
                program.periodic = true;
            }
            pending.periodic = pending.periodic && (!token.is(Sort.BREAK) || token.isBreak("()"));
        }
        between = token;
        pending.article = false;
        pending.definite = false;
    }

    private void technology(Token token) {
        Part before = open;
        boolean topic = before != null && before.role.leads() && before.isVague() && between == null;
        toldOf = null;
        if (before != null && joining().technology(before, token)) {
            toldOf = topic ? new Told(before, token) : null;
            before.each |= pending.each && Kinds.keeps(before.kind);
            if (pending.count > 1) {
                // `the backend is 5 Rust servers`
                before.count = pending.count;
                before.countable = false;
                pending.count = 0;
            }
            items.add(token);
            between = null;
            return;
        }
        if (listed.isAll() && listed.forAll(token)) {
            items.add(token);
            return;
        }
        Part part = Part.of(token);
        boolean inside = opener != null
                && opener.isProgram()
                && !part.isProgram()
                && !(opener.noun == null && Kinds.isOfTheSameProgram(opener));
        if (depth > 0 && opener == null && part.isProgram()) {
            // `users (Go, Postgres)`: the bracket gives the name its program, and then what that uses.
            opener = part;
        }
        begin(part);
        items.add(part);
        if (inside) {
            bound.add(new Part[] {Objects.requireNonNull(opener), part});
        }
    }

    private Joining joining() {
        return new Joining(listed, between, words, pending.article);
    }

    private void noun(Token token) {
        Part before = open;
        if (before != null
                && toldOf != null
                && before == toldOf.part()
                && !words.isEmpty()
                && toldOf.isOfAnother(token)) {
            before = toldOf.release();
            open = before;
            items.add(before);
        }
        boolean counted = before != null && before.noun != null && pending.count > 1;
        Joined joined = before == null || counted ? Joined.NO : joining().noun(before, token);
        if (before != null && joined != Joined.NO) {
            if (joined == Joined.WITH_WORDS) {
                takeLabels(before);
            }
            // `React와 Vue 두 프론트`: counts what was listed.
            pending.count = 0;
            items.add(token);
            between = null;
            return;
        }
        Part maker =
                token.known().strength() == Strength.STRONG && token.known().kind() != ServiceKind.API
                        ? null
                        : listed.maker();
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
        if (named && before != null && listed.makerBeside(before) instanceof Part made && Attaching.noun(made, token)) {
            // `a Java Kafka consumer`
            items.add(token);
            bound.add(new Part[] {made, before});
            open = made;
            words.clear();
            return;
        }
        begin(part);
        items.add(part);
        if (named) {
            bound.add(new Part[] {part, Objects.requireNonNull(before)});
        }
    }

    /// What a technology is for, when it is not of that kind itself: `Redis for the API` names a service, and
    /// `Postgres for storage` does not.
    private void purpose(Part before, Token token) {
        if (token.known().kind() == ServiceKind.SCHEDULER
                && !before.isProgram()
                && listed.actor() instanceof Part actor) {
            // `reads SQL Server every night as a batch`
            actor.periodic = true;
            items.add(token);
            return;
        }
        if (Kinds.isProgram(Objects.requireNonNull(token.known().kind()))
                && (token.known().strength() == Strength.STRONG
                        || token.known().strength() == Strength.WEAK && !words.isEmpty())) {
            Part part = Part.of(token);
            begin(part);
            part.definite = true;
            items.add(part);
            bound.add(new Part[] {part, before});
        } else {
            items.add(token);
        }
    }

    private void program(Token token, boolean fills) {
        pending.producer = fills;
        noun(token.asProgram());
        if (open != null) {
            open.producer = true;
        }
        pending.producer = false;
    }

    private void begin(Part part) {
        part.excluded = between != null && between.is(Sort.LESS);
        if (part.excluded) {
            open = null;
            between = null;
            return;
        }
        part.passing = between != null && between.is(Sort.ROLE);
        part.another = pending.article && listed.isAnother();
        pending.give(part);
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
    }

    private void takeLabels(Part part) {
        Naming.label(part, words);
        words.clear();
    }
}
