package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a clause in the order of Korean is like: whether it leaves out its verb, forbids something, or speaks of all.
final class PostfixClauses {
    private final List<Item> items;

    PostfixClauses(List<Item> items) {
        this.items = items;
    }

    /// `직접 만지면 안 됨`
    boolean isForbidden(int at, Token verb) {
        return at + 1 < items.size()
                && items.get(at + 1) instanceof Token not
                && (verb.text().endsWith("면") && not.is(Sort.NOT_LAST)
                        || verb.text().endsWith("지") && not.text().matches("(?:않|못하|못한|못합).*"));
    }

    /// Whether the verb is left out because the next clause has the same: `A는 B에, C는 D에 저장`.
    boolean isGapped(int from, int to) {
        boolean topic = false;
        boolean place = isPair(from, to)
                || arePairs(items.subList(from, to).stream()
                        .filter(item -> item instanceof Part part && !part.excluded)
                        .map(Part.class::cast)
                        .toList());
        for (Item item : items.subList(from, to)) {
            if (item instanceof Part part && !part.excluded) {
                topic |= part.isProgram() && part.role.leads();
                place |= topic
                        && Links.isStore(part)
                        && (part.role == Role.TO
                                || part.role == Role.FROM
                                || part.role == Role.BY
                                || part.role == Role.OBJECT && items.get(to - 1) == part);
            }
        }
        return place;
    }

    /// `카탈로그는 몽고디비, 장바구니는 레디스`
    boolean isPair(int from, int to) {
        List<Part> parts = items.subList(from, to).stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .toList();
        if (parts.size() < 2) {
            return false;
        }
        // `회원과 게시글은 포스트그레스`
        Part store = parts.getLast();
        Part topic = parts.get(parts.size() - 2);
        return topic.role.leads()
                && parts.subList(0, parts.size() - 2).stream().allMatch(each -> each.role == Role.WITH)
                && parts.subList(0, parts.size() - 1).stream()
                        .allMatch(each -> each.kind == ServiceKind.API || each.kind == ServiceKind.WORKER)
                && !store.excluded
                && Links.isStore(store)
                && store.role == Role.NONE;
    }

    /// Whether what a clause says more of is who acts in it: its object is named, and the subject before it goes on.
    boolean isAgent(Part head, Part subject, List<Part> named) {
        return head.isProgram()
                && head != subject
                && head.role == Role.OBJECT
                && subject.role.leads()
                && named.stream()
                        .anyMatch(each -> Links.isStore(each)
                                && (each.role == Role.OBJECT || each.role == Role.TO || each.role == Role.BY));
    }

    /// Whether the clause only says more of its head: what is spoken of stands outside of it, as `화면은` does in
    /// `화면은 오라클을 쓰는 자바 API를 부른다`.
    static boolean isAside(Part head, Part subject, List<Part> named) {
        return head.isProgram()
                && head != subject
                && head.role != Role.NONE
                && head.role != Role.COPULA
                && subject.role == Role.TOPIC
                && named.stream().anyMatch(Links::isStore);
    }

    static boolean isIdentity(Part head, Part subject) {
        return head.isOwn()
                && head.noun == null
                && head.role == Role.COPULA
                && head.kind == subject.kind
                && subject.role == Role.TOPIC
                && subject.isVague();
    }

    static boolean isTopicStore(Part part) {
        return Links.isStore(part) && part.role.leads() && !part.excluded;
    }

    /// The program that the words before a place name; null when they name none.
    @Nullable
    Part program(int at) {
        int noun = at - 1;
        while (noun > 0 && items.get(noun) instanceof Token token && token.is(Sort.NOUN)) {
            noun--;
        }
        return noun >= 0 && items.get(noun) instanceof Part part && part.isProgram() && !part.excluded ? part : null;
    }

    /// `유저는 몽고디비 주문은 오라클`
    static boolean arePairs(List<Part> parts) {
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            if (parts.get(i).kind != ServiceKind.API
                    || !parts.get(i).role.leads()
                    || !Links.isStore(parts.get(i + 1))
                    || parts.get(i + 1).role.leads()) {
                return false;
            }
        }
        return parts.size() > 2 && parts.size() % 2 == 0;
    }

    /// `가중치는 S3에 보관`: it is the model that has them.
    boolean isOfModel(int from, int to) {
        return items.subList(from, to).stream()
                .anyMatch(item -> item instanceof Token token && token.is(Sort.MODEL_FILE));
    }

    /// `셀러리 작업을 돌리고 결과는 몽고DB에 저장`
    boolean isOfResult(int from, int to) {
        return items.subList(from, to).stream()
                .anyMatch(item -> item instanceof Token token && StoreHabits.isResult(token));
    }

    /// The queue that one service tells others something through.
    static @Nullable Part medium(List<Part> objects) {
        Part queue = null;
        for (Part each : objects) {
            if (each.kind == ServiceKind.QUEUE && each.role == Role.BY) {
                queue = each;
            } else if (each.kind != ServiceKind.API || each.role != Role.TO) {
                return null;
            }
        }
        return objects.size() > 1 ? queue : null;
    }

    boolean isOfLogs(int from, int to) {
        return items.subList(from, to).stream()
                .anyMatch(item -> item instanceof Token token && token.text().matches("로그|추적|트레이스"));
    }

    boolean isOfAll(int from, int at) {
        return items.subList(from, at).stream()
                .anyMatch(item -> item instanceof Token token
                        && (token.is(Sort.BOTH) && !token.text().matches("공.*|같이|함께")
                                || token.text().equals("서로")));
    }

    /// `웹과 API가 같은 포스트그레스를 쓰고`
    boolean isShared(int from, int at) {
        return items.subList(from, at).stream()
                .anyMatch(item -> item instanceof Token token && token.text().matches("같은|동일한|하나의|공유.*|함께|같이|둘 다"));
    }

    /// `Node API가 그걸 호출`
    boolean isPronoun(int from, int at) {
        return items.subList(from, at).stream()
                .anyMatch(item -> item instanceof Token token && token.text().matches("그걸|그것|그것을|이걸|이것을|이를|그를"));
    }

    /// `…, 노드 서비스가 호출함`: of what was spoken of, where nobody is named or counted.
    boolean isCall(int from, int at, Token verb) {
        return verb.text().matches("(?:호출|부르|부른|불러|부름).*")
                && items.subList(from, at).stream()
                        .noneMatch(item -> item instanceof Token token
                                && (token.is(Sort.BOTH) || token.is(Sort.COUNT) || token.is(Sort.REPLICAS)));
    }

    /// `X는 Y를 통해 Z에 접근`: the program that another one goes through.
    @Nullable
    Part way(int from, int at) {
        for (int i = from; i + 1 < at; i++) {
            if (items.get(i) instanceof Part part && part.kind == ServiceKind.API && part.role == Role.OBJECT) {
                int next = i + 1;
                while (next < at && items.get(next) instanceof Token word && word.is(Sort.NOUN)) {
                    next++;
                }
                if (items.get(next) instanceof Token through && through.text().matches("통해.*|거쳐.*|경유.*")) {
                    return part;
                }
            }
        }
        return null;
    }

    /// `자바 백엔드를 거쳐 오라클을 조회하는 화면`: the clause goes on, and says further on who goes through it.
    boolean isOnTheWay(int from, int at) {
        List<Part> parts = items.subList(from, at).stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .toList();
        return ((Token) items.get(at)).text().matches("거쳐서?|경유하?여|경유해서?")
                && parts.size() == 1
                && parts.getFirst().kind == ServiceKind.API
                && parts.getFirst().role == Role.OBJECT
                && !parts.getFirst().excluded;
    }

    @Nullable
    Part head(int from) {
        for (int i = from; i < items.size(); i++) {
            if (items.get(i) instanceof Part part) {
                return part.excluded ? null : part;
            }
            if (items.get(i) instanceof Token token
                    && (token.is(Sort.BREAK)
                            || token.sort().isVerb()
                            || token.text().matches("걸|것을|거를"))) {
                return null;
            }
        }
        return null;
    }
}
