package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// What a word means beside its neighbours, once all words are read.
final class Readings {
    private static final Pattern CARRIES = Pattern.compile(
            "(?i)(?:put|drop|push|post|send|place|publish|emit|load|dump|ship|stream|writ|queu|enqueu).*");

    private Readings() {}

    static void settle(List<Token> found) {
        versions(found);
        producers(found);
        Idioms.settle(found);
        Denials.settle(found);
        trades(found);
        verbs(found);
        nouns(found);
        letters(found);
        ones(found);
        cargo(found);
        shared(found);
        Chains.settle(found);
    }

    /// `inventory and shipping, both Java`, `재고와 배송 둘 다 자바`: names of services, by what all of them are made with.
    private static void shared(List<Token> found) {
        for (int i = 2; i + 1 < found.size(); i++) {
            int maker = found.get(i + 1).is(Sort.IN) || found.get(i + 1).is(Sort.MADE) ? i + 2 : i + 1;
            if (!found.get(i).is(Sort.BOTH)
                    || maker >= found.size()
                    || !found.get(maker).is(Sort.TECHNOLOGY)
                    || !found.get(maker).technology().isOwnProgram()) {
                continue;
            }
            List<Integer> names = new ArrayList<>();
            int at = found.get(i - 1).isBreak(",") ? i - 2 : i - 1;
            while (at >= 0 && isListed(found.get(at))) {
                names.add(at);
                boolean joint = at > 0
                        && (found.get(at - 1).is(Sort.AND) || found.get(at - 1).isBreak(","));
                boolean beside = at > 0
                        && found.get(at - 1).is(Sort.WORD)
                        && found.get(at - 1).role() == Role.WITH;
                at = joint ? at - 2 : beside ? at - 1 : -1;
            }
            if (names.size() > 1) {
                names.forEach(name -> service(found, name));
                return;
            }
        }
    }

    private static boolean isListed(Token token) {
        return token.is(Sort.WORD)
                || Families.isBareVerb(token)
                || token.is(Sort.ACTIVE) && token.text().endsWith("ing");
    }

    /// Makes a word the name of a service.
    static void service(List<Token> found, int at) {
        Entry service = new Entry(Sort.NOUN, null, ServiceKind.API, Entry.Strength.WEAK);
        Token name = found.get(at);
        String word = Endings.isHangul(name.text().charAt(0)) ? "서비스" : "service";
        found.set(at, Token.of(Sort.WORD, name.start(), name.end(), name.text()));
        found.add(at + 1, new Token(Sort.NOUN, service, name.role(), name.end(), name.end(), word, 0));
    }

    /// `a worker refreshes the Neo4j graph`: a word that nobody listed, where only a verb can stand.
    private static void verbs(List<Token> found) {
        for (int i = 1; i + 1 < found.size(); i++) {
            Token word = found.get(i);
            Token before = found.get(i - 1);
            boolean program = before.is(Sort.TECHNOLOGY) && before.technology().isOwnProgram()
                    || before.is(Sort.NOUN)
                            && before.known().kind() != null
                            && Kinds.isProgram(
                                    Objects.requireNonNull(before.known().kind()));
            boolean object =
                    found.get(i + 1).is(Sort.THE) && !found.get(i + 1).text().matches("(?i)it|them|this|that")
                            || found.get(i + 1).is(Sort.ARTICLE)
                                    && i + 2 < found.size()
                                    && !found.get(i + 2).is(Sort.NOUN);
            // `that exposes metrics to …`
            boolean relative =
                    before.is(Sort.THE) && before.text().matches("(?i)that|which|who") && isThing(found.get(i + 1));
            if (isBaseForm(before, word) && isThing(found.get(i + 1))) {
                found.set(i, Token.of(Sort.ACTIVE, word.start(), word.end(), word.text() + "s"));
            }
            if (word.is(Sort.WORD) && word.text().matches("[a-z]{3,}[^s]s") && (program && object || relative)) {
                found.set(i, Token.of(Sort.ACTIVE, word.start(), word.end(), word.text()));
            }
        }
    }

    /// `the payment service must reach Stripe`
    private static boolean isBaseForm(Token before, Token word) {
        Entry verb = word.is(Sort.WORD) && before.text().matches("(?i)must|can|may|should|will|shall|could")
                ? Lexicon.standard().find(Inflection.third(word.text()))
                : null;
        return verb != null && verb.sort() == Sort.ACTIVE;
    }

    private static boolean isThing(Token token) {
        return switch (token.sort()) {
            case WORD, NOUN, TECHNOLOGY, ARTICLE, THE -> true;
            default -> false;
        };
    }

    /// `… and store results in TimescaleDB`: what would be a noun, where only a verb can stand.
    private static void nouns(List<Token> found) {
        for (int i = 1; i + 2 < found.size(); i++) {
            Token word = found.get(i);
            boolean verb = word.is(Sort.NOUN)
                    && word.text().matches("store|cache|index|queue|search")
                    && found.get(i - 1).is(Sort.AND)
                    && found.get(i + 1).is(Sort.WORD)
                    && found.get(i + 2).text().matches("(?i)in|into|to|on");
            // `the app queues emails`
            Token before = found.get(i - 1);
            boolean acts = word.is(Sort.NOUN)
                    && word.text().matches("stores|caches|indexes|queues|searches|archives")
                    && (before.is(Sort.TECHNOLOGY)
                            || before.isBreak(")")
                            || before.is(Sort.THE)
                            || before.is(Sort.NOUN)
                                    && Kinds.isProgram(Objects.requireNonNull(
                                            before.known().kind())))
                    && isThing(found.get(i + 1));
            if (verb || acts) {
                found.set(i, Token.of(Sort.ACTIVE, word.start(), word.end(), word.text()));
            }
        }
    }

    /// `service A calls service B`, `A 서비스`: the letter is a name, not the article.
    private static void letters(List<Token> found) {
        for (int i = 0; i < found.size(); i++) {
            Token token = found.get(i);
            if (token.is(Sort.ARTICLE) && token.text().equals("A")) {
                Token before = i == 0 ? null : found.get(i - 1);
                Token next = i + 1 == found.size() ? null : found.get(i + 1);
                boolean behind = before != null && before.is(Sort.NOUN) && before.end() + 1 == token.start();
                boolean ahead = token.role() != Role.NONE
                        || next != null
                                && next.is(Sort.NOUN)
                                && Endings.isHangul(next.text().charAt(0));
                boolean alone = next == null
                        || next.is(Sort.BREAK)
                        || next.is(Sort.AND)
                        || next.sort().isInfix();
                if (behind || ahead || alone) {
                    found.set(i, new Token(Sort.WORD, null, token.role(), token.start(), token.end(), "A", 0));
                }
            }
        }
    }

    /// `the Flask one uses MariaDB`, `플라스크 쪽은`: stands for what was said before, and has its ending.
    private static void ones(List<Token> found) {
        for (int i = 1; i < found.size(); i++) {
            Token token = found.get(i);
            Token before = found.get(i - 1);
            boolean known = before.is(Sort.TECHNOLOGY) || before.is(Sort.NOUN);
            if (known && token.is(Sort.ARTICLE) && token.text().equalsIgnoreCase("one")) {
                found.set(i, Token.of(Sort.FILLER, token.start(), token.end(), token.text()));
            } else if (known && token.is(Sort.WORD) && token.text().matches("[쪽측]")) {
                found.set(i - 1, before.with(token.role()));
                found.set(i, Token.of(Sort.FILLER, token.start(), token.end(), token.text()));
            }
        }
    }

    /// `puts the thumbnail jobs on SQS`: what is carried is no service, and `on` only says where to.
    private static void cargo(List<Token> found) {
        for (int i = 0; i + 2 < found.size(); i++) {
            Token jobs = found.get(i);
            if (jobs.is(Sort.NOUN)
                    && jobs.text().matches("(?i)jobs|tasks")
                    && found.get(i + 1).text().matches("(?i)(?:en)?queued|(?:are|get|go|sit|wait|live)(?: queued)?")) {
                // `jobs queued in Redis`
                found.set(i, Token.of(Sort.WORD, jobs.start(), jobs.end(), jobs.text()));
            }
            takes(found, i);
            adds(found, i);
            if (!found.get(i).is(Sort.ACTIVE)
                    || !CARRIES.matcher(found.get(i).text()).matches()) {
                continue;
            }
            int at = i + 1;
            while (at < found.size() && at < i + 5 && isCargo(found.get(at))) {
                at++;
            }
            if (at > i + 1 && at < found.size() && found.get(at).text().matches("(?i)on|onto|into|to|in|over")) {
                for (int j = i + 1; j < at; j++) {
                    Token word = found.get(j);
                    if (word.is(Sort.NOUN)) {
                        found.set(j, Token.of(Sort.WORD, word.start(), word.end(), word.text()));
                    }
                }
                found.set(
                        at,
                        Token.of(
                                Sort.FILLER,
                                found.get(at).start(),
                                found.get(at).end(),
                                "to"));
            }
        }
    }

    /// `workers take jobs from Redis`
    private static void takes(List<Token> found, int at) {
        Token take = found.get(at);
        Token jobs = found.get(at + 1);
        if (take.text().matches("(?i)(?:take|get|grab|pull|fetch|fetche|pick)s?")
                && jobs.text().matches("(?i)jobs|tasks|messages|work")
                && found.get(at + 2).text().matches("(?i)from|off")) {
            found.set(at, Token.of(Sort.CONSUME, take.start(), take.end(), take.text()));
            found.set(at + 1, Token.of(Sort.FILLER, jobs.start(), jobs.end(), jobs.text()));
        }
    }

    /// `a Flask service adds the jobs`
    private static void adds(List<Token> found, int at) {
        Token jobs = found.get(at + 2);
        if (found.get(at).text().matches("(?i)(?:add|create|make|enqueue|queue|post|submit)s?")
                && found.get(at + 1).is(Sort.THE)
                && jobs.is(Sort.NOUN)
                && jobs.text().matches("(?i)jobs|tasks")) {
            found.set(at + 2, Token.of(Sort.WORD, jobs.start(), jobs.end(), jobs.text()));
        }
    }

    private static boolean isCargo(Token token) {
        return token.is(Sort.WORD)
                || token.is(Sort.ARTICLE)
                || token.is(Sort.THE)
                || token.is(Sort.EACH)
                || token.is(Sort.FILLER)
                || token.is(Sort.NOUN) && token.text().matches("(?i)jobs?|tasks?|background jobs?|reports?");
    }

    /// `the producers are a Go service and a Java service`: says of those that are named what they do.
    private static void producers(List<Token> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            Token word = found.get(i);
            if (word.is(Sort.PRODUCER) && word.isPlural() && found.get(i + 1).is(Sort.IS)) {
                found.set(i, Token.of(Sort.FILLER, word.start(), word.end(), word.text()));
            }
        }
    }

    /// `Java 21`, `a Vue 3 front end`: the number behind a name counts nothing.
    private static void versions(List<Token> found) {
        for (int i = 1; i < found.size(); i++) {
            Token token = found.get(i);
            Token before = found.get(i - 1);
            boolean number = token.is(Sort.COUNT) || token.is(Sort.WORD);
            if (number
                    && before.is(Sort.TECHNOLOGY)
                    && token.start() == before.end() + 1
                    && token.text().matches("v?\\d+(?:\\.[\\dx]+)*")) {
                found.set(i, new Token(Sort.FILLER, null, token.role(), token.start(), token.end(), token.text(), 0));
            }
        }
    }

    /// `a nightly export job`: a verb that only says which job it is.
    private static void trades(List<Token> found) {
        for (int i = 1; i + 1 < found.size(); i++) {
            Token token = found.get(i);
            Token before = found.get(i - 1);
            Token next = found.get(i + 1);
            boolean verb = (token.is(Sort.ACTIVE) || token.is(Sort.CONSUME))
                    && token.text().matches("[a-z]+[^s]");
            boolean program = next.is(Sort.NOUN)
                    && next.known().kind() != null
                    && Kinds.isProgram(Objects.requireNonNull(next.known().kind()));
            boolean one = before.is(Sort.ARTICLE) || before.is(Sort.PERIODIC) || before.is(Sort.COUNT);
            boolean bare = before.is(Sort.TECHNOLOGY)
                    && !token.text().endsWith("ing")
                    && !token.text().equals("call");
            boolean listed =
                    (before.is(Sort.AND) || before.isBreak(",")) && next.text().matches("(?i)services?|svcs?|apis?");
            boolean name = token.is(Sort.ACTIVE)
                    && before.is(Sort.TECHNOLOGY)
                    && Character.isUpperCase(token.text().charAt(0));
            if (verb && program && (one || bare || listed) || name) {
                found.set(i, Token.of(Sort.WORD, token.start(), token.end(), token.text()));
            }
        }
    }
}
