package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.describe.Sketch;
import dev.tone.canvas.describe.Sketch.Part;
import dev.tone.canvas.describe.Wish;
import java.util.List;

/// Reads who is to be connected with whom, and who no longer.
final class WireReader {
    private final Reading reading;

    WireReader(Reading reading) {
        this.reading = reading;
    }

    /// `put Kong behind nginx`: nginx is what is new, if Kong is drawn.
    void behind(Command command) {
        boolean drawn = reading.isDrawn(command.what());
        boolean other = reading.isDrawn(command.other());
        if (drawn && other) {
            link(Command.of(Command.Verb.LINK, command.other(), command.what()));
        } else {
            Command add = drawn
                    ? Command.of(Command.Verb.ADD_BEFORE, command.other(), command.what())
                    : Command.of(Command.Verb.ADD_TO, command.what(), command.other());
            new AddReader(reading).read(add);
        }
    }

    void link(Command command) {
        if (reading.isNew(command.other())) {
            // `the API should use Redis`, where there is none yet
            new AddReader(reading).read(Command.of(Command.Verb.ADD_TO, command.other(), command.what()));
            return;
        }
        if (reading.isNew(command.what()) && reading.isDrawn(command.other())) {
            // `attach MongoDB to the orders service`
            new AddReader(reading).read(Command.of(Command.Verb.ADD_TO, command.what(), command.other()));
            return;
        }
        List<Part> from = reading.parts(command.what());
        List<Part> to = reading.parts(command.other());
        for (Part one : from) {
            for (Part other : to) {
                if (one.id().equals(other.id())) {
                    continue;
                }
                if (!reading.sketch().between(one.id(), other.id()).isEmpty()) {
                    reading.note("already-connected", one.name(), other.name());
                    continue;
                }
                Wish.Connect connect = Adding.connect(one, other);
                if (connect.from().equals(new Wish.End.Drawn(other.id()))) {
                    reading.note("opened-by", other.name(), one.name());
                }
                reading.wish(connect);
            }
        }
    }

    void unlink(Command command) {
        List<Part> from = reading.parts(command.what());
        List<Part> to = reading.parts(command.other());
        boolean any = false;
        for (Part one : from) {
            for (Part other : to) {
                for (Sketch.Wire wire : reading.sketch().between(one.id(), other.id())) {
                    reading.wish(new Wish.Disconnect(wire.id(), ""));
                    any = true;
                }
            }
        }
        if (!any && !from.isEmpty() && !to.isEmpty()) {
            reading.note("not-connected", from.getFirst().name(), to.getFirst().name());
        }
        reading.speakOf(from);
    }
}
