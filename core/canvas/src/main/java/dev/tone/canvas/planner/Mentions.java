package dev.tone.canvas.planner;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Finds the words that are the name of a service spoken of before.
final class Mentions {
    private Mentions() {}

    /// Words that are the name of a service that was named in full before: `catalog uses Elasticsearch`.
    static void find(List<Item> items) {
        name(items);
        Paths.name(items);
        Ordinals.find(items);
        pronouns(items);
        again(items);
        made(items);
    }

    private static void again(List<Item> items) {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i) instanceof Token word && isName(word, items, i) && isAlone(items, i)) {
                for (Item item : items.subList(0, i)) {
                    if (item instanceof Part part
                            && (part.isCalled(word.text())
                                    || part.isCalled(singular(word.text())) && !isCarried(items, i))
                            && part.same == null) {
                        Part again = new Part(word.start(), part.kind);
                        again.role = word.role();
                        again.same = part;
                        items.set(i, again);
                        break;
                    }
                }
            }
        }
    }

    /// `주문은 Go에 포스트그레스`, `the first is Go`: what a service that was named before is made with.
    private static void made(List<Item> items) {
        for (int i = 0; i + 1 < items.size(); i++) {
            if (items.get(i) instanceof Part mention
                    && mention.same != null
                    && mention.noun == null
                    && mention.real().isVague()
                    && mention.isProgram()) {
                int next = items.get(i + 1) instanceof Token is && is.is(Sort.IS) ? i + 2 : i + 1;
                if (next < items.size()
                        && (next > i + 1 || mention.role.leads())
                        && items.get(next) instanceof Part maker
                        && maker.isOwn()
                        && maker.noun == null
                        && maker.labels.isEmpty()
                        && maker.kind == mention.kind) {
                    mention.real().make(maker.technologies.getFirst());
                    maker.same = mention.real();
                }
            }
        }
    }

    /// `the latter uses Postgres`, `전자는 MySQL을 쓴다`, `the second reads from it`
    private static void pronouns(List<Item> items) {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i) instanceof Token word
                    && word.text().matches("(?i)former|latter|전자|후자|(?:the )?(?:first|second)|(?:첫|두) ?번째")) {
                boolean acts = word.role().leads()
                        || i + 1 < items.size()
                                && items.get(i + 1) instanceof Token next
                                && next.sort().isInfix()
                                && !next.is(Sort.PASSIVE);
                List<Part> stores = named(items.subList(0, i), Links::isStore);
                List<Part> named = acts
                        ? named(items.subList(0, i), Part::isProgram)
                        : stores.size() > 1 ? stores : named(items.subList(0, i), each -> true);
                int place = place(word.text(), named.size());
                boolean counts = word.text().matches("(?i).*(?:first|second|번째)");
                if (place >= 0 && (!counts || acts && named.size() == 2)) {
                    Part again = new Part(word.start(), named.get(place).kind);
                    again.role = word.role();
                    again.same = named.get(place);
                    items.set(i, again);
                }
            }
        }
    }

    private static List<Part> named(List<Item> items, Predicate<Part> wanted) {
        return items.stream()
                .filter(item -> item instanceof Part part && !part.excluded && wanted.test(part))
                .map(item -> ((Part) item).real())
                .distinct()
                .toList();
    }

    private static int place(String word, int number) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "latter", "후자" -> number - 1;
            case "former", "전자" -> number - 2;
            case "first", "첫 번째", "첫번째" -> 0;
            default -> Math.min(1, number - 1);
        };
    }

    /// `X is a Node service`, `Y는 러스트 서비스`: the name stands before what has it.
    private static void name(List<Item> items) {
        for (int i = 0; i + 1 < items.size(); i++) {
            if (items.get(i) instanceof Token word && word.is(Sort.WORD) && isName(items, i)) {
                boolean is = items.get(i + 1) instanceof Token next && next.is(Sort.IS);
                int at = is ? i + 2 : i + 1;
                while (at < items.size() && items.get(at) instanceof Token token && token.is(Sort.ARTICLE)) {
                    at++;
                }
                if ((is || word.role().leads())
                        && at < items.size()
                        && items.get(at) instanceof Part part
                        && part.isProgram()
                        && (is
                                || part.role == Role.NONE
                                || part.role == Role.COPULA
                                || part.role == Role.TO && isStoreNext(items, at))) {
                    part.labels.add(word.text());
                }
            }
        }
    }

    /// `장바구니는 Go에 레디스`
    private static boolean isStoreNext(List<Item> items, int at) {
        return at + 1 < items.size() && items.get(at + 1) instanceof Part store && Links.isStore(store);
    }

    /// Written as a name, or said again further on.
    private static boolean isName(List<Item> items, int at) {
        String text = ((Token) items.get(at)).text();
        return text.matches("[A-Z][A-Za-z0-9]*")
                || items.subList(at + 1, items.size()).stream()
                        .anyMatch(item -> item instanceof Token word
                                && word.is(Sort.WORD)
                                && word.role().leads()
                                && word.text().equals(text));
    }

    /// `stores orders in MySQL`: what an order service keeps, and not the service.
    private static boolean isCarried(List<Item> items, int at) {
        return at + 1 < items.size()
                && items.get(at - 1) instanceof Token verb
                && verb.is(Sort.ACTIVE)
                && items.get(at + 1) instanceof Token where
                && where.text().matches("(?i)in|into|to|on|onto");
    }

    private static String singular(String word) {
        return word.endsWith("ies")
                ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean hasEnding(Item item) {
        return ((Token) item).role() != Role.NONE;
    }

    private static boolean hasCase(Token word) {
        return word.role().leads() || word.role() == Role.ALSO;
    }

    /// A word, or what would be a verb were it not followed by one: `shipping has MongoDB`.
    private static boolean isName(Token word, List<Item> items, int at) {
        return word.is(Sort.WORD)
                || word.is(Sort.ACTIVE)
                        && word.text().endsWith("ing")
                        && at + 1 < items.size()
                        && items.get(at + 1) instanceof Token next
                        && next.sort().isInfix();
    }

    /// Whether a word is the subject or the object of something, not a part of a phrase.
    private static boolean isAlone(List<Item> items, int at) {
        boolean before = items.get(at - 1) instanceof Part part
                        && hasEnding(items.get(at))
                        && (part.role != Role.NONE || hasCase((Token) items.get(at)) && Links.isStore(part))
                || items.get(at - 1) instanceof Token token
                        && !token.is(Sort.WORD)
                        && !token.is(Sort.NOUN)
                        && !token.is(Sort.TECHNOLOGY);
        boolean last = at + 1 == items.size();
        return before
                && (last
                        || ((Token) items.get(at)).role() == Role.WITH
                        || items.get(at + 1) instanceof Token token && !token.is(Sort.WORD) && !token.is(Sort.NOUN)
                        || hasCase((Token) items.get(at)));
    }
}
