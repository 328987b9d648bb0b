package dev.tone.canvas.planner;

import java.util.ArrayList;
import java.util.List;

/// Finds what is left out by a verb around it, or by a sentence of its own.
final class Omissions {
    private final List<Item> items;

    Omissions(List<Item> items) {
        this.items = items;
    }

    /// `leave Redis out`, `keep Kafka out of it`
    void leave(int at) {
        List<Part> parts = new ArrayList<>();
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                parts.add(part);
            } else if (((Token) items.get(i))
                    .text()
                    .matches("(?i)(?:leav|keep|tak|cut|throw|strip|rip)(?:e|es|ing|s)?")) {
                parts.forEach(each -> each.excluded = true);
                items.set(i, ((Token) items.get(i)).used());
                items.set(at, ((Token) items.get(at)).used());
                return;
            } else if (((Token) items.get(i)).is(Sort.BREAK)) {
                return;
            }
        }
    }

    /// `저장 안 함`: what is not done is what the verb says.
    boolean isOfVerb(int at) {
        return ((Token) items.get(at)).text().matches("안 ?(?:하|함|해|합|할|한).*")
                && at > 0
                && items.get(at - 1) instanceof Token verb
                && (verb.sort().isVerb() || verb.is(Sort.WORD) && verb.role() == Role.NONE);
    }

    /// `마이크로서비스, 카프카, 쿠버네티스는 안 함`: a sentence that only lists what is ruled out.
    boolean list(int at) {
        List<Part> parts = new ArrayList<>();
        int i = at - 1;
        while (i >= 0 && !(items.get(i) instanceof Token end && end.isBreak("."))) {
            if (items.get(i) instanceof Part part) {
                parts.add(part);
            } else if (!Exclusions.isQuiet((Token) items.get(i))
                    && !((Token) items.get(i)).isBreak(",")
                    && !((Token) items.get(i)).is(Sort.AND)
                    && !((Token) items.get(i)).is(Sort.OR)
                    && !((Token) items.get(i)).is(Sort.NOUN)) {
                return false;
            }
            i--;
        }
        boolean others = items.subList(0, Math.max(0, i)).stream()
                .anyMatch(item -> item instanceof Part part && part.isProgram());
        boolean said = parts.stream().noneMatch(part -> part.role == Role.OBJECT || part.role == Role.BY);
        if (i > 0 && others && said) {
            parts.forEach(each -> each.excluded = true);
        }
        return i > 0 && others && said;
    }
}
