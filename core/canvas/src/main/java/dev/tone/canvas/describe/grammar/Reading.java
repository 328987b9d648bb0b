package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.describe.Answer;
import dev.tone.canvas.describe.Answer.Choice;
import dev.tone.canvas.describe.Answer.Note;
import dev.tone.canvas.describe.Answer.Question;
import dev.tone.canvas.describe.Answer.Sort;
import dev.tone.canvas.describe.Sketch;
import dev.tone.canvas.describe.Sketch.Part;
import dev.tone.canvas.describe.Wish;
import dev.tone.canvas.describe.grammar.Names.Found;
import dev.tone.canvas.planner.Planner;
import dev.tone.canvas.planner.Proposal.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the sentence of an edit has come to so far. What is not clear is asked, and then nothing is wished for in its
/// place.
final class Reading {
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

    Reading(Sketch sketch, String sentence) {
        this.sketch = sketch;
        this.sentence = sentence;
        names = new Names(sketch);
    }

    Sketch sketch() {
        return sketch;
    }

    Names names() {
        return names;
    }

    boolean isKorean() {
        return sentence.matches(".*[가-힣].*");
    }

    Answer answer() {
        return new Answer(
                Sort.EDIT,
                questions.isEmpty() ? wishes : List.of(),
                List.copyOf(understood),
                ignored,
                List.of(),
                notes,
                questions);
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
        boolean again =
                sketch.scope().isEmpty() && AGAIN.matcher(phrase.strip()).matches();
        if (again && !before.isEmpty()) {
            return before;
        }
        if (again && !questions.isEmpty()) {
            // What it means is asked already.
            return List.of();
        }
        List<Part> parts = lookedUp(phrase);
        speakOf(parts);
        return parts;
    }

    /// The one that these words mean; empty when they mean several, or when that is not clear, which is asked then.
    Optional<Part> part(String phrase) {
        List<Part> parts = parts(phrase);
        if (parts.size() > 1) {
            List<String> names = parts.stream().map(Part::name).distinct().toList();
            ask(new Question("one-at-a-time", phrase, choices(phrase, names)));
            return Optional.empty();
        }
        return parts.stream().findFirst();
    }

    /// `it` means these from now on.
    void speakOf(List<Part> parts) {
        before = parts.isEmpty() ? before : parts;
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

    boolean isDrawn(String phrase) {
        return names.list(phrase).stream().allMatch(each -> !each.parts().isEmpty());
    }

    /// Whether the words name a technology that nothing drawn is made with.
    boolean isNew(String phrase) {
        List<Service> services = Planner.named(phrase).services();
        return services.size() == 1
                && !services.getFirst().technologies().isEmpty()
                && names.list(phrase).stream().allMatch(each -> each.parts().isEmpty());
    }
}
