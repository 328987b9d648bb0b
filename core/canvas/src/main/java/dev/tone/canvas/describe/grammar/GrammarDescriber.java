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
import java.util.regex.Pattern;

/// Reads by rules: without a network, without a model, in a few milliseconds.
public final class GrammarDescriber implements Describer {
    /// What is wanted of a drawing and cannot be read as a change, nor as a system of that name.
    private static final Pattern OTHER = Pattern.compile(
            "(?:please )?(?:split|merge|combine|duplicate|clone|copy|align|undo|redo|color|colour|sort|tidy)\\b.*"
                    + "|.*(?:쪼개|나눠|합쳐|복제해|복사해|정렬해|되돌려) ?(?:줘|줘요|주세요|라)?\\W*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public String name() {
        return "grammar";
    }

    @Override
    public String version() {
        return "2";
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
        Proposal proposal = Planner.plan(said);
        return OTHER.matcher(said.strip()).matches() && !sketch.parts().isEmpty() || isDrawn(proposal, sketch)
                ? new Answer(Sort.NOTHING, List.of(), List.of(), List.of(said), List.of(), List.of(), List.of())
                : system(proposal);
    }

    /// Whether it names nothing but what is there already: then it is no new system, whatever else was meant.
    private static boolean isDrawn(Proposal proposal, Sketch sketch) {
        return !proposal.services().isEmpty()
                && proposal.services().stream()
                        .allMatch(service -> sketch.parts().stream()
                                .anyMatch(part -> part.name().equalsIgnoreCase(service.name())));
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
                proposal.choices().stream()
                        .map(each -> Answer.Note.of("chosen", each.taken(), each.left()))
                        .toList(),
                List.of());
    }
}
