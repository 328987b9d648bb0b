package dev.tone.desktop.i18n;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The platform speaks English, to whoever asks. What it says is told in another language by what it says: sentence by
/// sentence, with what differs put in its place. What is not known here stays English. Immutable.
final class Sentences {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Map<String, String> whole;
    private final List<Template> templates;

    /// @param fixed characters that are the same each time; of several that fit, the one with most is meant
    private record Template(Pattern pattern, List<Integer> places, String translation, int fixed) {}

    private Sentences(Map<String, String> whole, List<Template> templates) {
        this.whole = Map.copyOf(whole);
        this.templates = List.copyOf(templates);
    }

    /// None for English, which needs none.
    static Sentences of(Language language) {
        Map<String, String> whole = new HashMap<>();
        List<Template> templates = new ArrayList<>();
        pairs(language).forEach((english, translation) -> {
            if (PLACE.matcher(english).find()) {
                templates.add(template(english, translation));
            } else {
                whole.put(english, translation);
            }
        });
        templates.sort(Comparator.comparingInt(Template::fixed).reversed());
        return new Sentences(whole, templates);
    }

    /// What the platform says, and the same in the language.
    static Map<String, String> pairs(Language language) {
        Map<String, String> pairs = new HashMap<>();
        try (InputStream in =
                Sentences.class.getResourceAsStream("/dev/tone/assets/i18n/" + language.code() + ".sentences")) {
            if (in == null) {
                return pairs;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String english = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // With a space: a sentence may begin with the number of a deployment.
                if (line.isBlank() || line.startsWith("# ")) {
                    continue;
                }
                if (english == null) {
                    english = line;
                } else {
                    if (pairs.put(english, line) != null) {
                        throw new IllegalStateException("Twice: " + english);
                    }
                    english = null;
                }
            }
            if (english != null) {
                throw new IllegalStateException("Without a translation: " + english);
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template template(String english, String translation) {
        StringBuilder pattern = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        Matcher place = PLACE.matcher(english);
        int from = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(english.substring(from, place.start())))
                    .append("(.+?)");
            places.add(Integer.valueOf(place.group(1)));
            from = place.end();
        }
        pattern.append(Pattern.quote(english.substring(from)));
        int fixed = PLACE.matcher(english).replaceAll("").length();
        return new Template(Pattern.compile(pattern.toString(), Pattern.DOTALL), places, translation, fixed);
    }

    /// Several sentences are told one after the other when they are not known as one.
    ///
    /// @return the same in the language where it is known, else as it came
    String say(String english) {
        String known = known(english);
        for (int end = english.indexOf(". "); known == null && end > 0; end = english.indexOf(". ", end + 1)) {
            String first = known(english.substring(0, end + 1));
            known = first == null ? null : first + " " + say(english.substring(end + 2));
        }
        return known == null ? english : known;
    }

    private @Nullable String known(String english) {
        String known = whole.get(english);
        if (known != null) {
            return known;
        }
        for (Template template : templates) {
            Matcher matcher = template.pattern().matcher(english);
            if (matcher.matches()) {
                return filled(template, matcher.toMatchResult());
            }
        }
        return null;
    }

    private String filled(Template template, MatchResult match) {
        return PLACE.matcher(template.translation())
                .replaceAll(place -> Matcher.quoteReplacement(
                        say(match.group(template.places().indexOf(Integer.valueOf(place.group(1))) + 1))));
    }
}
