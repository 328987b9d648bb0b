package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Locale;

/// Words that mean something else in the company of a few others.
final class Idioms {
    private Idioms() {}

    static void settle(List<Token> found) {
        trio(found);
        asides(found);
        outsiders(found);
        every(found);
        by(found);
        also(found);
        taken(found);
        proxied(found);
        told(found);
    }

    /// `three services - users, orders, mail - written in Go`: dashes around a list are brackets.
    private static void asides(List<Token> found) {
        for (int i = 1; i < found.size(); i++) {
            if (!isDash(found, i) || !found.get(i - 1).is(Sort.NOUN)) {
                continue;
            }
            int end = i + 1;
            boolean list = false;
            while (end < found.size() && isListed(found.get(end))) {
                list |= found.get(end).isBreak(",") || found.get(end).is(Sort.AND);
                end++;
            }
            if (list && end < found.size() && isDash(found, end) && end - i > 1) {
                found.set(
                        i,
                        Token.of(Sort.BREAK, found.get(i).start(), found.get(i).end(), "("));
                found.set(
                        end,
                        Token.of(
                                Sort.BREAK,
                                found.get(end).start(),
                                found.get(end).end(),
                                ")"));
            }
        }
    }

    /// Reads as a colon where it stands alone.
    private static boolean isDash(List<Token> found, int at) {
        return found.get(at).isBreak(":")
                && found.get(at).start() > found.get(at - 1).end();
    }

    private static boolean isListed(Token token) {
        return token.is(Sort.WORD) || token.is(Sort.AND) || token.isBreak(",") || Families.isBareVerb(token);
    }

    /// `an external weather provider`: what is run by others, whatever it is called.
    private static void outsiders(List<Token> found) {
        for (int i = 1; i < found.size(); i++) {
            Token word = found.get(i);
            boolean outside = Kinds.isOutside(found.get(i - 1).text())
                    || i > 1
                            && found.get(i - 1).is(Sort.WORD)
                            && Kinds.isOutside(found.get(i - 2).text());
            if (outside
                    && word.is(Sort.WORD)
                    && word.text().matches("(?i)(?:provider|supplier|vendor|partner|feed|source)s?")) {
                Entry external = new Entry(Sort.NOUN, null, ServiceKind.EXTERNAL, Entry.Strength.STRONG);
                found.set(i, new Token(Sort.NOUN, external, word.role(), word.start(), word.end(), word.text(), 0));
            }
        }
    }

    /// `announces each file on NATS`, `the API behind it stores them`: says nothing of services.
    private static void every(List<Token> found) {
        for (int i = 1; i + 1 < found.size(); i++) {
            Token token = found.get(i);
            Token before = found.get(i - 1);
            boolean thing = token.is(Sort.EACH)
                    && token.text().matches("(?i)each|every")
                    && found.get(i + 1).is(Sort.WORD)
                    && (before.is(Sort.ACTIVE) || before.is(Sort.WORD) || before.is(Sort.CONSUME));
            boolean there = token.is(Sort.BEHIND)
                    && i + 2 < found.size()
                    && found.get(i + 1).text().matches("(?i)it|that|them")
                    && found.get(i + 2).is(Sort.ACTIVE);
            if (thing || there) {
                found.set(i, Token.of(Sort.FILLER, token.start(), token.end(), token.text()));
            }
        }
    }

    /// `called by a site and by a cron job`: the list goes on.
    private static void by(List<Token> found) {
        boolean passive = false;
        for (int i = 1; i < found.size(); i++) {
            Token token = found.get(i);
            if (token.isBreak(".:")) {
                passive = false;
            }
            if (passive
                    && token.text().equalsIgnoreCase("by")
                    && found.get(i - 1).is(Sort.AND)) {
                found.set(i, Token.of(Sort.FILLER, token.start(), token.end(), token.text()));
            }
            passive |= token.is(Sort.PASSIVE) && token.text().endsWith(" by");
        }
    }

    /// `Flask also mails customers`: behind such words stands what somebody does.
    private static void also(List<Token> found) {
        for (int i = 2; i + 1 < found.size(); i++) {
            Token word = found.get(i);
            Token before = found.get(i - 2);
            boolean acts = before.is(Sort.TECHNOLOGY) && before.technology().isOwnProgram() || before.is(Sort.NOUN);
            if (word.is(Sort.WORD)
                    && word.text().matches("[a-z]{3,}[^s]s")
                    && found.get(i - 1).text().matches("(?i)also|then|just|only")
                    && acts) {
                found.set(i, Token.of(Sort.ACTIVE, word.start(), word.end(), word.text()));
            }
        }
    }

    /// `스파크가 빼서 S3에 쌓음`: what a program takes out of a queue, and not what is left out.
    private static void taken(List<Token> found) {
        for (int i = 1; i < found.size(); i++) {
            Token before = found.get(i - 1);
            boolean program =
                    before.role().leads() && before.known(ServiceKind.WORKER, ServiceKind.API, ServiceKind.SCHEDULER);
            if (program && found.get(i).is(Sort.NOT_LAST) && found.get(i).text().matches("빼서|빼다가|빼와서|빼내서")) {
                Token verb = found.get(i);
                found.set(i, Token.of(Sort.CONSUME_VERB, verb.start(), verb.end(), verb.text()));
            }
        }
    }

    /// `Grafana Loki Prometheus`: three names, although the first two are one as well.
    private static void trio(List<Token> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            Token both = found.get(i);
            int space = both.text().indexOf(' ');
            boolean listed = found.get(i + 1).is(Sort.TECHNOLOGY)
                    && found.get(i + 1).known().kind() == ServiceKind.MONITORING;
            Entry first =
                    both.is(Sort.TECHNOLOGY) && listed && both.known().kind() == ServiceKind.MONITORING && space > 0
                            ? Lexicon.standard()
                                    .find(both.text().substring(0, space).toLowerCase(Locale.ROOT))
                            : null;
            if (first != null && first.sort() == Sort.TECHNOLOGY) {
                int middle = both.start() + space;
                found.set(
                        i,
                        new Token(
                                Sort.TECHNOLOGY,
                                both.entry(),
                                both.role(),
                                middle + 1,
                                both.end(),
                                both.text().substring(space + 1),
                                0));
                found.add(
                        i,
                        new Token(
                                Sort.TECHNOLOGY,
                                first,
                                Role.NONE,
                                both.start(),
                                middle,
                                both.text().substring(0, space),
                                0));
            }
        }
    }

    /// `재고에 판매를 알림`: what is done, and not a name.
    private static void told(List<Token> found) {
        for (int i = 1; i < found.size(); i++) {
            Token word = found.get(i);
            boolean end = i + 1 == found.size() || found.get(i + 1).is(Sort.BREAK);
            if (word.is(Sort.WORD)
                    && word.text().equals("알림")
                    && word.role() == Role.NONE
                    && found.get(i - 1).role() == Role.OBJECT
                    && end) {
                found.set(i, Token.of(Sort.VERB, word.start(), word.end(), word.text()));
            }
        }
    }

    /// `/api는 Django로 프록시`: what a gateway does, not what it is.
    private static void proxied(List<Token> found) {
        for (int i = 1; i < found.size(); i++) {
            Token word = found.get(i);
            Token before = found.get(i - 1);
            boolean goal = (before.is(Sort.TECHNOLOGY) || before.is(Sort.NOUN))
                    && (before.role() == Role.BY || before.role() == Role.TO);
            boolean end = i + 1 == found.size() || found.get(i + 1).is(Sort.BREAK);
            if (word.is(Sort.NOUN) && word.text().matches("(?:리버스 ?)?프록시") && word.role() == Role.NONE && goal && end) {
                found.set(i, Token.of(Sort.VERB, word.start(), word.end(), word.text()));
            }
        }
    }
}
