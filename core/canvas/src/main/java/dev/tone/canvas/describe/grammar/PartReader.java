package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.describe.Answer.Question;
import dev.tone.canvas.describe.Sketch.Part;
import dev.tone.canvas.describe.Wish;
import dev.tone.canvas.planner.Planner;
import dev.tone.canvas.planner.Proposal.Service;
import dev.tone.canvas.planner.Usual;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what one of the drawn services is to become.
final class PartReader {
    private final Reading reading;

    PartReader(Reading reading) {
        this.reading = reading;
    }

    void replace(Command command) {
        List<Service> next = Planner.named(command.other()).services();
        List<Part> parts = reading.parts(command.what());
        if (next.size() != 1) {
            reading.ask(new Question("unknown-technology", command.other(), List.of()));
            return;
        }
        Service service = next.getFirst();
        Technology technology =
                service.technologies().isEmpty() ? null : service.technologies().getFirst();
        for (Part part : parts) {
            boolean same = service.kind() == part.kind() || technology != null && technology.isOwnProgram();
            ServiceKind kind = same ? part.kind() : service.kind();
            if (!same) {
                reading.note("other-kind", part.name(), part.kind().code(), kind.code());
            }
            reading.wish(new Wish.Remake(part.id(), kind, technology));
            Technology known = Catalog.standard().named(part.technology());
            String old = known == null ? part.technology() : known.name();
            if (technology != null
                    && !old.isEmpty()
                    && part.name().toLowerCase(Locale.ROOT).contains(old.toLowerCase(Locale.ROOT))) {
                String name = part.name()
                        .replaceFirst("(?i)" + Pattern.quote(old), Matcher.quoteReplacement(technology.name()));
                reading.wish(new Wish.Rename(part.id(), name));
            }
        }
        if (technology != null) {
            reading.understand(technology.name());
        }
    }

    void rename(Command command) {
        String name = Names.unquoted(command.other());
        reading.part(command.what()).ifPresent(part -> {
            if (reading.sketch().parts().stream()
                    .anyMatch(other ->
                            !other.id().equals(part.id()) && other.name().equalsIgnoreCase(name))) {
                reading.note("name-taken", name);
            }
            reading.wish(new Wish.Rename(part.id(), name));
        });
    }

    void scale(Command command) {
        for (Part part : reading.parts(command.what())) {
            int wanted = command.verb() == Command.Verb.MULTIPLY
                    ? Math.max(1, part.replicas()) * command.number()
                    : command.number();
            if (part.kind() == ServiceKind.EXTERNAL) {
                reading.note("not-ours", part.name());
            } else if (wanted > ServiceProperties.MAX_REPLICAS) {
                reading.note("too-many", part.name());
            } else {
                reading.wish(new Wish.Scale(part.id(), wanted));
            }
        }
    }

    /// What answers requests runs three times, so that one may fail while another is exchanged. What keeps data gets a
    /// second one to take over.
    void ready(Command command) {
        for (Part part : reading.parts(command.what())) {
            switch (part.kind()) {
                case EXTERNAL -> reading.note("not-ours", part.name());
                case DATABASE, STORAGE -> standby(part);
                case SCHEDULER -> reading.note("one-scheduler", part.name());
                default -> {
                    if (part.replicas() >= 3) {
                        reading.note("already-ready", part.name());
                    } else {
                        reading.wish(new Wish.Scale(part.id(), 3));
                    }
                }
            }
        }
    }

    private void standby(Part part) {
        String name = part.name() + (reading.isKorean() ? " 예비" : " standby");
        if (reading.sketch().parts().stream().anyMatch(each -> each.name().equalsIgnoreCase(name))) {
            reading.note("already-ready", part.name());
            return;
        }
        Technology technology = Catalog.standard().named(part.technology());
        String key = "standby-" + part.id().value();
        reading.wish(new Wish.Add(key, part.kind(), technology, name, 0, 0, "", List.of(part.id())));
        reading.wish(new Wish.Connect(
                new Wish.End.Drawn(part.id()), new Wish.End.New(key), Usual.protocol(part.kind(), part.slug())));
        reading.note("standby", part.name());
    }

    void expose(Command command) {
        reading.part(command.what()).ifPresent(part -> {
            if (command.number() == 0 && command.domain().isEmpty()) {
                reading.ask(new Question("where", part.name(), List.of()));
            }
            if (command.number() > 0) {
                reading.wish(new Wish.Listen(part.id(), command.number()));
            }
            if (!command.domain().isEmpty()) {
                reading.wish(new Wish.Host(part.id(), command.domain()));
            }
        });
    }
}
