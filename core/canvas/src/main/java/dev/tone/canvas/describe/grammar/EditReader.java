package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.describe.Answer;
import dev.tone.canvas.describe.Answer.Sort;
import dev.tone.canvas.describe.Sketch;
import dev.tone.canvas.describe.Sketch.Part;
import dev.tone.canvas.describe.Wish;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads changes of what is drawn.
final class EditReader {
    private final String sentence;
    private final Reading reading;

    EditReader(Sketch sketch, String sentence) {
        this.sentence = sentence;
        reading = new Reading(sketch, sentence);
    }

    Answer read() {
        Commands.Parsed parsed = Commands.parse(sentence);
        if (parsed == null) {
            return nothing();
        }
        if (parsed.commands().stream().anyMatch(each -> !each.sure() && !isKnown(each))) {
            return nothing();
        }
        parsed.rest().forEach(reading::ignore);
        parsed.commands().stream()
                .map(Command::left)
                .filter(each -> !each.isEmpty())
                .forEach(reading::ignore);
        parsed.commands().forEach(this::read);
        return reading.answer();
    }

    private static Answer nothing() {
        return new Answer(Sort.NOTHING, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private boolean isKnown(Command command) {
        String anchor = command.verb() == Command.Verb.ADD_BETWEEN || command.verb() == Command.Verb.ADD_BEFORE
                ? command.other()
                : command.what();
        return reading.isDrawn(anchor);
    }

    private void read(Command command) {
        switch (command.verb()) {
            case ADD, ADD_TO, ADD_FOR, ADD_BEFORE, ADD_BETWEEN -> new AddReader(reading).read(command);
            case REMOVE -> remove(command);
            case ADD_BEHIND -> new WireReader(reading).behind(command);
            case LINK -> new WireReader(reading).link(command);
            case UNLINK -> new WireReader(reading).unlink(command);
            case REPLACE -> new PartReader(reading).replace(command);
            case RENAME -> new PartReader(reading).rename(command);
            case SCALE, MULTIPLY -> new PartReader(reading).scale(command);
            case READY -> new PartReader(reading).ready(command);
            case EXPOSE -> new PartReader(reading).expose(command);
            case ENCLOSE -> new FrameReader(reading).enclose(command);
        }
    }

    private void remove(Command command) {
        List<Part> parts = reading.parts(command.what());
        Set<ElementId> going = parts.stream().map(Part::id).collect(Collectors.toSet());
        parts.forEach(each -> reading.wish(new Wish.Remove(each.id())));
        List<String> alone = reading.sketch().parts().stream()
                .filter(each -> !going.contains(each.id()) && isLeftAlone(each.id(), going))
                .map(Part::name)
                .toList();
        if (!alone.isEmpty()) {
            reading.note("left-alone", String.join(", ", alone));
        }
    }

    private boolean isLeftAlone(ElementId id, Set<ElementId> going) {
        List<ElementId> others = reading.sketch().wires().stream()
                .filter(wire -> wire.from().equals(id) || wire.to().equals(id))
                .map(wire -> wire.from().equals(id) ? wire.to() : wire.from())
                .toList();
        return !others.isEmpty() && going.containsAll(others);
    }
}
