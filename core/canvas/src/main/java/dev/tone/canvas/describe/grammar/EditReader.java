package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.describe.Answer;
import dev.tone.canvas.describe.Answer.Choice;
import dev.tone.canvas.describe.Answer.Note;
import dev.tone.canvas.describe.Answer.Question;
import dev.tone.canvas.describe.Answer.Sort;
import dev.tone.canvas.describe.Sketch;
import dev.tone.canvas.describe.Sketch.Frame;
import dev.tone.canvas.describe.Sketch.Part;
import dev.tone.canvas.describe.Wish;
import dev.tone.canvas.describe.grammar.Names.Found;
import dev.tone.canvas.planner.Planner;
import dev.tone.canvas.planner.Proposal.Service;
import dev.tone.canvas.planner.Usual;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads changes of what is drawn. What is not clear is asked, and then nothing is wished for in its place.
final class EditReader {
    private static final Pattern AGAIN = Pattern.compile("it|this|them|that|그것|그거|이것|이거", Pattern.CASE_INSENSITIVE);
    private static final int CHOICES = 6;

    private final Sketch sketch;
    private final String sentence;
    private final Names names;
    private final List<Wish> wishes = new ArrayList<>();
    private final Set<String> understood = new LinkedHashSet<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    /// What the words before spoke of last, which `it` means.
    private List<Part> before = List.of();

    EditReader(Sketch sketch, String sentence) {
        this.sketch = sketch;
        this.sentence = sentence;
        names = new Names(sketch);
    }

    Answer read() {
        Commands.Parsed parsed = Commands.parse(sentence);
        if (parsed == null) {
            return nothing();
        }
        if (parsed.commands().stream().anyMatch(each -> !each.sure() && !isKnown(each))) {
            return nothing();
        }
        ignored.addAll(parsed.rest());
        parsed.commands().stream()
                .map(Command::left)
                .filter(each -> !each.isEmpty())
                .forEach(ignored::add);
        parsed.commands().forEach(this::read);
        return new Answer(
                Sort.EDIT,
                questions.isEmpty() ? wishes : List.of(),
                List.copyOf(understood),
                ignored,
                List.of(),
                notes,
                questions);
    }

    private static Answer nothing() {
        return new Answer(Sort.NOTHING, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private boolean isKnown(Command command) {
        String anchor = command.verb() == Command.Verb.ADD_BETWEEN || command.verb() == Command.Verb.ADD_BEFORE
                ? command.other()
                : command.what();
        return names.list(anchor).stream().allMatch(each -> !each.parts().isEmpty());
    }

    private void read(Command command) {
        switch (command.verb()) {
            case ADD_BEHIND -> behind(command);
            case ADD, ADD_TO, ADD_FOR, ADD_BEFORE, ADD_BETWEEN -> new AddReader(this, sketch, names).read(command);
            case REMOVE -> remove(command);
            case LINK -> link(command);
            case UNLINK -> unlink(command);
            case REPLACE -> replace(command);
            case RENAME -> rename(command);
            case SCALE, MULTIPLY -> scale(command);
            case READY -> ready(command);
            case ENCLOSE -> enclose(command);
            case EXPOSE -> expose(command);
        }
    }

    void wish(Wish wish) {
        if (!wishes.contains(wish)) {
            wishes.add(wish);
        }
    }

    void note(String code, String... arguments) {
        Note note = Note.of(code, arguments);
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    void ask(Question question) {
        questions.add(question);
    }

    void understand(String words) {
        understood.add(words);
    }

    void ignore(String words) {
        ignored.add(words);
    }

    /// All that these words mean; empty when that is not clear, which is asked then.
    List<Part> parts(String phrase) {
        if (!before.isEmpty()
                && sketch.scope().isEmpty()
                && AGAIN.matcher(phrase.strip()).matches()) {
            return before;
        }
        if (!questions.isEmpty()
                && sketch.scope().isEmpty()
                && AGAIN.matcher(phrase.strip()).matches()) {
            // What it means is asked already.
            return List.of();
        }
        List<Part> parts = lookedUp(phrase);
        before = parts.isEmpty() ? before : parts;
        return parts;
    }

    private List<Part> lookedUp(String phrase) {
        List<Found> found = names.list(phrase);
        for (Found each : found) {
            if (each.parts().isEmpty()) {
                ask(new Question("unknown", each.said(), choices(each.said(), names.nearest(each.said()))));
            } else if (!each.isClear()) {
                List<String> several =
                        each.parts().stream().map(Part::name).distinct().toList();
                ask(new Question(
                        several.size() > 1 ? "ambiguous" : "same-name", each.said(), choices(each.said(), several)));
            } else {
                if (!each.taken().isEmpty()) {
                    note("taken", each.said(), each.taken());
                }
                each.parts().forEach(part -> understand(part.name()));
            }
        }
        return found.stream().allMatch(each -> each.isClear()) ? Names.all(found) : List.of();
    }

    private List<Choice> choices(String said, List<String> names) {
        return names.stream()
                .limit(CHOICES)
                .map(name -> new Choice(
                        name, sentence.replaceFirst(Pattern.quote(said), Matcher.quoteReplacement("\"" + name + "\""))))
                .toList();
    }

    private void remove(Command command) {
        List<Part> parts = parts(command.what());
        Set<ElementId> going = parts.stream().map(Part::id).collect(Collectors.toSet());
        parts.forEach(each -> wish(new Wish.Remove(each.id())));
        List<String> alone = sketch.parts().stream()
                .filter(each -> !going.contains(each.id()) && isLeftAlone(each.id(), going))
                .map(Part::name)
                .toList();
        if (!alone.isEmpty()) {
            note("left-alone", String.join(", ", alone));
        }
    }

    private boolean isLeftAlone(ElementId id, Set<ElementId> going) {
        List<ElementId> others = sketch.wires().stream()
                .filter(wire -> wire.from().equals(id) || wire.to().equals(id))
                .map(wire -> wire.from().equals(id) ? wire.to() : wire.from())
                .toList();
        return !others.isEmpty() && going.containsAll(others);
    }

    /// `put Kong behind nginx`: nginx is what is new, if Kong is drawn.
    private void behind(Command command) {
        boolean drawn = isDrawn(command.what());
        boolean other = isDrawn(command.other());
        if (drawn && other) {
            link(Command.of(Command.Verb.LINK, command.other(), command.what()));
        } else {
            Command add = drawn
                    ? Command.of(Command.Verb.ADD_BEFORE, command.other(), command.what())
                    : Command.of(Command.Verb.ADD_TO, command.what(), command.other());
            new AddReader(this, sketch, names).read(add);
        }
    }

    private boolean isDrawn(String phrase) {
        return names.list(phrase).stream().allMatch(each -> !each.parts().isEmpty());
    }

    /// Whether the words name a technology that nothing drawn is made with.
    private boolean isNew(String phrase) {
        List<Service> services = Planner.named(phrase).services();
        return services.size() == 1
                && !services.getFirst().technologies().isEmpty()
                && names.list(phrase).stream().allMatch(each -> each.parts().isEmpty());
    }

    private void link(Command command) {
        if (isNew(command.other())) {
            // `the API should use Redis`, where there is none yet
            new AddReader(this, sketch, names).read(Command.of(Command.Verb.ADD_TO, command.other(), command.what()));
            return;
        }
        if (isNew(command.what()) && isDrawn(command.other())) {
            // `attach MongoDB to the orders service`
            new AddReader(this, sketch, names).read(Command.of(Command.Verb.ADD_TO, command.what(), command.other()));
            return;
        }
        List<Part> from = parts(command.what());
        List<Part> to = parts(command.other());
        for (Part one : from) {
            for (Part other : to) {
                if (one.id().equals(other.id())) {
                    continue;
                }
                if (!sketch.between(one.id(), other.id()).isEmpty()) {
                    note("already-connected", one.name(), other.name());
                    continue;
                }
                Wish.Connect connect = Adding.connect(one, other);
                if (connect.from().equals(new Wish.End.Drawn(other.id()))) {
                    note("opened-by", other.name(), one.name());
                }
                wish(connect);
            }
        }
    }

    private void unlink(Command command) {
        List<Part> from = parts(command.what());
        List<Part> to = parts(command.other());
        boolean any = false;
        for (Part one : from) {
            for (Part other : to) {
                for (Sketch.Wire wire : sketch.between(one.id(), other.id())) {
                    wish(new Wish.Disconnect(wire.id(), ""));
                    any = true;
                }
            }
        }
        if (!any && !from.isEmpty() && !to.isEmpty()) {
            note("not-connected", from.getFirst().name(), to.getFirst().name());
        }
        before = from.isEmpty() ? before : from;
    }

    private void replace(Command command) {
        List<Service> next = Planner.named(command.other()).services();
        List<Part> parts = parts(command.what());
        if (next.size() != 1) {
            ask(new Question("unknown-technology", command.other(), List.of()));
            return;
        }
        Service service = next.getFirst();
        Technology technology =
                service.technologies().isEmpty() ? null : service.technologies().getFirst();
        for (Part part : parts) {
            boolean same = service.kind() == part.kind() || technology != null && technology.isOwnProgram();
            ServiceKind kind = same ? part.kind() : service.kind();
            if (!same) {
                note("other-kind", part.name(), part.kind().code(), kind.code());
            }
            wish(new Wish.Remake(part.id(), kind, technology));
            Technology known = Catalog.standard().named(part.technology());
            String old = known == null ? part.technology() : known.name();
            if (technology != null
                    && !old.isEmpty()
                    && part.name().toLowerCase(Locale.ROOT).contains(old.toLowerCase(Locale.ROOT))) {
                String name = part.name()
                        .replaceFirst("(?i)" + Pattern.quote(old), Matcher.quoteReplacement(technology.name()));
                wish(new Wish.Rename(part.id(), name));
            }
        }
        if (technology != null) {
            understand(technology.name());
        }
    }

    private void rename(Command command) {
        List<Part> parts = parts(command.what());
        String name = command.other().replaceAll("^[\"“”'‘’「『]|[\"“”'‘’」』]$", "");
        if (parts.size() > 1) {
            ask(new Question(
                    "one-at-a-time",
                    command.what(),
                    choices(
                            command.what(),
                            parts.stream().map(Part::name).distinct().toList())));
            return;
        }
        for (Part part : parts) {
            if (sketch.parts().stream()
                    .anyMatch(other ->
                            !other.id().equals(part.id()) && other.name().equalsIgnoreCase(name))) {
                note("name-taken", name);
            }
            wish(new Wish.Rename(part.id(), name));
        }
    }

    private void scale(Command command) {
        for (Part part : parts(command.what())) {
            int wanted = command.verb() == Command.Verb.MULTIPLY
                    ? Math.max(1, part.replicas()) * command.number()
                    : command.number();
            if (part.kind() == ServiceKind.EXTERNAL) {
                note("not-ours", part.name());
            } else if (wanted > ServiceProperties.MAX_REPLICAS) {
                note("too-many", part.name());
            } else {
                wish(new Wish.Scale(part.id(), wanted));
            }
        }
    }

    /// What answers requests runs three times, so that one may fail while another is exchanged. What keeps data gets a
    /// second one to take over.
    private void ready(Command command) {
        for (Part part : parts(command.what())) {
            switch (part.kind()) {
                case EXTERNAL -> note("not-ours", part.name());
                case DATABASE, STORAGE -> standby(part);
                case SCHEDULER -> note("one-scheduler", part.name());
                default -> {
                    if (part.replicas() >= 3) {
                        note("already-ready", part.name());
                    } else {
                        wish(new Wish.Scale(part.id(), 3));
                    }
                }
            }
        }
    }

    private void standby(Part part) {
        String name = part.name() + (sentence.matches(".*[가-힣].*") ? " 예비" : " standby");
        if (sketch.parts().stream().anyMatch(each -> each.name().equalsIgnoreCase(name))) {
            note("already-ready", part.name());
            return;
        }
        Technology technology = Catalog.standard().named(part.technology());
        String key = "standby-" + part.id().value();
        wish(new Wish.Add(key, part.kind(), technology, name, 0, 0, "", List.of(part.id())));
        wish(new Wish.Connect(
                new Wish.End.Drawn(part.id()), new Wish.End.New(key), Usual.protocol(part.kind(), part.slug())));
        note("standby", part.name());
    }

    private void enclose(Command command) {
        List<Part> parts = isServices(command.what()) ? sketch.inScope() : parts(command.what());
        List<Part> own = parts.stream()
                .filter(each -> each.kind() != ServiceKind.EXTERNAL)
                .toList();
        if (own.size() < parts.size()) {
            note(
                    "outside",
                    parts.stream()
                            .filter(each -> !own.contains(each))
                            .map(Part::name)
                            .collect(Collectors.joining(", ")));
        }
        if (own.isEmpty()) {
            return;
        }
        String word = command.third();
        String said = command.other().replaceAll("^[\"“”'‘’「『]|[\"“”'‘’」』]$", "");
        @Nullable
        Frame drawn = sketch.frames().stream()
                .filter(each ->
                        each.name().equalsIgnoreCase(said) || each.name().equalsIgnoreCase((said + " " + word).strip()))
                .findFirst()
                .orElse(null);
        own.forEach(each -> understand(each.name()));
        wish(new Wish.Enclose(
                own.stream().map(Part::id).toList(),
                drawn == null ? title(said, word) : drawn.name(),
                kind(word),
                drawn == null ? null : drawn.id()));
    }

    private static boolean isServices(String said) {
        return said.matches("(?i)(?:all )?(?:the |our |my )?services|(?:모든 |전체 )?서비스들?|(?:모든|전체) 서비스들?");
    }

    private static FrameKind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "network", "vpc", "subnet", "네트워크", "서브넷", "망" -> FrameKind.NETWORK;
            case "zone", "dmz", "존", "구역" -> FrameKind.ZONE;
            case "namespace", "네임스페이스" -> FrameKind.NAMESPACE;
            default -> FrameKind.PLAIN;
        };
    }

    private static String title(String said, String word) {
        String name = said.isEmpty() ? word : said + " " + word;
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void expose(Command command) {
        List<Part> parts = parts(command.what());
        if (parts.size() > 1) {
            ask(new Question(
                    "one-at-a-time",
                    command.what(),
                    choices(
                            command.what(),
                            parts.stream().map(Part::name).distinct().toList())));
            return;
        }
        for (Part part : parts) {
            if (command.number() == 0 && command.domain().isEmpty()) {
                ask(new Question("where", part.name(), List.of()));
            }
            if (command.number() > 0) {
                wish(new Wish.Listen(part.id(), command.number()));
            }
            if (!command.domain().isEmpty()) {
                wish(new Wish.Host(part.id(), command.domain()));
            }
        }
    }
}
