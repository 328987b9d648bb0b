package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.describe.Answer.Question;
import dev.tone.canvas.describe.Sketch;
import dev.tone.canvas.describe.Sketch.Part;
import dev.tone.canvas.describe.Sketch.Wire;
import dev.tone.canvas.describe.Wish;
import dev.tone.canvas.planner.Planner;
import dev.tone.canvas.planner.Proposal;
import dev.tone.canvas.planner.Proposal.Service;
import dev.tone.canvas.planner.Usual;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// Reads what is to be added: the services, and to whom each is connected.
final class AddReader {
    private final Reading reading;
    private final Sketch sketch;
    private final Names names;

    AddReader(Reading reading) {
        this.reading = reading;
        sketch = reading.sketch();
        names = reading.names();
    }

    void read(Command said) {
        Command command = said;
        if (command.verb() == Command.Verb.ADD_FOR
                && names.list(command.other()).stream()
                        .anyMatch(each -> each.parts().isEmpty())) {
            // `a cache for sessions`: what it is for is not drawn.
            command = Command.of(Command.Verb.ADD, command.what() + " for " + command.other());
        }
        if (command.verb() == Command.Verb.ADD_TO
                && names.list(command.other()).stream()
                        .allMatch(each -> each.parts().isEmpty())
                && !Planner.named(command.other()).services().isEmpty()
                && !Planner.named(command.other())
                        .services()
                        .getFirst()
                        .technologies()
                        .isEmpty()) {
            // `a job that backs up MySQL to S3`: S3 is a part of what is added.
            command = Command.of(Command.Verb.ADD, command.what() + " to " + command.other());
        }
        Proposal proposal = Planner.named(command.what());
        if (proposal.services().isEmpty()) {
            reading.ask(new Question("unknown-technology", command.what(), List.of()));
            return;
        }
        proposal.understood().forEach(each -> reading.understand(each.text()));
        proposal.ignored().forEach(each -> reading.ignore(each.text()));
        proposal.choices().forEach(each -> reading.note("chosen", each.taken(), each.left()));
        List<Part> one = command.other().isEmpty() ? List.of() : reading.parts(command.other());
        List<Part> other = command.third().isEmpty() ? List.of() : reading.parts(command.third());
        List<ElementId> near = new ArrayList<>();
        one.forEach(each -> near.add(each.id()));
        other.forEach(each -> near.add(each.id()));
        Map<String, List<Part>> drawn = drawn(command, proposal);
        Map<String, Wish.Add> added = new LinkedHashMap<>();
        String prefix = "n" + sketch.parts().size() + "-";
        for (Service service : proposal.services()) {
            if (!drawn.containsKey(service.id())) {
                Wish.Add add = Adding.of(service, prefix, near);
                added.put(service.id(), add);
            }
        }
        Command placed = command;
        added.forEach((id, add) -> {
            boolean linked = proposal.links().stream()
                    .anyMatch(link -> (link.from().equals(id) || link.to().equals(id))
                            && (drawn.containsKey(link.from()) || drawn.containsKey(link.to())));
            List<Part> partners = placed.verb() == Command.Verb.ADD
                            && !linked
                            && (add.kind() == ServiceKind.MONITORING || !isPartner(proposal, id))
                    ? usual(add)
                    : List.of();
            reading.wish(near.isEmpty() && !partners.isEmpty() ? by(add, partners) : add);
            partners.forEach(part -> reading.wish(Adding.connect(part, add)));
            if (placed.verb() == Command.Verb.ADD
                    && partners.isEmpty()
                    && !linked
                    && proposal.links().isEmpty()) {
                reading.note("unconnected", add.name());
            }
        });
        for (Proposal.Link link : proposal.links()) {
            for (Wish.End from : ends(link.from(), drawn, prefix)) {
                for (Wish.End to : ends(link.to(), drawn, prefix)) {
                    reading.wish(new Wish.Connect(from, to, link.protocol()));
                }
            }
        }
        added.values().stream().findFirst().ifPresent(first -> place(placed, first, one, other));
    }

    private void place(Command command, Wish.Add first, List<Part> one, List<Part> other) {
        switch (command.verb()) {
            case ADD_BETWEEN -> between(first, one, other);
            case ADD_BEFORE -> before(first, one);
            case ADD_TO, ADD_FOR -> one.forEach(part -> reading.wish(Adding.connect(part, first)));
            default -> {}
        }
    }

    private static boolean isPartner(Proposal proposal, String id) {
        // Of several that are added together the program stands for all of them.
        return proposal.links().stream().anyMatch(link -> link.to().equals(id));
    }

    private static Wish.Add by(Wish.Add add, List<Part> partners) {
        return new Wish.Add(
                add.key(),
                add.kind(),
                add.technology(),
                add.name(),
                add.replicas(),
                add.port(),
                add.domain(),
                partners.stream().map(Part::id).toList());
    }

    private static List<Wish.End> ends(String id, Map<String, List<Part>> drawn, String prefix) {
        List<Part> parts = drawn.getOrDefault(id, List.of());
        return parts.isEmpty()
                ? List.of(new Wish.End.New(prefix + id))
                : parts.stream()
                        .<Wish.End>map(each -> new Wish.End.Drawn(each.id()))
                        .toList();
    }

    /// Services of the phrase that are there already: `a worker that reads from the queue`.
    private Map<String, List<Part>> drawn(Command command, Proposal proposal) {
        Map<String, List<Part>> drawn = new HashMap<>();
        boolean first = true;
        for (Service service : proposal.services()) {
            List<Part> alike = sketch.parts().stream()
                    .filter(each -> service.technologies().isEmpty()
                            ? each.kind() == service.kind()
                            : service.technologies().stream()
                                    .anyMatch(made -> made.slug().equals(each.slug())))
                    .toList();
            boolean named = command.what().toLowerCase(Locale.ROOT).contains("the ");
            boolean linked = proposal.links().stream()
                    .anyMatch(link ->
                            link.to().equals(service.id()) || link.from().equals(service.id()));
            if (!first
                    && linked
                    && alike.size() == 1
                    && (named || !service.technologies().isEmpty())) {
                drawn.put(service.id(), alike);
            } else if (!first && linked && alike.size() > 1 && isPlural(service)) {
                // `Prometheus watching both APIs`
                drawn.put(service.id(), alike);
            }
            first = false;
        }
        return drawn;
    }

    private static boolean isPlural(Service service) {
        return service.technologies().isEmpty() && service.name().matches("(?i).*[a-z]s|.*들");
    }

    /// Who such a service usually is connected with, when nobody says so: what is selected, or the only one it can be.
    private List<Part> usual(Wish.Add add) {
        List<Part> selected = sketch.scope().isEmpty() ? List.of() : sketch.inScope();
        if (!selected.isEmpty()) {
            return selected;
        }
        List<Part> partners = switch (add.kind()) {
            case WEB -> only(each -> each.kind() == ServiceKind.API);
            case API -> only(each -> each.kind() == ServiceKind.WEB || each.kind() == ServiceKind.GATEWAY);
            case WORKER, SCHEDULER -> only(each -> each.kind() == ServiceKind.QUEUE);
            case GATEWAY -> {
                List<Part> fronts = where(each -> each.kind() == ServiceKind.WEB);
                yield fronts.isEmpty() ? where(each -> each.kind() == ServiceKind.API) : fronts;
            }
            case MONITORING ->
                Adding.slug(add).equals("grafana")
                        ? where(each -> each.kind() == ServiceKind.MONITORING)
                        : where(each -> each.kind() == ServiceKind.API || each.kind() == ServiceKind.WORKER);
            case DATABASE, CACHE, QUEUE, SEARCH, STORAGE, AUTH, ML, EXTERNAL -> {
                List<Part> apis = only(each -> each.kind() == ServiceKind.API);
                yield apis.isEmpty()
                                && where(each -> each.kind() == ServiceKind.API).isEmpty()
                        ? only(each -> each.kind() == ServiceKind.WORKER || each.kind() == ServiceKind.WEB)
                        : apis;
            }
        };
        partners.forEach(part -> reading.note("connected-with", add.name(), part.name()));
        return partners;
    }

    private List<Part> only(Predicate<Part> wanted) {
        List<Part> parts = where(wanted);
        return parts.size() == 1 ? parts : List.of();
    }

    private List<Part> where(Predicate<Part> wanted) {
        return sketch.parts().stream().filter(wanted).toList();
    }

    /// Into a connection: a queue is filled and emptied, a store is asked beside it, anything else passes on.
    private void between(Wish.Add add, List<Part> ones, List<Part> others) {
        for (Part one : ones) {
            for (Part other : others) {
                List<Wire> wires = sketch.between(one.id(), other.id());
                boolean turned = wires.isEmpty()
                        ? Usual.isTurned(one.kind(), one.slug(), other.kind(), other.slug())
                        : wires.getFirst().from().equals(other.id());
                Part from = turned ? other : one;
                Part to = turned ? one : other;
                switch (add.kind()) {
                    case QUEUE -> {
                        reading.wish(Adding.connect(from, add));
                        if (!isProgram(to.kind())) {
                            // What only keeps data opens no connection to take anything out.
                            reading.note("queue-unread", add.name(), from.name(), to.name());
                            continue;
                        }
                        reading.wish(Adding.connect(to, add));
                        wires.forEach(wire -> reading.wish(new Wish.Disconnect(wire.id(), add.key())));
                        reading.note("queue-between", add.name(), from.name(), to.name());
                    }
                    case CACHE, DATABASE, SEARCH, STORAGE -> {
                        reading.wish(Adding.connect(from, add));
                        reading.note("store-between", add.name(), from.name(), to.name());
                    }
                    default -> {
                        Wish.End middle = new Wish.End.New(add.key());
                        reading.wish(new Wish.Connect(
                                new Wish.End.Drawn(from.id()), middle, Usual.protocol(add.kind(), Adding.slug(add))));
                        reading.wish(new Wish.Connect(
                                middle, new Wish.End.Drawn(to.id()), Usual.protocol(to.kind(), to.slug())));
                        wires.forEach(wire -> reading.wish(new Wish.Disconnect(wire.id(), add.key())));
                    }
                }
            }
        }
    }

    private static boolean isProgram(ServiceKind kind) {
        return switch (kind) {
            case WEB, API, WORKER, SCHEDULER, ML, GATEWAY -> true;
            default -> false;
        };
    }

    /// Whoever came to these directly comes through it from now on; those who ask a store ask it first.
    private void before(Wish.Add add, List<Part> targets) {
        boolean passes = switch (add.kind()) {
            case CACHE, QUEUE, DATABASE, SEARCH, STORAGE -> false;
            default -> true;
        };
        for (Part target : targets) {
            List<Wire> incoming = sketch.wires().stream()
                    .filter(wire -> wire.to().equals(target.id()))
                    .toList();
            for (Wire wire : incoming) {
                Part caller = sketch.part(wire.from());
                if (caller == null || targets.contains(caller)) {
                    continue;
                }
                boolean watches = caller.kind() == ServiceKind.MONITORING;
                if (!watches) {
                    reading.wish(
                            passes
                                    ? new Wish.Connect(
                                            new Wish.End.Drawn(caller.id()),
                                            new Wish.End.New(add.key()),
                                            Usual.protocol(add.kind(), Adding.slug(add)))
                                    : Adding.connect(caller, add));
                }
                if (passes && !watches) {
                    reading.wish(new Wish.Disconnect(wire.id(), add.key()));
                }
            }
            if (passes) {
                reading.wish(new Wish.Connect(
                        new Wish.End.New(add.key()),
                        new Wish.End.Drawn(target.id()),
                        Usual.protocol(target.kind(), target.slug())));
            } else if (add.kind() == ServiceKind.QUEUE || incoming.isEmpty()) {
                reading.wish(Adding.connect(target, add));
            }
        }
    }
}
