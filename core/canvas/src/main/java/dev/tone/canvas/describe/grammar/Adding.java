package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.describe.Sketch.Part;
import dev.tone.canvas.describe.Wish;
import dev.tone.canvas.planner.Proposal.Service;
import dev.tone.canvas.planner.Usual;
import dev.tone.model.id.ElementId;
import java.util.List;

/// Services of the planner as wishes.
final class Adding {
    private Adding() {}

    static Wish.Add of(Service service, String prefix, List<ElementId> near) {
        return new Wish.Add(
                prefix + service.id(),
                service.kind(),
                service.technologies().isEmpty() ? null : service.technologies().getFirst(),
                service.name(),
                service.replicas(),
                service.port(),
                service.domain(),
                near);
    }

    static String slug(Wish.Add add) {
        var technology = add.technology();
        return technology == null ? "" : technology.slug();
    }

    /// In the direction that such a connection is opened in; the first of two equals opens it.
    static Wish.Connect connect(Part one, Wish.Add other) {
        boolean turned = Usual.isTurned(one.kind(), one.slug(), other.kind(), slug(other));
        Wish.End drawn = new Wish.End.Drawn(one.id());
        Wish.End added = new Wish.End.New(other.key());
        return turned
                ? new Wish.Connect(added, drawn, Usual.protocol(one.kind(), one.slug()))
                : new Wish.Connect(drawn, added, Usual.protocol(other.kind(), slug(other)));
    }

    static Wish.Connect connect(Part one, Part other) {
        boolean turned = Usual.isTurned(one.kind(), one.slug(), other.kind(), other.slug());
        Part from = turned ? other : one;
        Part to = turned ? one : other;
        return new Wish.Connect(
                new Wish.End.Drawn(from.id()), new Wish.End.Drawn(to.id()), Usual.protocol(to.kind(), to.slug()));
    }
}
