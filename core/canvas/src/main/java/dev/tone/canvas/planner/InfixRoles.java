package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads subject, relation and object in the order of English.
final class InfixRoles {
    private final List<Item> items;
    private final Links links;
    private final Relatives relatives;
    private final LeftSide before;
    private final RightSide behind;

    private InfixRoles(List<Item> items, Links links) {
        this.items = items;
        this.links = links;
        relatives = new Relatives(items);
        before = new LeftSide(items);
        behind = new RightSide(items);
    }

    static void link(List<Item> items, Links links) {
        InfixRoles roles = new InfixRoles(items, links);
        Prepositions prepositions = new Prepositions(items, links);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Token token) {
                if (token.sort().isInfix()) {
                    roles.relation(i, token);
                } else if (token.is(Sort.BETWEEN)) {
                    prepositions.between(i);
                } else if (token.is(Sort.FILLER) && token.text().matches("to|from")) {
                    prepositions.way(i);
                } else if (token.is(Sort.ROLE)) {
                    prepositions.purpose(i);
                } else if (token.is(Sort.BOTH)) {
                    prepositions.shared(i, token);
                }
            }
        }
    }

    private void relation(int at, Token relation) {
        if (at > 0 && items.get(at - 1) instanceof Token not && not.is(Sort.NOT_NEXT)) {
            List<Part> barred = behind.of(at, false);
            boolean reads = relation.text().matches("(?i)(?:read|consume).*");
            before.of(at - 1, relation).stream()
                    .filter(Part::isProgram)
                    .forEach(each -> barred.stream()
                            // Who never reads from a queue may still fill it.
                            .filter(store -> !reads || store.kind != ServiceKind.QUEUE)
                            .forEach(store -> links.forbid(each, store)));
            return;
        }
        boolean korean = isKorean(relation);
        List<Part> named = isMutual(relation) ? before.mentioned(at) : List.of();
        List<Part> left =
                named.size() > 1 ? named : isMutual(relation) ? before.sharers(at, false) : before.of(at, relation);
        if (relation.is(Sort.WATCH) && (left.isEmpty() || left.stream().anyMatch(Kinds::isGrafana))) {
            left = monitors(at);
        }
        boolean fronts = left.size() == 1 && left.getFirst().kind == ServiceKind.GATEWAY;
        List<Part> right = objects(at, relation, fronts);
        if (!right.isEmpty() && Links.isStore(right.getFirst()) && origin(right.getFirst()) instanceof Part sender) {
            left = List.of(sender);
            right = List.of(right.getFirst());
        }
        boolean called = isForFrontEnds(left, right) || relation.text().matches("(?i)(?:called|invoked) by");
        if (relation.is(Sort.PASSIVE)
                && called
                && left.stream().allMatch(Links::isStore)
                && before.served(at) instanceof Part served) {
            left = List.of(served);
        }
        if (relation.text().equalsIgnoreCase("called by")
                && isPronounBefore(at)
                && last(at, part -> part.kind == ServiceKind.API) instanceof Part meant) {
            left = List.of(meant);
        }
        if (isMeans(relation, right)) {
            // `a Django API, Celery for mails via SendGrid`: only who was named last.
            Part whole = isApart(at) ? last(at, part -> part.kind == ServiceKind.API) : null;
            left = whole != null ? List.of(whole) : left.isEmpty() ? before.carriedServers() : left.subList(0, 1);
            right = right.subList(0, 1);
        }
        if (relation.text().equalsIgnoreCase("with")
                && !right.isEmpty()
                && right.stream().allMatch(each -> each.kind == ServiceKind.GATEWAY)) {
            // `Vue -> Nest -> Postgres with nginx`: it stands before all, as gateways do.
            return;
        }
        if (medium(right) instanceof Part medium) {
            // `A talks to B over NATS`
            left.forEach(each -> links.add(each, medium, true));
            right.forEach(each -> links.add(each, medium, true));
            before.carry(left, at);
            return;
        }
        if (relation.text().matches("(?i)via|through") && onwards(right)) {
            // `go through Kong to a Kotlin API`
            boolean goes = left.isEmpty() && at > 0 && items.get(at - 1) instanceof Token go && go.is(Sort.ACTIVE);
            for (Part caller : goes ? before.of(at - 1, (Token) items.get(at - 1)) : left) {
                links.add(caller, right.getFirst(), true);
            }
            return;
        }
        if (Ways.link(items, at, left, right, links) instanceof Part caller) {
            before.carry(List.of(caller), at);
            return;
        }
        boolean passive =
                (relation.is(Sort.PASSIVE) && !isMeans(relation, right)) || relation.is(Sort.BEHIND) && !korean;
        link(left, right, relation, passive);
        if (passive && !left.isEmpty() && left.stream().allMatch(Links::isStore)) {
            before.suffer(left);
        }
        before.addObjects(right);
        for (Part store : right) {
            if (Links.isStore(store)
                    && items.contains(store)
                    && Possessions.owner(items, items.indexOf(store)) instanceof Part owner) {
                before.addObjects(List.of(owner));
            }
        }
        if (!left.isEmpty() && (!passive || left.getFirst().isProgram())) {
            List<Part> started = right.stream()
                    .filter(each -> each.kind == ServiceKind.WORKER)
                    .toList();
            boolean starts = left.stream().allMatch(each -> each.kind == ServiceKind.SCHEDULER) && !started.isEmpty();
            before.carry(starts ? started : left, at);
        }
    }

    private void link(List<Part> left, List<Part> right, Token relation, boolean passive) {
        boolean said = !relation.is(Sort.WEAK) && !relation.is(Sort.BEHIND) && !relation.is(Sort.FRONT);
        for (Part subject : left) {
            for (int i = 0; i < right.size(); i++) {
                Part object = right.get(i);
                boolean pair = relation.is(Sort.WEAK)
                        && subject.isProgram()
                        && object.isProgram()
                        && !relation.text().matches("(?i)us.*|needs?");
                // `search in Go with OpenSearch, one nginx in front`
                boolean front = i > 0 && relation.is(Sort.WEAK) && object.kind == ServiceKind.GATEWAY;
                if (pair || front) {
                    continue;
                }
                // `used by the portal and the partner API`
                boolean programs = subject.isProgram() && object.isProgram();
                // `fans out to a Java service and a Python service`
                boolean fanned = relation.is(Sort.ACTIVE)
                        && object.kind == ServiceKind.API
                        && right.stream().allMatch(each -> each.kind == ServiceKind.API);
                boolean listed = said && programs && (passive || fanned);
                if (relation.text().matches("(?i)backed by|uses|relies on|needs")) {
                    links.keep(subject, object);
                }
                if ((i == 0 && said) || listed || isLikely(subject, object, relation)) {
                    subject.consumes |= relation.is(Sort.CONSUME);
                    subject.fills |= object.kind == ServiceKind.QUEUE && isFilling(relation);
                    links.add(passive ? object : subject, passive ? subject : object, said);
                }
            }
        }
    }

    /// `Sidekiq with Redis, payments by Stripe`: one thing of the list more, which nobody before it is said to do.
    private boolean isApart(int at) {
        return at > 1
                && ((Token) items.get(at)).text().equalsIgnoreCase("by")
                && items.get(at - 1) instanceof Token thing
                && thing.is(Sort.WORD)
                && !StoreHabits.isSent(thing)
                && items.get(at - 2) instanceof Token sign
                && sign.isBreak(",");
    }

    /// The queue that one program reaches another through.
    private @Nullable Part medium(List<Part> right) {
        if (right.isEmpty() || !right.stream().allMatch(Part::isProgram)) {
            return null;
        }
        int at = items.indexOf(right.getLast()) + 1;
        while (at < items.size() && items.get(at) instanceof Token token && RightSide.isQuiet(token)) {
            at++;
        }
        boolean through = at + 1 < items.size()
                && items.get(at) instanceof Token token
                && token.text().matches("(?i)over|via|through");
        return through && items.get(at + 1) instanceof Part queue && queue.kind == ServiceKind.QUEUE && !queue.excluded
                ? queue
                : null;
    }

    /// Whether a gateway is named together with what is behind it.
    private boolean onwards(List<Part> right) {
        int at = right.isEmpty() ? -1 : items.indexOf(right.getFirst()) + 1;
        return at > 0
                && right.getFirst().kind == ServiceKind.GATEWAY
                && at < items.size()
                && items.get(at) instanceof Token to
                && to.text().equalsIgnoreCase("to");
    }

    /// Who it comes from: `reminders go out through Twilio from a Celery worker`.
    private @Nullable Part origin(Part goal) {
        int at = items.indexOf(goal) + 1;
        if (at >= items.size()
                || !(items.get(at) instanceof Token from && from.text().equalsIgnoreCase("from"))) {
            return null;
        }
        do {
            at++;
        } while (at < items.size()
                && items.get(at) instanceof Token token
                && (token.is(Sort.ARTICLE) || token.is(Sort.THE)));
        return at < items.size() && items.get(at) instanceof Part part && part.isProgram() ? part : null;
    }

    /// `A 뒤에 B` has the gateway first.
    private static boolean isKorean(Token relation) {
        return relation.text().startsWith("뒤");
    }

    /// What the relation is said of: what is named behind it, else what was spoken of before.
    private List<Part> objects(int at, Token relation, boolean fronts) {
        boolean korean = isKorean(relation);
        List<Part> right = behind.of(at, relation.is(Sort.FRONT) || relation.is(Sort.WATCH) || korean || fronts);
        if (relation.is(Sort.FRONT) && relation.text().startsWith("앞") && right.size() > 1) {
            right = right.subList(0, 1);
        }
        if (relation.is(Sort.BEHIND) && !korean && right.size() > 1 && right.getFirst().kind == ServiceKind.GATEWAY) {
            right = right.stream()
                    .filter(each -> each.kind == ServiceKind.GATEWAY)
                    .toList();
        }
        if (relation.text().matches("(?i)(?:feed|fill|populat|load|refresh|updat|sync).*")
                && isPronounNext(at)
                && at + 2 < items.size()
                && items.get(at + 2) instanceof Token from
                && from.text().equalsIgnoreCase("from")
                && last(at, Links::isStore) instanceof Part filled
                && !right.contains(filled)) {
            // `an indexer that feeds it from Kafka`
            return Stream.concat(Stream.of(filled), right.stream()).toList();
        }
        boolean way = relation.text().matches("(?i).* (?:from|to|into)")
                || at + 1 < items.size()
                        && items.get(at + 1) instanceof Token next
                        && next.text().matches("(?i)from|to|into");
        if (right.isEmpty() || way) {
            if (relatives.object(at) instanceof Part meant) {
                return Stream.concat(Stream.of(meant), right.stream()).toList();
            }
        }
        if (!right.isEmpty()) {
            return right;
        }
        if (fronts && isPronounNext(at)) {
            return items.subList(0, at).stream()
                    .filter(item -> item instanceof Part part && part.kind == ServiceKind.API && !part.excluded)
                    .map(Part.class::cast)
                    .toList();
        }
        if (relation.is(Sort.WATCH) && isPronounNext(at)) {
            Part watched = last(at, Part::isProgram);
            return watched == null ? List.of() : List.of(watched);
        }
        boolean queued = relation.is(Sort.CONSUME) || relation.text().matches("(?:publish|emit)\\w*");
        Part known = queued ? lastQueue(at) : null;
        if (known == null && isFromIt(at)) {
            known = last(at, part -> Links.isStore(part) && part.kind != ServiceKind.QUEUE);
        }
        if (known == null && isPronounNext(at)) {
            known = last(at, part -> Links.isStore(part) && before.isObject(part));
            known = known != null ? known : last(at, Links::isStore);
        }
        if (known == null && relation.text().startsWith("index")) {
            known = last(at, part -> part.kind == ServiceKind.SEARCH);
        }
        return known == null ? List.of() : List.of(known);
    }

    /// `answers queries from it`
    private boolean isFromIt(int at) {
        return at + 2 < items.size()
                && items.get(at + 1) instanceof Token from
                && from.text().equalsIgnoreCase("from")
                && items.get(at + 2) instanceof Token it
                && it.text().matches("(?i)it|them");
    }

    /// `an API on Postgres, used by a React site`: front ends use what is in front of the store.
    private static boolean isForFrontEnds(List<Part> stores, List<Part> users) {
        return !stores.isEmpty()
                && stores.stream().allMatch(Links::isStore)
                && !users.isEmpty()
                && users.stream().allMatch(each -> each.kind == ServiceKind.WEB);
    }

    /// `it is called by`
    private boolean isPronounBefore(int at) {
        return at > 1
                && items.get(at - 1) instanceof Token is
                && is.is(Sort.IS)
                && items.get(at - 2) instanceof Token it
                && it.text().equalsIgnoreCase("it");
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
        return relation.text().matches("(?i)via|through|over|by|with|using")
                && !right.isEmpty()
                && right.getFirst().kind == ServiceKind.EXTERNAL;
    }

    /// Whether the subject is likely meant for what only follows in a list.
    private boolean isLikely(Part subject, Part object, Token relation) {
        if (isKorean(relation) && subject.kind == ServiceKind.API && object.kind == ServiceKind.API) {
            // `익스프레스 서버 뒤에 파이썬 서비스 셋`
            return true;
        }
        boolean api = items.stream()
                .anyMatch(item -> item instanceof Part part && part.kind == ServiceKind.API && !part.excluded);
        boolean passesOn = (subject.kind == ServiceKind.GATEWAY || object.kind == ServiceKind.GATEWAY)
                && (Links.isStore(subject) || Links.isStore(object));
        boolean asks = subject.kind == ServiceKind.ML && object.kind == ServiceKind.DATABASE && api;
        return !passesOn
                && !asks
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
        // `through it by`, and `serve it at notes.example`: said of something else.
        int behind = at + 2;
        while (behind < items.size() && items.get(behind) instanceof Token filler && filler.is(Sort.FILLER)) {
            behind++;
        }
        boolean through = behind < items.size()
                && items.get(behind) instanceof Token after
                && (after.is(Sort.PASSIVE) || after.is(Sort.HOST) || after.is(Sort.PORT) || after.is(Sort.IN));
        return at + 1 < items.size()
                && !through
                && items.get(at + 1) instanceof Token next
                && next.is(Sort.THE)
                && next.text().matches("(?i)it|them|this|that|these|those");
    }
}
