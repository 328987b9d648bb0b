package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who acts in a relation in English: the services before it, or those of the clause before when it leaves them out.
final class LeftSide {
    private final List<Item> items;
    private final Relatives relatives;
    /// The subject of the last relation, for the clauses that leave theirs out.
    private List<Part> carried = List.of();
    private int lastRelation = -1;
    private final Set<Part> objects = new HashSet<>();
    /// What something was last done to.
    private List<Part> passive = List.of();
    /// Where something is said of results, and where what is said ends: asked at each relation.
    private final BitSet results = new BitSet();

    private final BitSet ends = new BitSet();

    LeftSide(List<Item> items) {
        this.items = items;
        for (int i = 0; i < items.size(); i++) {
            results.set(i, items.get(i) instanceof Token word && StoreHabits.isResult(word));
            ends.set(i, !(items.get(i) instanceof Token token) || token.is(Sort.BREAK));
        }
        relatives = new Relatives(items);
    }

    /// Those of the clause before, where they are no front ends of services that could do it as well.
    List<Part> carriedServers() {
        boolean served = items.stream()
                .anyMatch(item -> item instanceof Part part && part.kind == ServiceKind.API && !part.excluded);
        return served && carried.stream().allMatch(each -> each.kind == ServiceKind.WEB) ? List.of() : carried;
    }

    /// The service that was named last, where what is said behind a comma may be said of it.
    @Nullable
    Part served(int at) {
        if (at == 0 || !(items.get(at - 1) instanceof Token comma && comma.isBreak(","))) {
            return null;
        }
        for (int i = at - 1; i >= 0 && !(items.get(i) instanceof Token end && end.isBreak(".:")); i--) {
            if (items.get(i) instanceof Part part && part.kind == ServiceKind.API && !part.excluded) {
                return part;
            }
        }
        return null;
    }

    boolean isObject(Part part) {
        return objects.contains(part);
    }

    void addObjects(List<Part> parts) {
        objects.addAll(parts);
    }

    void suffer(List<Part> parts) {
        passive = parts;
    }

    void carry(List<Part> subjects, int relation) {
        carried = subjects;
        lastRelation = relation;
    }

    List<Part> of(int at, Token relation) {
        Part meant = relatives.subject(at);
        if (meant != null && (!relation.is(Sort.PASSIVE) || relation.text().endsWith(" by"))) {
            return List.of(meant);
        }
        int i = at - 1;
        boolean and = false;
        boolean aside = false;
        boolean stop = false;
        while (i >= 0 && !(items.get(i) instanceof Part) && !stop) {
            Token token = (Token) items.get(i);
            if (token.is(Sort.BOTH)) {
                return sharers(at, relation.is(Sort.BEHIND) || isGatewayNext(at));
            }
            if (token.is(Sort.MODEL_FILE) && relation.is(Sort.ACTIVE) && model() instanceof Part model) {
                return List.of(model);
            }
            and |= token.is(Sort.AND);
            aside |= token.isBreak(")");
            if (token.isBreak(")") && opening(i) instanceof Integer opening) {
                // `the API (Node, 3 replicas) needs Mongo`
                i = opening - 1;
                continue;
            }
            // `Metrics: Prometheus scrapes …`: the service stands before the colon and is named behind it.
            boolean named = token.isBreak(":") && (((Token) items.get(i + 1)).is(Sort.TECHNOLOGY));
            stop = !named
                    && (token.is(Sort.BREAK) && !token.isBreak(")") && !(aside && token.isBreak("("))
                            || token.sort().isInfix() && !isSize(i, relation));
            i = stop ? i : i - 1;
        }
        if (stop || i < 0 || !(items.get(i) instanceof Part nearest) || nearest.excluded) {
            return absent(at, relation);
        }
        boolean arrow = !Character.isLetter(relation.text().codePointAt(0));
        boolean isObject = !arrow && objects.contains(nearest) && lastRelation >= 0 && lastRelation < i;
        if (isObject
                && !relation.is(Sort.PASSIVE)
                && !relation.is(Sort.BEHIND)
                && (and || !nearest.isProgram() && nearest.kind != ServiceKind.ML)) {
            return carried;
        }
        if (isObject && and) {
            return carried;
        }
        if (and && Links.isStore(nearest) && (relation.is(Sort.ACTIVE) || relation.is(Sort.CONSUME))) {
            // `remembers things in SQLite and asks Ollama`
            return absent(at, relation);
        }
        return (isPlural(relation) && !isLet(i)) || isOfSame(at) ? run(i) : family(nearest);
    }

    /// Where the bracket opens that ends there and names no other service.
    private @Nullable Integer opening(int end) {
        for (int i = end - 1; i > 0 && items.get(i) instanceof Token token; i--) {
            if (token.isBreak("(")) {
                return i;
            }
        }
        return null;
    }

    /// `…, artifacts go to MinIO`: it is the model that has them.
    private @Nullable Part model() {
        for (Item item : items) {
            if (item instanceof Part part && part.kind == ServiceKind.ML && !part.excluded) {
                return part;
            }
        }
        return null;
    }

    /// `A and B on the same Postgres`: said of both.
    private boolean isOfSame(int at) {
        for (int i = at + 1; i < items.size() && items.get(i) instanceof Token token; i++) {
            if (token.text().matches("(?i)same|shared|common")) {
                return true;
            }
        }
        return false;
    }

    /// `a cluster with three nodes fed by …`: says how many, and links nothing.
    private boolean isSize(int at, Token relation) {
        return relation.is(Sort.PASSIVE)
                && ((Token) items.get(at)).is(Sort.WEAK)
                && items.get(at + 1) instanceof Token number
                && number.is(Sort.REPLICAS);
    }

    /// All that could share something: the services named so far.
    List<Part> sharers(int at, boolean fronts) {
        List<Part> sharers = new ArrayList<>();
        for (Item item : items.subList(0, at)) {
            if (item instanceof Part part
                    && !part.excluded
                    && (part.kind == ServiceKind.API || part.kind == (fronts ? ServiceKind.WEB : ServiceKind.WORKER))) {
                sharers.add(part);
            }
        }
        if (sharers.isEmpty()) {
            items.subList(0, at).stream()
                    .filter(item -> item instanceof Part part && !part.excluded && part.kind == ServiceKind.WEB)
                    .forEach(item -> sharers.add((Part) item));
        }
        return sharers;
    }

    /// `users and teams share Postgres`: services that were named before.
    List<Part> mentioned(int at) {
        boolean again = at > 0 && items.get(at - 1) instanceof Part last && last.same != null;
        return again ? run(at - 1) : List.of();
    }

    /// `both through nginx`
    private boolean isGatewayNext(int at) {
        return at + 1 < items.size() && items.get(at + 1) instanceof Part part && part.kind == ServiceKind.GATEWAY;
    }

    /// The subject that a clause leaves out.
    private List<Part> absent(int at, Token relation) {
        if (relation.text().matches("(?i)(?:backed|powered) by") && apposed(at) instanceof Part backed) {
            return List.of(backed);
        }
        boolean goesOn = relation.is(Sort.WEAK)
                && relation.text().matches("(?i)uses|has|needs|relies on")
                && at > 0
                && items.get(at - 1) instanceof Token and
                && (and.is(Sort.AND) || and.is(Sort.THE) && and.text().equalsIgnoreCase("it"));
        if (relation.is(Sort.WEAK) && !goesOn || relation.is(Sort.BEHIND) || relation.is(Sort.FRONT)) {
            return List.of();
        }
        boolean by = relation.text().endsWith(" by");
        if (!by && isOfResult(at) && helper(at) instanceof Part worker) {
            return List.of(worker);
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
            if (apposed(at) instanceof Part program && by) {
                if (!passive.isEmpty() && objects.contains(program)) {
                    // `a cluster, written by a Java service, read by a Node API`
                    return passive;
                }
                return List.of(program);
            }
            return last != null && (relatives.isSaid(at) || isAfterComma(at, last)) ? List.of(last) : List.of();
        }
        if (last != null && last.kind == ServiceKind.WORKER && lastRelation < 0 && isOfThings(at)) {
            return List.of();
        }
        boolean newer =
                last != null && !objects.contains(last) && (lastRelation < 0 || items.indexOf(last) > lastRelation);
        return newer && last != null ? List.of(last) : behindFront(at);
    }

    /// `…, Sidekiq, files go to S3`: the clause speaks of things, and nothing before it of who handles them.
    private boolean isOfThings(int at) {
        return at > 1
                && items.get(at - 1) instanceof Token things
                && things.is(Sort.WORD)
                && items.get(at - 2) instanceof Token sign
                && (sign.is(Sort.BREAK) || sign.is(Sort.AND))
                && items.subList(0, at).stream()
                        .anyMatch(item -> item instanceof Part part && part.kind == ServiceKind.API && !part.excluded);
    }

    /// `Celery workers take jobs from Redis, …, and the output is saved to S3`
    private boolean isOfResult(int at) {
        int result = results.previousSetBit(at - 1);
        return result >= 0 && result > ends.previousSetBit(at - 1);
    }

    private @Nullable Part helper(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof Part part && Kinds.isOfTheSameProgram(part) && !part.excluded) {
                return part;
            }
        }
        return null;
    }

    /// What a front end is said to store is stored by the service that it calls.
    private List<Part> behindFront(int at) {
        if (!carried.isEmpty() && carried.stream().allMatch(each -> each.kind == ServiceKind.WEB)) {
            for (int i = at - 1; i >= 0; i--) {
                if (items.get(i) instanceof Part part && part.kind == ServiceKind.API && objects.contains(part)) {
                    return List.of(part);
                }
            }
        }
        return carried;
    }

    /// `the billing API, used by …`: the program right before the comma.
    private @Nullable Part apposed(int at) {
        int i = at - 1;
        if (i < 1 || !(items.get(i) instanceof Token comma && comma.isBreak(","))) {
            return null;
        }
        do {
            i--;
        } while (i > 0
                && items.get(i) instanceof Token token
                && (token.is(Sort.NOUN)
                        || token.is(Sort.TECHNOLOGY)
                        || token.is(Sort.WORD)
                        || token.is(Sort.ROLE)
                        || token.text().equalsIgnoreCase("one")));
        return items.get(i) instanceof Part part && part.isProgram() && !part.excluded ? part : null;
    }

    /// `…, Elasticsearch, queried by a Rails app`
    private boolean isAfterComma(int at, Part store) {
        int place = at - 2;
        while (place > 0 && items.get(place) instanceof Token word && RightSide.isQuiet(word)) {
            place--;
        }
        return place >= 0
                && items.get(at - 1) instanceof Token comma
                && comma.isBreak(",")
                && items.get(place) == store
                && ((Token) items.get(at))
                        .text()
                        .matches(
                                objects.contains(store)
                                        ? "(?i)(?:queried|read|searched|consumed|used) by"
                                        : "(?i)(?:queried|read|searched|consumed|used|written|filled|fed|populated"
                                                + "|updated|drained|shared|loaded) by");
    }

    /// A worker that is a part of the program before it and does not speak for itself.
    private static boolean isHelper(Part part) {
        return part.noun == null && (part.isNamed("sidekiq") || part.isNamed("celery"));
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

    /// `and let the worker write to S3`: said of that one alone.
    private boolean isLet(int at) {
        int i = at - 1;
        while (i > 0 && items.get(i) instanceof Token word && (word.is(Sort.THE) || word.is(Sort.WORD))) {
            i--;
        }
        return i >= 0 && items.get(i) instanceof Token let && let.text().equalsIgnoreCase("let");
    }

    /// All that one phrase has named together: `three services (users, orders, mail) on Postgres`.
    private List<Part> family(Part part) {
        return items.stream()
                .filter(item -> item instanceof Part each && each.start == part.start && each.kind == part.kind)
                .map(Part.class::cast)
                .toList();
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
                boolean quiet = sign || RightSide.isQuiet(token);
                if (!quiet) {
                    break;
                }
            }
        }
        return run;
    }
}
