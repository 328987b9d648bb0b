package dev.tone.canvas.planner;

import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;

/// Makes several services of one phrase: `user, order and payment services`, `three services (users, orders, mail)`.
final class Families {
    private static final int MOST = 9;

    private final List<Item> items;
    private final Summaries summaries;

    private Families(List<Item> items) {
        this.items = new ArrayList<>(items);
        summaries = new Summaries(this.items);
    }

    static List<Item> split(List<Item> items) {
        Families families = new Families(items);
        families.split();
        Mentions.find(families.items);
        return families.items;
    }

    private void split() {
        for (Item item : List.copyOf(items)) {
            if (item instanceof Part part && part.isOwn()) {
                summaries.spreadBracket(part);
            }
            if (item instanceof Part sum && (summaries.isCountOfOnes(sum) || summaries.isNamedOneByOne(sum))) {
                items.remove(sum);
            } else if (item instanceof Part sum && summaries.isSummaryOfOthers(sum)) {
                items.remove(sum);
            } else if (item instanceof Part web && web.kind == ServiceKind.WEB && !web.isVague()) {
                webs(web);
            } else if (item instanceof Part part
                    && part.noun != null
                    && part.kind == ServiceKind.API
                    && part.noun != Strength.TITLE) {
                int number = number(part);
                List<Item> names = new NameLists(items).of(part);
                if (number > 1 && summaries.isSummary(part, number)) {
                    items.remove(part);
                } else if (number > 1) {
                    part.count = 0;
                    if (!names.isEmpty()) {
                        part.labels.clear();
                    }
                    if (!names.isEmpty() || !part.isLabelled() || namesBefore(part) + 1 < number) {
                        twins(part, names, number);
                    }
                } else if (names.size() > 1 && part.plural) {
                    part.labels.clear();
                    twins(part, names, names.size());
                } else if (!part.labels.isEmpty() && (part.plural || !part.word.matches("[a-zA-Z ]*"))) {
                    namesBefore(part);
                }
            }
        }
    }

    /// `two React apps (shop, admin)`
    private void webs(Part part) {
        int at = items.indexOf(part) + 1;
        while (at < items.size()
                && items.get(at) instanceof Token token
                && (token.is(Sort.NOUN) || token.is(Sort.TECHNOLOGY))) {
            at++;
        }
        Token counted =
                at < items.size() && items.get(at) instanceof Token token && token.is(Sort.REPLICAS) ? token : null;
        if (counted != null) {
            items.remove(counted);
        }
        List<Item> names = part.count > 1 || counted != null || part.plural ? new NameLists(items).of(part) : List.of();
        if (names.size() > 1) {
            part.count = 0;
            part.labels.clear();
            twins(part, names, names.size());
        } else if (counted != null) {
            items.add(at, counted);
        }
    }

    /// How many it is said to be: the number before it, or, in Korean, behind it.
    private int number(Part part) {
        if (!part.countable) {
            // `three servers` are one that runs three times, unless each is named.
            return new NameLists(items).of(part).isEmpty() ? 0 : part.count;
        }
        if (part.count > 0) {
            return part.count;
        }
        for (int i = items.indexOf(part) + 1; i < items.size(); i++) {
            if (items.get(i) instanceof Token token) {
                if (token.is(Sort.REPLICAS)
                        && token.text().matches("(?s).*(?:개|둘|셋|넷).*")
                        && !token.text().matches("(?s).*(?:복제|레플|인스|파드).*")
                        && !isStarted(i + 1)
                        && !isCopies(part)) {
                    items.remove(token);
                    return token.value();
                }
                if (!token.is(Sort.NOUN) && !token.is(Sort.TECHNOLOGY)) {
                    return 0;
                }
            } else {
                return 0;
            }
        }
        return 0;
    }

    /// `Go API 3개`: with no names for them it is one that runs three times, and `Go 서비스 3개` are three.
    private boolean isCopies(Part part) {
        return part.isOwn()
                && part.word.matches("(?i).*(?:api|백엔드|서버)")
                && !part.isLabelled()
                && new NameLists(items).of(part).isEmpty();
    }

    /// `API 3개 띄우고`: so many of one are started.
    private boolean isStarted(int at) {
        return at < items.size()
                && items.get(at) instanceof Token verb
                && verb.text().matches("(?:띄|돌리|돌려|실행|가동|배포|스케일|늘).*");
    }

    private void twins(Part part, List<Item> names, int number) {
        clear(names);
        List<String> labels = names.isEmpty()
                ? laterNames(part, number)
                : names.stream().map(Families::text).toList();
        int at = items.indexOf(part);
        for (int i = 0; i < Math.min(number, MOST); i++) {
            String label =
                    i < labels.size() ? labels.get(i) : part.labels.isEmpty() || i > 0 ? String.valueOf(i + 1) : "";
            if (i == 0) {
                if (!label.isEmpty()) {
                    part.labels.add(label);
                }
            } else {
                items.add(++at, Token.of(Sort.AND, part.start, part.start, ""));
                items.add(++at, part.twin(part.start, label));
            }
        }
    }

    /// `노드 서비스 두 개. 채팅 서비스는 …, 파일 서비스는 …`: how each of them is called further on.
    private List<String> laterNames(Part part, int number) {
        List<Part> later = items.stream()
                .filter(item -> item instanceof Part each && each.start > part.start && each.kind == ServiceKind.API)
                .map(Part.class::cast)
                .toList();
        List<String> names = later.stream()
                .filter(each -> each.isVague() && each.labels.size() == 1)
                .map(each -> each.labels.iterator().next())
                .distinct()
                .toList();
        boolean all = part.isOwn() && !part.isLabelled() && names.size() == number;
        return all && later.stream().allMatch(each -> each.isVague() && each.isLabelled()) ? names : List.of();
    }

    private static String text(Item item) {
        return item instanceof Part part ? part.word : ((Token) item).text();
    }

    /// Takes the brackets with the names out of the sentence.
    private void clear(List<Item> names) {
        if (!names.isEmpty()) {
            int from = items.indexOf(names.getFirst());
            int to = items.indexOf(names.getLast()) + 1;
            boolean open = from > 0 && items.get(from - 1) instanceof Token token && token.isBreak("(:");
            boolean close = to < items.size() && items.get(to) instanceof Token token && token.isBreak(")");
            items.subList(open ? from - 1 : from, close ? to + 1 : to).clear();
        }
    }

    /// The words before it in a list that its noun is left out of.
    ///
    /// @return how many there are
    private int namesBefore(Part part) {
        int at = items.indexOf(part) - 1;
        while (at >= 0
                && items.get(at) instanceof Token word
                && !word.isBreak(",.:(")
                && !word.is(Sort.AND)
                && !isJoined(word)) {
            at--;
        }
        boolean and = false;
        List<Token> names = new ArrayList<>();
        // `장바구니와 재고 서비스`
        while (at >= 0 && items.get(at) instanceof Token word && isJoined(word)) {
            names.addFirst(word);
            at--;
        }
        while (at >= 1 && items.get(at) instanceof Token sign && (sign.isBreak(",") || sign.is(Sort.AND))) {
            and |= sign.is(Sort.AND);
            int name = at - 1;
            if (name >= 0 && items.get(name) instanceof Token token && token.is(Sort.AND)) {
                name--;
            }
            boolean alone = name >= 0
                    && items.get(name) instanceof Token token
                    && (token.is(Sort.WORD) || isBareVerb(token))
                    && (name == 0
                            || !(items.get(name - 1) instanceof Token before
                                            && before.is(Sort.WORD)
                                            && !isJoined(before))
                                    && !(items.get(name - 1) instanceof Part)
                                    && !isObject(items.get(name - 1), items.get(name)));
            if (!alone) {
                break;
            }
            names.addFirst((Token) items.get(name));
            at = name - 1;
            while (at >= 0 && items.get(at) instanceof Token word && isJoined(word)) {
                names.addFirst(word);
                at--;
            }
        }
        if (!names.isEmpty() && (and || names.size() > 1 || !part.word.matches("[a-zA-Z ]*"))) {
            takeMaker(part, items.indexOf(names.getFirst()));
            for (Token name : names) {
                int place = items.indexOf(name);
                items.set(place, part.twin(name.start(), name.text()));
                if (items.get(place + 1) instanceof Token sign && sign.isBreak(",")) {
                    items.set(place + 1, Token.of(Sort.AND, sign.start(), sign.end(), ","));
                }
            }
            return names.size();
        }
        return 0;
    }

    /// `닷넷으로 만든 카탈로그·주문 서비스`: what stands before the list is what all of it is made with.
    private void takeMaker(Part part, int first) {
        int at = first - 1;
        if (at > 0 && items.get(at) instanceof Token made && made.is(Sort.MADE)) {
            at--;
        }
        if (at >= 0
                && part.isVague()
                && items.get(at) instanceof Part maker
                && maker.isOwn()
                && maker.noun == null
                && maker.role == Role.BY) {
            part.technologies.addAll(maker.technologies);
            items.remove(maker);
        }
    }

    /// `주문 서비스(Go)를 호출, …`: a verb with its object before it.
    private static boolean isObject(Item before, Item verb) {
        return before instanceof Token bracket
                && bracket.isBreak(")")
                && bracket.role() != Role.NONE
                && isBareVerb((Token) verb);
    }

    /// A stem without an ending may as well be a name: `주문, 결제, 배송 서비스`.
    static boolean isBareVerb(Token token) {
        return token.sort().isVerb() && Lexicon.standard().stem(token.text()) != null;
    }

    private static boolean isJoined(Token word) {
        return word.is(Sort.WORD) && word.role() == Role.WITH;
    }
}
