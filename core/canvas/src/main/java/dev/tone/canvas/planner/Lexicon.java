package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.planner.Entry.Strength;
import dev.tone.canvas.service.Coded;
import dev.tone.canvas.service.ServiceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words that are known: names of technologies from the catalog, the other words from the files beside this one.
final class Lexicon {
    /// No known name is longer.
    static final int LONGEST = 36;

    /// No ending is longer.
    private static final int ENDING = 12;

    private static final Lexicon STANDARD = new Lexicon();

    private final Map<String, Entry> words = new HashMap<>();
    private final Map<String, Sort> stems = new HashMap<>();
    /// Words that make a name only together with each of another list.
    private final Map<String, List<String>> halves = new HashMap<>();
    /// Names of which only the kind is known.
    private final Set<String> products = new HashSet<>();
    /// Names that are short for several technologies.
    private final Map<String, List<Entry>> stacks = new HashMap<>();

    /// The length of the longest name that begins with a letter or two.
    private final Map<String, Integer> lengths = new HashMap<>();

    private final Set<String> endings = new HashSet<>();
    private final Map<String, Role> particles = new HashMap<>();
    private final Slips slips;

    private Lexicon() {
        lines("nouns.txt").forEach(this::nouns);
        lines("stacks.txt")
                .forEach(line -> stacks.put(
                        line.sort(),
                        line.words().stream().map(Lexicon::technology).toList()));
        lines("words.txt").forEach(this::words);
        combined("not-auxiliary", "not-verb", Sort.NOT_NEXT);
        combined("not-being", "not-state", Sort.NOT_LAST);
        combined("being", "bad-state", Sort.NOT_LAST);
        lines("particles.txt").forEach(line -> line.words().forEach(word -> particles.put(word, role(line.sort()))));
        Map<String, Entry> correctable = new HashMap<>();
        Catalog.standard().names().forEach((name, technology) -> {
            if (technology.role() != Technology.Role.PROTOCOL) {
                Entry entry = entry(technology);
                words.put(name, entry);
                correctable.put(name, entry);
            }
        });
        words.forEach((word, entry) -> {
            if (entry.sort() == Sort.NOUN
                    && entry.strength() == Strength.STRONG
                    && word.length() >= 7
                    && !products.contains(word)) {
                correctable.put(word, entry);
            }
        });
        slips = new Slips(correctable);
        Stream.of(words.keySet(), stacks.keySet(), stems.keySet(), Set.of(Homonyms.GO))
                .flatMap(Set::stream)
                .forEach(name -> lengths.merge(
                        name.substring(0, Math.min(2, name.length())),
                        Math.min(LONGEST, name.length() + 1),
                        Math::max));
    }

    /// How far a name reaches at most that begins at this place; 0 when none begins with these letters.
    int longest(CharSequence text, int at) {
        String first = text.subSequence(at, Math.min(text.length(), at + 2)).toString();
        return Math.max(lengths.getOrDefault(first, 0), lengths.getOrDefault(first.substring(0, 1), 0));
    }

    static Lexicon standard() {
        return STANDARD;
    }

    /// @param slug of a technology, with `as` and a kind where it is there for something else than usual
    private static Entry technology(String slug) {
        String[] parts = slug.split(" as ");
        Entry usual = entry(Objects.requireNonNull(Catalog.standard().bySlug(parts[0]), slug));
        return parts.length == 1
                ? usual
                : new Entry(
                        Sort.TECHNOLOGY,
                        usual.technology(),
                        Objects.requireNonNull(Coded.parse(ServiceKind.values(), parts[1]), slug),
                        Strength.STRONG);
    }

    private static Entry entry(Technology technology) {
        return new Entry(Sort.TECHNOLOGY, technology, technology.kind(), Strength.STRONG);
    }

    /// What the name is short for; empty when it is not.
    List<Entry> stack(String word) {
        return stacks.getOrDefault(word, List.of());
    }

    /// The word as it is, or the English noun that it is the plural of.
    @Nullable
    Entry find(String word) {
        Entry exact = words.get(word);
        if (exact == null && word.length() > 3 && word.endsWith("s")) {
            Entry single = words.get(word.substring(0, word.length() - 1));
            return single != null && (single.sort() == Sort.NOUN || single.sort() == Sort.PRODUCER) ? single : null;
        }
        return exact;
    }

    /// Whether it is the name of a product of which only the kind is known.
    boolean isProduct(String word) {
        return products.contains(word);
    }

    /// The name that was meant when a letter or two are wrong.
    @Nullable
    Entry near(String word) {
        return slips.near(word);
    }

    /// What such a stem with an ending of verbs does, or null when it is none.
    @Nullable
    Sort stem(String word) {
        return stems.get(word);
    }

    boolean isVerbEnding(String tail) {
        return endings.contains(tail);
    }

    /// The role that is given by an ending of one or two particles; the last one decides. Null when it is no ending.
    @Nullable
    Role particle(String tail) {
        if (tail.isEmpty()) {
            return Role.NONE;
        }
        if (tail.length() > ENDING) {
            return null;
        }
        Role whole = particles.get(tail);
        for (int i = 1; whole == null && i < tail.length(); i++) {
            Role last = particles.get(tail.substring(i));
            if (last != null && particles.containsKey(tail.substring(0, i))) {
                whole = last;
            }
        }
        return whole;
    }

    private void nouns(Line line) {
        String sort = line.sort();
        if (sort.endsWith("!")) {
            ServiceKind kind = Objects.requireNonNull(
                    Coded.parse(ServiceKind.values(), sort.substring(0, sort.length() - 1)), sort);
            Entry noun = new Entry(Sort.NOUN, null, kind, Strength.STRONG);
            line.words().forEach(word -> words.putIfAbsent(word, noun));
            products.addAll(line.words());
            return;
        }
        Strength strength = sort.endsWith("~") ? Strength.TITLE : sort.endsWith("*") ? Strength.WEAK : Strength.STRONG;
        String code = strength == Strength.STRONG ? sort : sort.substring(0, sort.length() - 1);
        ServiceKind kind = Objects.requireNonNull(Coded.parse(ServiceKind.values(), code), sort);
        line.words().forEach(word -> words.put(word, new Entry(Sort.NOUN, null, kind, strength)));
    }

    private void words(Line line) {
        switch (line.sort()) {
            case "ending" -> {
                endings.addAll(line.words());
                List.of("하", "되", "시키").forEach(verb -> endings.addAll(Conjugation.of(verb)));
            }
            case "verb-stem", "publish-stem" -> line.words().forEach(word -> stems.put(word, Sort.VERB));
            case "consume-stem" -> line.words().forEach(word -> stems.put(word, Sort.CONSUME_VERB));
            case "korean-read-verb" -> line.words().forEach(verb -> conjugated(verb, Sort.CONSUME_VERB));
            case "korean-not" -> line.words().forEach(verb -> conjugated(verb, Sort.NOT_LAST));
            case "korean-swap" -> line.words().forEach(verb -> conjugated(verb, Sort.SWAP));
            case "korean-made" -> line.words().forEach(verb -> conjugated(verb, Sort.MADE));
            case "korean-verb" -> line.words().forEach(verb -> conjugated(verb, Sort.VERB));
            case "korean-not-stem" -> line.words().forEach(this::forbidding);
            case "not-auxiliary", "not-verb", "not-being", "not-state", "being", "bad-state" ->
                halves.put(line.sort(), line.words());
            case "english-verb" -> line.words().forEach(verb -> inflected(Inflection.of(verb)));
            case "read-verb" -> line.words().forEach(word -> words.put(word, Entry.of(Sort.CONSUME_VERB)));
            case "write-verb" -> line.words().forEach(word -> words.put(word, Entry.of(Sort.VERB)));
            default -> {
                Sort sort = Objects.requireNonNull(Coded.parse(Sort.values(), line.sort()), line.sort());
                line.words().forEach(word -> words.put(word, Entry.of(sort)));
            }
        }
    }

    /// `won't use`, `should not be used`
    private void combined(String first, String second, Sort sort) {
        for (String begin : halves.getOrDefault(first, List.of())) {
            for (String end : halves.getOrDefault(second, List.of())) {
                words.putIfAbsent(begin + " " + end, Entry.of(sort));
            }
        }
    }

    /// `쓰지 않고`, `쓰지 마세요`, `쓰지 말아 주세요`
    private void forbidding(String stem) {
        for (String not : List.of("지 ", "지", "지는 ", "진 ")) {
            conjugated(stem + not + "않", Sort.NOT_LAST);
            Conjugation.prohibition().forEach(form -> words.putIfAbsent(stem + not + form, Entry.of(Sort.NOT_LAST)));
        }
    }

    private void conjugated(String verb, Sort sort) {
        Conjugation.of(verb).forEach(form -> words.putIfAbsent(form, Entry.of(sort)));
    }

    private void inflected(Inflection verb) {
        verb.active().forEach(form -> words.putIfAbsent(form, Entry.of(Sort.ACTIVE)));
        verb.passive().forEach(form -> words.putIfAbsent(form, Entry.of(Sort.PASSIVE)));
    }

    private static Role role(String code) {
        return Objects.requireNonNull(Coded.parse(Role.values(), code), code);
    }

    private record Line(String sort, List<String> words) {}

    private static List<Line> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file)) {
            List<Line> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int colon = line.indexOf(" : ");
                if (colon > 0 && !line.startsWith("#")) {
                    List<String> words = new ArrayList<>();
                    for (String word : line.substring(colon + 3).split(",")) {
                        if (!word.isBlank()) {
                            words.add(word.strip());
                        }
                    }
                    lines.add(new Line(line.substring(0, colon).strip(), words));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
