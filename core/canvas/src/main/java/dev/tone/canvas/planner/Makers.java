package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the service that a clause of its own says what it is written in: `an API that calls Twilio, written in Go`.
final class Makers {
    private final List<Item> items;

    private Makers(List<Item> items) {
        this.items = items;
    }

    static void attach(List<Item> items) {
        Makers makers = new Makers(items);
        makers.frameworks();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Part part
                    && part.isOwn()
                    && part.noun == null
                    && makers.isSaidOfAnother(i, part)) {
                Part meant = makers.meant(i, part);
                if (meant != null) {
                    makers.family(meant).forEach(each -> part.technologies.forEach(each::make));
                    part.same = meant;
                }
            }
        }
    }

    /// `Java 21, Spring Boot 3`: a language and what is written in it, side by side in a list.
    private void frameworks() {
        Part before = null;
        for (Item item : items) {
            if (item instanceof Part part) {
                if (before != null && isPlain(part) && before.isOwn() && belongs(before, part)) {
                    part.technologies.forEach(before::make);
                    part.same = before;
                } else if (before != null && isPlain(before) && part.isOwn() && belongs(part, before)) {
                    before.technologies.forEach(part::make);
                    before.same = part;
                    before = part;
                } else {
                    before = part;
                }
            } else if (item instanceof Token token
                    && !(token.isBreak(",")
                            || token.is(Sort.WEAK) && token.text().equalsIgnoreCase("with")
                            || token.is(Sort.FILLER)
                            || token.is(Sort.NOUN)
                            || token.is(Sort.TECHNOLOGY)
                            || token.isBreak(":")
                            || token.is(Sort.AND) && token.text().length() == 1)) {
                before = null;
            }
        }
    }

    private static boolean isPlain(Part part) {
        return part.isOwn()
                && part.noun == null
                && part.labels.isEmpty()
                && (part.kind == ServiceKind.API || part.kind == ServiceKind.WEB);
    }

    private static boolean belongs(Part one, Part other) {
        return one.kind == other.kind
                && one.technologies.stream()
                        .anyMatch(each -> other.technologies.stream().anyMatch(made -> Kinds.belong(each, made)));
    }

    /// The services that one phrase named together with it.
    private List<Part> family(Part part) {
        return items.stream()
                .filter(item ->
                        item instanceof Part each && each.start == part.start && each.isVague() == part.isVague())
                .map(Part.class::cast)
                .toList();
    }

    private boolean isSaidOfAnother(int at, Part part) {
        boolean behind =
                at > 0 && items.get(at - 1) instanceof Token before && (before.is(Sort.MADE) || before.is(Sort.IN));
        boolean ahead = at + 1 < items.size()
                && items.get(at + 1) instanceof Token next
                && next.is(Sort.MADE)
                && (at + 2 == items.size() || items.get(at + 2) instanceof Token end && end.is(Sort.BREAK));
        return isListedMaker(at, part)
                || (behind && part.labels.isEmpty() || isCalledLanguage(at) && part.labels.isEmpty())
                || (ahead && part.role == Role.BY)
                || isApposition(at, part);
    }

    /// `목록 API를 파이썬과 MySQL로`: what it is made with, and what it uses.
    private boolean isListedMaker(int at, Part part) {
        int noun = at - 1;
        while (noun >= 0 && items.get(noun) instanceof Token token && token.is(Sort.NOUN)) {
            noun--;
        }
        return part.role == Role.WITH
                && part.labels.isEmpty()
                && noun >= 0
                && items.get(noun) instanceof Part api
                && api.isVague()
                && api.kind == ServiceKind.API
                && api.role == Role.OBJECT
                && at + 1 < items.size()
                && items.get(at + 1) instanceof Part store
                && Links.isStore(store)
                && store.role == Role.BY;
    }

    /// `언어는 Go`, `language: Go`
    private boolean isCalledLanguage(int at) {
        int word = at - 1;
        while (word > 0 && items.get(word) instanceof Token token && (token.is(Sort.IS) || token.isBreak(":"))) {
            word--;
        }
        return word >= 0
                && items.get(word) instanceof Token token
                && token.text().matches("(?i)(?:개발 ?)?언어|프레임워크|language|framework");
    }

    /// `the payments API, Go, Postgres`: the language right behind a service that nothing else is said of.
    private boolean isApposition(int at, Part part) {
        if (at < 2
                || part.kind != ServiceKind.API
                || part.role != Role.NONE
                || !part.labels.isEmpty()
                || !(items.get(at - 1) instanceof Token comma && comma.isBreak(","))) {
            return false;
        }
        int noun = at - 2;
        while (noun >= 0
                && items.get(noun) instanceof Token token
                && (token.is(Sort.NOUN) || token.is(Sort.REPLICAS) || token.is(Sort.FILLER))) {
            noun--;
        }
        boolean ends = at + 1 == items.size() || items.get(at + 1) instanceof Token next && next.isBreak(",.;");
        return ends
                && noun >= 0
                && items.get(noun) instanceof Part before
                && before.isVague()
                && before.kind == ServiceKind.API
                && before.noun != null
                && before.noun != Entry.Strength.TITLE
                && !before.excluded;
    }

    private @Nullable Part meant(int at, Part maker) {
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part
                    && (part.isVague() || belongs(part, maker))
                    && part.isProgram()
                    && !part.excluded
                    && (part.kind == maker.kind || part.kind.ordinal() > maker.kind.ordinal())) {
                return part;
            }
        }
        return null;
    }
}
