package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.describe.Sketch;
import dev.tone.canvas.describe.Sketch.Part;
import dev.tone.canvas.planner.Planner;
import dev.tone.canvas.planner.Proposal;
import dev.tone.canvas.planner.Proposal.Service;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what is drawn by the words for it: by name, by what it is made with, by what it is.
final class Names {
    /// @param parts all that may be meant
    /// @param all whether the words mean all of them, as `the workers` does, and not one
    /// @param taken the name that a misspelt one was taken for; empty when it was spelt right
    record Found(String said, List<Part> parts, boolean all, String taken) {
        boolean isClear() {
            return parts.size() == 1 || all && !parts.isEmpty();
        }
    }

    private static final Pattern QUOTED = Pattern.compile("^[\"“”'‘’「『](.+)[\"“”'‘’」』]$");
    private static final Pattern QUOTES = Pattern.compile("^[\"“”'‘’「『]|[\"“”'‘’」』]$");
    private static final Pattern EVERY = Pattern.compile(
            "^(?:all(?: of)?|every|each(?: of)?|both(?: of)?|모든|전체|전부|모두|각) ?(?:the |our |my |these |those )?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE = Pattern.compile(
            "^(?:the|our|my|this|that|these|those|existing|current|old|a|an|이|그|저|기존|우리) ", Pattern.CASE_INSENSITIVE);
    private static final Set<String> WHOLE = Set.of(
            "it",
            "this",
            "that",
            "them",
            "these",
            "those",
            "everything",
            "all",
            "all of it",
            "all of them",
            "the selection",
            "selection",
            "the selected",
            "what is selected",
            "the drawing",
            "the whole drawing",
            "the system",
            "the whole system",
            "the whole thing",
            "이것",
            "이거",
            "이것들",
            "이거들",
            "그것",
            "이들",
            "얘네",
            "전부",
            "모두",
            "다",
            "전체",
            "시스템",
            "전체 시스템",
            "선택한 것",
            "선택한 것들",
            "선택된 것",
            "모든 것");
    private static final Set<String> SINGULAR = Set.of("it", "this", "that", "이것", "이거", "그것");
    private static final Pattern GENERIC = Pattern.compile(
            " ?(?:apps?|applications?|services?|servers?|backends?|front ?ends?|apis?|databases?|dbs?|서비스|서버|앱|백엔드|프론트엔드|디비|데이터베이스)$");
    private static final int CHOICES = 4;
    /// By how many letters one that is said to be of this kind is nearer.
    private static final int KIND = 4;

    private final Sketch sketch;

    Names(Sketch sketch) {
        this.sketch = sketch;
    }

    /// A new name without the marks around it.
    static String unquoted(String said) {
        return QUOTES.matcher(said).replaceAll("");
    }

    /// One after the other, each on its own: `web, api and db`.
    List<Found> list(String phrase) {
        Found whole = find(phrase);
        if (whole.isClear() && whole.taken.isEmpty()) {
            return List.of(whole);
        }
        String[] pieces = phrase.split("(?i) ?, ?(?:and )?| and | & | 및 |(?<=[가-힣A-Za-z0-9])(?:와|과|랑|이랑|하고) ");
        return pieces.length < 2
                ? List.of(whole)
                : Stream.of(pieces)
                        .filter(each -> !each.isBlank())
                        .map(this::find)
                        .toList();
    }

    Found find(String phrase) {
        String said = phrase.strip();
        Matcher quoted = QUOTED.matcher(said);
        if (quoted.matches()) {
            return new Found(said, named(quoted.group(1)), false, "");
        }
        String plain = said.toLowerCase(Locale.ROOT);
        if (WHOLE.contains(plain)) {
            List<Part> scope = sketch.inScope();
            boolean all = !SINGULAR.contains(plain) || !sketch.scope().isEmpty();
            return new Found(said, scope, all, "");
        }
        boolean every = EVERY.matcher(plain).find() || plain.endsWith("들") || plain.endsWith("들 모두");
        plain = EVERY.matcher(plain).replaceFirst("").replaceFirst("들(?: 모두| 전부| 다)?$", "");
        plain = ARTICLE.matcher(ARTICLE.matcher(plain).replaceFirst(""))
                .replaceFirst("")
                .strip();
        List<Part> exact = named(plain);
        if (!exact.isEmpty()) {
            return narrowed(said, exact, every);
        }
        List<Part> bare = named(GENERIC.matcher(plain).replaceFirst(""));
        if (!bare.isEmpty()) {
            // `the web app`, of what is called `web`
            return narrowed(said, bare, every);
        }
        Proposal proposal = Planner.named(plain);
        boolean single = proposal.services().size() == 1;
        Service service = single ? proposal.services().getFirst() : null;
        boolean plural = every || isPlural(plain, proposal);
        List<Part> byWords = byWords(plain);
        if (plain.contains(" ") && !byWords.isEmpty()) {
            return narrowed(said, byWords, plural);
        }
        // `the billing service` is not just any service.
        boolean telling = service != null && (!service.technologies().isEmpty() || Planner.kindOf(plain) != null);
        if (service != null && telling) {
            List<Part> alike = alike(service);
            if (!alike.isEmpty()) {
                return narrowed(said, alike, plural);
            }
        }
        if (!byWords.isEmpty()) {
            return narrowed(said, byWords, plural);
        }
        List<Part> near = near(plain, 1);
        if (near.size() == 1) {
            return new Found(said, near, false, near.getFirst().name());
        }
        return new Found(said, List.of(), false, "");
    }

    /// What may have been meant by a name that nothing has, the nearest first.
    List<String> nearest(String phrase) {
        String plain = ARTICLE.matcher(phrase.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        ServiceKind kind = Planner.kindOf(plain.substring(plain.lastIndexOf(' ') + 1));
        return sketch.parts().stream()
                .sorted(Comparator.comparingDouble(each -> distance(plain, each) - (each.kind() == kind ? KIND : 0)))
                .map(Part::name)
                .distinct()
                .limit(CHOICES)
                .toList();
    }

    /// What is selected goes before what is not.
    private Found narrowed(String said, List<Part> parts, boolean all) {
        List<Part> inside = parts.stream()
                .filter(each -> sketch.scope().contains(each.id()))
                .toList();
        return new Found(said, inside.isEmpty() ? parts : inside, all, "");
    }

    private List<Part> named(String name) {
        String wanted = normal(name);
        return where(each -> normal(each.name()).equals(wanted));
    }

    private List<Part> byWords(String phrase) {
        Set<String> wanted = words(phrase);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Part> parts = where(each -> words(each.name()).containsAll(wanted));
        String joined = normal(phrase).replace(" ", "");
        return parts.isEmpty() && joined.length() > 1
                ? where(each -> normal(each.name()).replace(" ", "").startsWith(joined))
                : parts;
    }

    /// Made with the same, or of the same kind when nothing is said of what it is made with.
    private List<Part> alike(Service service) {
        if (!service.technologies().isEmpty()) {
            List<Part> made = where(each -> service.technologies().stream()
                    .anyMatch(technology -> technology.slug().equals(each.slug())));
            List<Part> both =
                    made.stream().filter(each -> each.kind() == service.kind()).toList();
            return both.isEmpty() ? made : both;
        }
        return where(each -> each.kind() == service.kind());
    }

    private static boolean isPlural(String phrase, Proposal proposal) {
        return phrase.matches("[a-z .-]*[a-z]{2,}s")
                && !phrase.matches(".*(?:redis|kubernetes|nats|sqs|express|keys|access|ss)$")
                && (proposal.services().isEmpty()
                        || proposal.services().getFirst().technologies().isEmpty()
                        || phrase.contains(" "));
    }

    private List<Part> where(Predicate<Part> wanted) {
        return sketch.parts().stream().filter(wanted).toList();
    }

    /// @param most wrong letters that are forgiven in a short name; one more in a long one
    private List<Part> near(String phrase, int most) {
        if (phrase.length() < 3) {
            return List.of();
        }
        double limit = phrase.length() > 6 ? most + 1 : most;
        List<Part> near = where(each -> distance(phrase, each) <= limit);
        double best =
                near.stream().mapToDouble(each -> distance(phrase, each)).min().orElse(0);
        return near.stream().filter(each -> distance(phrase, each) == best).toList();
    }

    private static double distance(String phrase, Part part) {
        String name = normal(part.name());
        double best = Edits.between(phrase, name);
        for (String word : words(name)) {
            // A whole name is nearer than a word of it.
            best = Math.min(best, Edits.between(phrase, word) + (word.equals(name) ? 0 : 0.25));
        }
        return Math.min(best, Edits.between(phrase, normal(part.technology())) + 0.25);
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(List.of(normal(text).split(" ")));
        words.remove("");
        return words;
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_./-]+", " ").strip();
    }

    static List<Part> all(List<Found> found) {
        List<Part> parts = new ArrayList<>();
        found.forEach(each ->
                each.parts().stream().filter(part -> !parts.contains(part)).forEach(parts::add));
        return parts;
    }
}
