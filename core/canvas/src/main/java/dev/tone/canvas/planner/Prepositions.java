package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what small words say of the services on their two sides: `to`, `from`, `for`, `between`, and that one is
/// shared.
final class Prepositions {
    private final List<Item> items;
    private final Links links;

    Prepositions(List<Item> items, Links links) {
        this.items = items;
        this.links = links;
    }

    /// `a Rust consumer to Kafka`, `NATS to a Go worker`, `a worker rendering pages from SQS to S3`
    void way(int at) {
        Part from = before(at, false);
        int j = at + 1;
        while (j < items.size()
                && items.get(j) instanceof Token token
                && (token.is(Sort.ARTICLE) || token.is(Sort.THE) || token.is(Sort.COUNT))) {
            j++;
        }
        if (from == null || j == items.size() || !(items.get(j) instanceof Part to)) {
            return;
        }
        if (from.kind == ServiceKind.GATEWAY && to.isProgram()) {
            items.stream()
                    .filter(item -> item instanceof Part each && each.start == to.start)
                    .forEach(item -> links.add(from, (Part) item, true));
        } else if (Links.isStore(from) && to.kind == ServiceKind.WORKER) {
            links.add(from, to, true);
        } else if (Links.isStore(to)) {
            Part actor = from.isProgram() ? from : before(items.indexOf(from), true);
            if (actor != null && actor.isProgram()) {
                links.add(actor, to, true);
            }
        }
    }

    /// `Postgres for users`, where a service of that name was spoken of.
    void purpose(int at) {
        Part store = before(at, false);
        if (store == null || !Links.isStore(store)) {
            return;
        }
        if (meant(items, at) instanceof Part user) {
            links.add(user, store, true);
        } else if (next(items, at) instanceof Part program && program.isOwn() && program.kind == ServiceKind.API) {
            // `Redis for a Node API and a Go service`
            for (Item item : items.subList(items.indexOf(program), items.size())) {
                if (item instanceof Part part) {
                    if (!part.isOwn() || part.excluded) {
                        return;
                    }
                    links.add(part, store, false);
                } else if (item instanceof Token token && !token.is(Sort.AND) && !RightSide.isQuiet(token)) {
                    return;
                }
            }
        }
    }

    /// The service that is called by the name behind a place; null when something else is there.
    static @Nullable Part meant(List<Item> items, int at) {
        Part part = next(items, at);
        return part != null && part.same != null && part.isProgram() && part.noun == null ? part : null;
    }

    private static @Nullable Part next(List<Item> items, int at) {
        int next = at + 1;
        while (next < items.size()
                && items.get(next) instanceof Token token
                && (token.is(Sort.THE) || token.is(Sort.ARTICLE))) {
            next++;
        }
        return next < items.size() && items.get(next) instanceof Part part && !part.excluded ? part : null;
    }

    /// The service that the words before a place go with.
    ///
    /// @param from whether it has to have brought something from there
    private @Nullable Part before(int at, boolean from) {
        boolean said = !from;
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                return said && !part.excluded ? part : null;
            }
            Token token = (Token) items.get(i);
            said |= token.is(Sort.FILLER) && token.text().equals("from");
            boolean quiet = token.is(Sort.NOUN)
                    || token.isBreak(":") && items.get(i + 1) instanceof Token named && named.is(Sort.TECHNOLOGY)
                    || token.is(Sort.TECHNOLOGY)
                    || token.is(Sort.REPLICAS)
                    || token.is(Sort.PERIODIC)
                    || token.is(Sort.WORD)
                    || token.is(Sort.FILLER)
                    || token.is(Sort.THE)
                    || token.is(Sort.ARTICLE);
            if (!quiet) {
                return null;
            }
        }
        return null;
    }

    /// What stands between two is linked with both.
    void between(int at) {
        if (isEnd(at + 1)) {
            last(at, 3);
        } else if (items.get(at + 1) instanceof Token them
                && them.is(Sort.THE)
                && them.text().matches("(?i)them|these|those")
                && isEnd(at + 2)) {
            common(at);
        } else if (((Token) items.get(at)).text().startsWith("사")) {
            behind(at);
        } else {
            before(at);
        }
    }

    private boolean isEnd(int at) {
        return at >= items.size() || items.get(at) instanceof Token sign && sign.is(Sort.BREAK);
    }

    /// `Kafka events into ClickHouse, Flink in between`
    private void last(int at, int number) {
        List<Part> last = new ArrayList<>();
        for (int i = at - 1; i >= 0 && last.size() < number; i--) {
            if (items.get(i) instanceof Part part && !part.excluded) {
                last.addFirst(part);
            }
        }
        if (last.size() == number && last.getLast().kind == ServiceKind.WORKER) {
            link(last.get(0), last.getLast(), last.get(1));
        }
    }

    /// `with one Redis and one Postgres between them`: what was named last is of all.
    private void common(int at) {
        List<Part> programs = items.subList(0, at).stream()
                .filter(item -> item instanceof Part part && part.kind == ServiceKind.API && !part.excluded)
                .map(Part.class::cast)
                .toList();
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                if (part.excluded || !Links.isStore(part)) {
                    return;
                }
                programs.forEach(each -> links.add(each, part, true));
            } else if (items.get(i) instanceof Token token && token.isBreak(".:,")) {
                return;
            }
        }
    }

    /// `A와 B 사이에 C`
    private void behind(int at) {
        List<Part> ends = new ArrayList<>();
        for (int i = at - 1; i >= 0 && ends.size() < 2; i--) {
            if (items.get(i) instanceof Part part && part.isProgram()) {
                ends.addFirst(part);
            }
        }
        Part middle = at + 1 < items.size() ? nextPart(at + 1) : null;
        if (middle != null && ends.size() == 2) {
            link(ends.get(0), middle, ends.get(1));
        }
    }

    /// `C between A and B`
    private void before(int at) {
        List<Part> ends = new ArrayList<>();
        for (int i = at + 1; i < items.size() && ends.size() < 2; i++) {
            if (items.get(i) instanceof Part part && !part.excluded) {
                ends.add(part);
            } else if (items.get(i) instanceof Token token
                    && token.is(Sort.THE)
                    && token.text().equals("it")
                    && firstProgram(at) instanceof Part program) {
                ends.add(program);
            } else if (items.get(i) instanceof Token sign
                    && (sign.is(Sort.BREAK) || sign.sort().isInfix())) {
                return;
            }
        }
        Part middle = null;
        for (int i = at - 1; i >= 0 && middle == null; i--) {
            middle = items.get(i) instanceof Part part && !part.excluded ? part : null;
        }
        if (middle != null && ends.size() == 2) {
            link(ends.get(0), middle, ends.get(1));
        }
    }

    private void link(Part one, Part middle, Part other) {
        links.add(one, middle, true);
        boolean entered = middle.kind == ServiceKind.GATEWAY && other.kind == ServiceKind.WEB;
        links.add(entered ? other : middle, entered ? middle : other, true);
    }

    private @Nullable Part firstProgram(int at) {
        for (Item item : items.subList(0, at)) {
            if (item instanceof Part part && part.isProgram() && !part.excluded) {
                return part.real();
            }
        }
        return null;
    }

    private @Nullable Part nextPart(int from) {
        for (Item item : items.subList(from, items.size())) {
            if (item instanceof Part part && !part.excluded) {
                return part;
            }
        }
        return null;
    }

    /// `API와 워커가 … 공유하고`
    private boolean isSharer(Part worker, int at) {
        int place = items.indexOf(worker);
        return (worker.role.leads() || worker.role == Role.WITH)
                && place < at
                && items.subList(place, at).stream()
                        .noneMatch(item -> item instanceof Token token
                                && (token.is(Sort.BREAK) && !token.isBreak("()")
                                        || token.sort().isVerb()));
    }

    /// One store that all programs share.
    /// `회원과 팀은 포스트그레스를 같이 쓰고`: those who are named, and the verb links them.
    private boolean namedBefore(Part store) {
        int at = items.indexOf(store) - 1;
        return at > 0
                && items.get(at) instanceof Part last
                && last.role.leads()
                && last.same != null
                && items.get(at - 1) instanceof Part first
                && first.role == Role.WITH;
    }

    void shared(int at, Token token) {
        if (token.text().matches("공.*|같이|함께")) {
            Part store = null;
            for (int i = at; i >= 0 && store == null; i--) {
                store = items.get(i) instanceof Part part && Links.isStore(part) && !part.excluded ? part : null;
            }
            Part shared = store != null ? store : nextPart(at);
            if (store != null && namedBefore(store)) {
                return;
            }
            if (shared != null && Links.isStore(shared)) {
                for (Item item : items) {
                    boolean named = item instanceof Part part
                            && (part.kind == ServiceKind.API || part.kind == ServiceKind.WORKER && isSharer(part, at));
                    if (named && item instanceof Part part && !part.excluded) {
                        links.add(part, shared, false);
                    }
                }
            }
        }
    }
}
