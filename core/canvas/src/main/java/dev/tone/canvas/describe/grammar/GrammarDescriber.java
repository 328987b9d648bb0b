package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.describe.Answer;
import dev.tone.canvas.describe.Answer.Sort;
import dev.tone.canvas.describe.Describer;
import dev.tone.canvas.describe.Sketch;
import dev.tone.canvas.describe.Wish;
import dev.tone.canvas.planner.Planner;
import dev.tone.canvas.planner.Proposal;
import java.util.ArrayList;
import java.util.List;

/// Reads by rules: without a network, without a model, in a few milliseconds.
public final class GrammarDescriber implements Describer {
    @Override
    public String name() {
        return "grammar";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Answer read(String sentence, Sketch sketch) {
        String said = sentence.length() > Planner.LONGEST ? sentence.substring(0, Planner.LONGEST) : sentence;
        if (!sketch.parts().isEmpty()) {
            Answer edit = new EditReader(sketch, said).read();
            if (edit.sort() == Sort.EDIT) {
                return edit;
            }
        }
        return system(Planner.plan(said));
    }

    private static Answer system(Proposal proposal) {
        List<Wish> wishes = new ArrayList<>();
        proposal.services().forEach(each -> wishes.add(Adding.of(each, "", List.of())));
        proposal.links()
                .forEach(link -> wishes.add(
                        new Wish.Connect(new Wish.End.New(link.from()), new Wish.End.New(link.to()), link.protocol())));
        return new Answer(
                wishes.isEmpty() ? Sort.NOTHING : Sort.SYSTEM,
                wishes,
                proposal.understood().stream().map(Proposal.Span::text).toList(),
                proposal.ignored().stream().map(Proposal.Span::text).toList(),
                proposal.excluded(),
                List.of(),
                List.of());
    }
}
