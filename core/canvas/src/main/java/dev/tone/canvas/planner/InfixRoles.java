package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads subject, relation and object in the order of English.
final class InfixRoles {
    private final List<Item> items;
    private final Links links;
    /// The subject of the last relation, for the clauses that leave theirs out.
    private List<Part> carried = List.of();
    private int lastRelation = -1;
    private final Set<Part> objects = new HashSet<>();

    private InfixRoles(List<Item> items, Links links) {
        this.items = items;
        this.links = links;
    }

    static void link(List<Item> items, Links links) {
        InfixRoles roles = new InfixRoles(items, links);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Token token) {
                if (token.sort().isInfix()) {
                    roles.relation(i, token);
                } else if (token.is(Sort.BETWEEN)) {
                    roles.between(i);
                } else if (token.is(Sort.FILLER) && token.text().matches("to|from")) {
                    roles.way(i);
                } else if (token.is(Sort.ROLE)) {
                    roles.purpose(i);
                } else if (token.is(Sort.BOTH)) {
                    roles.shared(i, token);
                }
            }
        }
    }

    private void relation(int at, Token relation) {
        // `A 뒤에 B` has the gateway first.
        boolean korean = relation.text().startsWith("뒤");
        List<Part> left = isMutual(relation) ? sharers(at, false) : left(at, relation);
        if (relation.is(Sort.WATCH) && (left.isEmpty() || left.stream().anyMatch(Kinds::isGrafana))) {
            left = monitors(at);
        }
        boolean fronts = left.size() == 1 && left.getFirst().kind == ServiceKind.GATEWAY;
        List<Part> right = right(at, relation.is(Sort.FRONT) || relation.is(Sort.WATCH) || korean || fronts);
        if (relation.is(Sort.FRONT) && relation.text().startsWith("앞") && right.size() > 1) {
            right = right.subList(0, 1);
        }
        if (relation.is(Sort.BEHIND) && !korean && right.size() > 1 && right.getFirst().kind == ServiceKind.GATEWAY) {
            right = right.stream()
                    .filter(each -> each.kind == ServiceKind.GATEWAY)
                    .toList();
        }
        if (right.isEmpty() && relation.is(Sort.CONSUME)) {
            Part queue = lastQueue(at);
            right = queue == null ? List.of() : List.of(queue);
        }
        if (right.isEmpty() && isPronounNext(at)) {
            Part store = lastStore(at);
            right = store == null ? List.of() : List.of(store);
        }
        if (right.isEmpty() && relation.text().startsWith("index")) {
            Part search = last(at, part -> part.kind == ServiceKind.SEARCH);
            right = search == null ? List.of() : List.of(search);
        }
        if (left.isEmpty() && isMeans(relation, right)) {
            left = carried;
        }
        boolean passive = relation.is(Sort.PASSIVE) || relation.is(Sort.BEHIND) && !korean;
        boolean said = !relation.is(Sort.WEAK) && !relation.is(Sort.BEHIND) && !relation.is(Sort.FRONT);
        for (Part subject : left) {
            for (int i = 0; i < right.size(); i++) {
                Part object = right.get(i);
                boolean pair = relation.is(Sort.WEAK)
                        && subject.isProgram()
                        && object.isProgram()
                        && !relation.text().startsWith("us");
                if (pair) {
                    continue;
                }
                if ((i == 0 && said) || isLikely(subject, object)) {
                    subject.fills |= object.kind == ServiceKind.QUEUE && isFilling(relation);
                    links.add(passive ? object : subject, passive ? subject : object, said);
                }
            }
        }
        objects.addAll(right);
        if (!left.isEmpty() && (!passive || left.getFirst().isProgram())) {
            List<Part> started = right.stream()
                    .filter(each -> each.kind == ServiceKind.WORKER)
                    .toList();
            boolean starts = left.stream().allMatch(each -> each.kind == ServiceKind.SCHEDULER) && !started.isEmpty();
            carried = starts ? started : left;
            lastRelation = at;
        }
    }

    private static boolean isFilling(Token relation) {
        return relation.text()
                .matches(
                        "(?i)(?:writ|publish|push|send|sent|emit|ship|stream|post|put|forward|deliver|feed|->|=>|-->|→|⇒).*");
    }

    /// Said of all that were named.
    private static boolean isMutual(Token relation) {
        return relation.text().matches("shar.*|exchang.*|communicat.*|talk(?:ing)? over");
    }

    /// `and mails customers via SendGrid`: whoever acted before does so through it.
    private static boolean isMeans(Token relation, List<Part> right) {
        return relation.text().matches("(?i)via|through|over|by")
                && !right.isEmpty()
                && right.getFirst().kind == ServiceKind.EXTERNAL;
    }

    /// Whether the subject is likely meant for what only follows in a list.
    private boolean isLikely(Part subject, Part object) {
        boolean api = items.stream()
                .anyMatch(item -> item instanceof Part part && part.kind == ServiceKind.API && !part.excluded);
        boolean passesOn = (subject.kind == ServiceKind.GATEWAY || object.kind == ServiceKind.GATEWAY)
                && (Links.isStore(subject) || Links.isStore(object));
        return !passesOn
                && !(Links.isStore(subject) && !object.isProgram())
                && !(subject.kind == ServiceKind.WEB && Links.isStore(object) && api)
                && !(object.kind == ServiceKind.WEB && Links.isStore(subject) && api)
                && !(object.isProgram() && subject.isProgram() && subject.kind == object.kind);
    }

    private List<Part> monitors(int at) {
        List<Part> monitors = new ArrayList<>();
        for (Item item : items.subList(0, at)) {
            if (item instanceof Part part && part.kind == ServiceKind.MONITORING && !part.excluded) {
                monitors.add(part);
            }
        }
        return monitors;
    }

    /// All that could share something: the services named so far.
    private List<Part> sharers(int at, boolean fronts) {
        List<Part> sharers = new ArrayList<>();
        for (Item item : items.subList(0, at)) {
            if (item instanceof Part part
                    && !part.excluded
                    && (part.kind == ServiceKind.API || part.kind == (fronts ? ServiceKind.WEB : ServiceKind.WORKER))) {
                sharers.add(part);
            }
        }
        return sharers;
    }

    private @Nullable Part lastQueue(int at) {
        Part queue = null;
        for (Item item : items.subList(0, at)) {
            if (item instanceof Part part
                    && !part.excluded
                    && (part.kind == ServiceKind.QUEUE || (queue == null && part.kind == ServiceKind.CACHE))) {
                queue = part;
            }
        }
        return queue;
    }

    private @Nullable Part last(int at, Predicate<Part> wanted) {
        Part last = null;
        for (Item item : items.subList(0, at)) {
            last = item instanceof Part part && !part.excluded && wanted.test(part) ? part : last;
        }
        return last;
    }

    private boolean isPronounNext(int at) {
        boolean through = at + 2 < items.size() && items.get(at + 2) instanceof Token after && after.is(Sort.PASSIVE);
        return at + 1 < items.size()
                && !through
                && items.get(at + 1) instanceof Token next
                && next.is(Sort.THE)
                && next.text().matches("(?i)it|them|this|that|these|those");
    }

    /// Where somebody has put something before.
    private @Nullable Part lastStore(int at) {
        return last(at, part -> Links.isStore(part) && objects.contains(part));
    }

    private List<Part> left(int at, Token relation) {
        Part meant = relative(at);
        if (meant != null && !relation.is(Sort.PASSIVE)) {
            return List.of(meant);
        }
        int i = at - 1;
        boolean and = false;
        boolean aside = false;
        boolean stop = false;
        while (i >= 0 && !(items.get(i) instanceof Part) && !stop) {
            Token token = (Token) items.get(i);
            if (token.is(Sort.BOTH)) {
                return sharers(at, relation.is(Sort.BEHIND));
            }
            and |= token.is(Sort.AND);
            aside |= token.isBreak(")");
            // `Metrics: Prometheus scrapes …`: the service stands before the colon and is named behind it.
            boolean named = token.isBreak(":") && (((Token) items.get(i + 1)).is(Sort.TECHNOLOGY));
            stop = !named
                    && (token.is(Sort.BREAK) && !token.isBreak(")") && !(aside && token.isBreak("("))
                            || token.sort().isInfix());
            i = stop ? i : i - 1;
        }
        if (stop || i < 0 || !(items.get(i) instanceof Part nearest) || nearest.excluded) {
            return absent(at, relation);
        }
        boolean arrow = !Character.isLetter(relation.text().codePointAt(0));
        boolean isObject = !arrow && objects.contains(nearest) && lastRelation >= 0 && lastRelation < i;
        if (isObject && !relation.is(Sort.PASSIVE) && (and || !nearest.isProgram() && nearest.kind != ServiceKind.ML)) {
            return carried;
        }
        if (isObject && and) {
            return carried;
        }
        return isPlural(relation) ? run(i) : List.of(nearest);
    }

    /// The subject that a clause leaves out.
    private List<Part> absent(int at, Token relation) {
        if (relation.is(Sort.WEAK) || relation.is(Sort.BEHIND) || relation.is(Sort.FRONT)) {
            return List.of();
        }
        Part last = null;
        for (Item item : items.subList(0, at)) {
            if (item instanceof Part part
                    && !part.excluded
                    && (relation.is(Sort.PASSIVE) ? Links.isStore(part) : part.isProgram())
                    && !(last != null && isHelper(part))) {
                last = part;
            }
        }
        if (relation.is(Sort.PASSIVE)) {
            return last != null && isRelative(at) ? List.of(last) : List.of();
        }
        boolean newer =
                last != null && !objects.contains(last) && (lastRelation < 0 || items.indexOf(last) > lastRelation);
        return newer && last != null ? List.of(last) : carried;
    }

    /// A worker that is a part of the program before it and does not speak for itself.
    private static boolean isHelper(Part part) {
        return part.noun == null && (part.isNamed("sidekiq") || part.isNamed("celery"));
    }

    /// What `, which` stands for: the nearest before the comma.
    private @Nullable Part relative(int at) {
        int i = at - 1;
        while (i >= 0 && items.get(i) instanceof Token token && isQuiet(token) && !isWhich(token)) {
            i--;
        }
        if (i < 1 || !(items.get(i) instanceof Token which) || !isWhich(which)) {
            return null;
        }
        for (i--; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                boolean one = part.isProgram() || part.kind == ServiceKind.QUEUE;
                return part.excluded || !one ? null : part;
            }
            if (items.get(i) instanceof Token token && !token.isBreak(",()") && !isQuiet(token)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isWhich(Token token) {
        return token.is(Sort.THE) && token.text().matches("which|that|who");
    }

    private boolean isRelative(int at) {
        for (int i = at - 1; i >= 0 && items.get(i) instanceof Token token; i--) {
            if (token.is(Sort.THE)) {
                return true;
            }
        }
        return false;
    }

    /// `read from` is said of several, `reads from` of one, `reading from` of the nearest.
    private static boolean isPlural(Token relation) {
        String verb = relation.text().split(" ")[0];
        if (relation.is(Sort.PASSIVE) && verb.matches("stored|saved|kept|persisted|held|cached")) {
            return false;
        }
        return relation.is(Sort.BEHIND)
                || relation.is(Sort.FRONT)
                || !(verb.endsWith("s") || verb.endsWith("ing") || relation.is(Sort.WEAK));
    }

    /// The services in a list that ends here.
    private List<Part> run(int last) {
        List<Part> run = new ArrayList<>();
        boolean linked = true;
        for (int i = last; i >= 0; i--) {
            if (items.get(i) instanceof Part part) {
                boolean fits =
                        run.isEmpty() || part.isProgram() == run.getLast().isProgram();
                if (!linked && part.role != Role.WITH || !fits || part.excluded) {
                    break;
                }
                run.add(part);
                linked = false;
            } else if (items.get(i) instanceof Token token) {
                boolean sign = token.is(Sort.AND) || token.isBreak(",)(");
                linked |= sign;
                boolean quiet = sign || isQuiet(token);
                if (!quiet) {
                    break;
                }
            }
        }
        return run;
    }

    private static boolean isQuiet(Token token) {
        return switch (token.sort()) {
            case WORD,
                    FILLER,
                    ARTICLE,
                    THE,
                    TITLE,
                    EACH,
                    COUNT,
                    NOUN,
                    TECHNOLOGY,
                    ROLE,
                    MADE,
                    IN,
                    BOTH,
                    REPLICAS,
                    PORT,
                    HOST,
                    PERIODIC,
                    MODEL_FILE,
                    SINK,
                    LESS -> true;
            default -> false;
        };
    }

    /// @param fronts whether a list of programs is what stands behind it
    private List<Part> right(int at, boolean fronts) {
        boolean passive = ((Token) items.get(at)).is(Sort.PASSIVE);
        List<Part> right = new ArrayList<>();
        boolean linked = true;
        for (int i = at + 1; i < items.size(); i++) {
            if (items.get(i) instanceof Part part) {
                boolean subject = !right.isEmpty() && part.isProgram() && isFollowedByRelation(i);
                if (part.excluded) {
                    continue;
                }
                if (!linked || subject) {
                    return right;
                }
                right.add(part);
                linked = false;
            } else if (items.get(i) instanceof Token token) {
                boolean comma = token.isBreak(",");
                if (comma && right.size() == 1 && passive && isAnd(i + 1)) {
                    return right;
                }
                if (comma && (right.isEmpty() || !isListed(i) && !(fronts && isProgramNext(i)))) {
                    return right;
                }
                boolean to = token.is(Sort.FILLER)
                        && (token.text().equals("to")
                                || token.text().equals("from")
                                || token.text().equals("of"));
                linked |= comma || token.is(Sort.AND) || to;
                boolean aside = token.isBreak("()") && (fronts || isAside(i));
                if (!comma && !aside && !token.is(Sort.AND) && !isQuiet(token)) {
                    return right;
                }
            }
        }
        return right;
    }

    /// Whether the bracket names no other service, as in `the catalog API (Go) and the cart API (Node)`.
    private boolean isAside(int at) {
        if (((Token) items.get(at)).isBreak(")")) {
            return true;
        }
        for (int i = at + 1; i < items.size() && items.get(i) instanceof Token token; i++) {
            if (token.isBreak(")")) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnd(int at) {
        return at < items.size() && items.get(at) instanceof Token token && token.is(Sort.AND);
    }

    private boolean isFollowedByPurpose(int at) {
        return at + 1 < items.size()
                && items.get(at + 1) instanceof Token token
                && token.is(Sort.ROLE)
                && meant(at + 1) != null;
    }

    private boolean isFollowedByRelation(int at) {
        for (int i = at + 1; i < items.size() && items.get(i) instanceof Token token; i++) {
            if (token.sort().isInfix()) {
                return Character.isLetter(token.text().codePointAt(0));
            }
            if (!isQuiet(token)) {
                return false;
            }
        }
        return false;
    }

    private boolean isProgramNext(int at) {
        for (int i = at + 1; i < items.size(); i++) {
            if (items.get(i) instanceof Part part) {
                return part.isProgram() && !part.excluded && !isFollowedByRelation(i);
            }
            Token token = (Token) items.get(i);
            if (!isQuiet(token) && !token.isBreak("(")) {
                return false;
            }
        }
        return false;
    }

    /// Whether the next words are one more store of the list.
    private boolean isListed(int at) {
        for (int i = at + 1; i < items.size(); i++) {
            if (items.get(i) instanceof Part part) {
                return !part.isProgram() && !part.excluded && !isFollowedByRelation(i) && !isFollowedByPurpose(i);
            }
            Token token = (Token) items.get(i);
            if (!token.is(Sort.ARTICLE) && !token.is(Sort.FILLER) && !token.is(Sort.AND)) {
                return false;
            }
        }
        return false;
    }

    /// `a Rust consumer to Kafka`, `NATS to a Go worker`, `a worker rendering pages from SQS to S3`
    private void way(int at) {
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
        if (Links.isStore(from) && to.kind == ServiceKind.WORKER) {
            links.add(from, to, true);
        } else if (Links.isStore(to)) {
            Part actor = from.isProgram() ? from : before(items.indexOf(from), true);
            if (actor != null && actor.isProgram()) {
                links.add(actor, to, true);
            }
        }
    }

    /// `Postgres for users`, where a service of that name was spoken of.
    private void purpose(int at) {
        Part store = before(at, false);
        if (store != null && Links.isStore(store) && meant(at) instanceof Part user) {
            links.add(user, store, true);
        }
    }

    /// The service that is called by the name behind a place; null when something else is there.
    private @Nullable Part meant(int at) {
        int next = at + 1;
        while (next < items.size()
                && items.get(next) instanceof Token token
                && (token.is(Sort.THE) || token.is(Sort.ARTICLE))) {
            next++;
        }
        return next < items.size()
                        && items.get(next) instanceof Part part
                        && part.same != null
                        && part.isProgram()
                        && part.noun == null
                        && !part.excluded
                ? part
                : null;
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
                    || token.is(Sort.TECHNOLOGY)
                    || token.is(Sort.REPLICAS)
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
    private void between(int at) {
        List<Part> ends = new ArrayList<>();
        Part middle = null;
        if (((Token) items.get(at)).text().startsWith("사")) {
            for (int i = at - 1; i >= 0 && ends.size() < 2; i--) {
                if (items.get(i) instanceof Part part && part.isProgram()) {
                    ends.addFirst(part);
                }
            }
            middle = at + 1 < items.size() ? nextPart(at + 1) : null;
        } else {
            for (int i = at + 1; i < items.size() && ends.size() < 2; i++) {
                if (ends.isEmpty() && items.get(i) instanceof Token sign && sign.is(Sort.BREAK)) {
                    return;
                }
                if (items.get(i) instanceof Part part && !part.excluded) {
                    ends.add(part);
                } else if (items.get(i) instanceof Token token
                        && token.is(Sort.THE)
                        && token.text().equals("it")
                        && firstProgram(at) instanceof Part program) {
                    ends.add(program);
                }
            }
            for (int i = at - 1; i >= 0 && middle == null; i--) {
                if (items.get(i) instanceof Part part && !part.excluded) {
                    middle = part;
                }
            }
        }
        if (middle != null && ends.size() == 2) {
            links.add(ends.get(0), middle, true);
            links.add(middle, ends.get(1), true);
        }
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

    /// One store that all programs share.
    private void shared(int at, Token token) {
        if (token.text().matches("공.*|같이|함께")) {
            Part store = null;
            for (int i = at; i >= 0 && store == null; i--) {
                store = items.get(i) instanceof Part part && Links.isStore(part) && !part.excluded ? part : null;
            }
            Part shared = store != null ? store : nextPart(at);
            if (shared != null && Links.isStore(shared)) {
                for (Item item : items) {
                    if (item instanceof Part part && part.kind == ServiceKind.API && !part.excluded) {
                        links.add(part, shared, false);
                    }
                }
            }
        }
    }
}
