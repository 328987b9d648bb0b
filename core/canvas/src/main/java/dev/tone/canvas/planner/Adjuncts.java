package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;

/// Marks services by the words right beside them that say something of no other: `Stripe webhooks`, `the blog at
/// blog.example.org`.
final class Adjuncts {
    private final List<Item> items;

    private Adjuncts(List<Item> items) {
        this.items = items;
    }

    static void mark(List<Item> items) {
        Adjuncts adjuncts = new Adjuncts(items);
        adjuncts.people();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Token token) {
                if (token.is(Sort.HOST)) {
                    adjuncts.hosted(i);
                } else if (token.text().matches("(?i)web-?hooks?|callbacks?|웹훅|웹후크|콜백")) {
                    adjuncts.calling(i);
                }
            }
        }
    }

    /// `구독자는 MySQL에`: subscribers are people where there is nothing that a program could subscribe to.
    private void people() {
        boolean queued = items.stream()
                .anyMatch(item -> item instanceof Part part
                        && (part.kind == ServiceKind.QUEUE || part.kind == ServiceKind.CACHE));
        for (int i = 0; i < items.size() && !queued; i++) {
            if (items.get(i) instanceof Part part
                    && part.isVague()
                    && part.labels.isEmpty()
                    && part.word.matches("(?i)구독자|subscribers?")
                    && items.stream()
                            .anyMatch(item -> item instanceof Part other && other != part && other.isProgram())) {
                int end = part.start + part.word.length();
                items.set(i, new Token(Sort.WORD, null, part.role, part.start, end, part.word, 0));
            }
        }
    }

    /// `Stripe webhooks`, `webhooks from Stripe`: here it is the other side that opens the connection.
    private void calling(int at) {
        if (at > 0 && items.get(at - 1) instanceof Part before && before.kind == ServiceKind.EXTERNAL) {
            before.calls = true;
        } else if (at + 2 < items.size()
                && items.get(at + 1) instanceof Token from
                && from.text().equalsIgnoreCase("from")
                && items.get(at + 2) instanceof Part behind
                && behind.kind == ServiceKind.EXTERNAL) {
            behind.calls = true;
        }
    }

    private void hosted(int at) {
        boolean aside = false;
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                part.hosted = true;
                return;
            }
            Token token = (Token) items.get(i);
            aside |= token.isBreak(")");
            boolean quiet = RightSide.isQuiet(token) || token.isBreak(")") || aside && token.isBreak("(");
            if (!quiet || token.is(Sort.HOST)) {
                break;
            }
        }
        for (int i = at + 1; i < items.size(); i++) {
            if (items.get(i) instanceof Part part) {
                part.hosted = true;
                return;
            }
            Token token = (Token) items.get(i);
            boolean leads = token.is(Sort.IS)
                    || token.isBreak(":")
                    || token.text().matches("->|→|=>|(?i)(?:serv|host|run|show)\\w*");
            if (!leads && (!RightSide.isQuiet(token) || token.is(Sort.HOST))) {
                return;
            }
        }
    }
}
