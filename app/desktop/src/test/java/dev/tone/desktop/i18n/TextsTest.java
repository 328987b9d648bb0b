package dev.tone.desktop.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.actions.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern USED = Pattern.compile("(?:\\.text|exts(?:\\(\\))?\\.get)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern ACTION = Pattern.compile("Action\\.of\\(\\s*\"([a-z0-9.-]+)\"");
    /// Words given to a control directly.
    private static final Pattern HARD_CODED = Pattern.compile(
            "(?:new (?:Label|Button|Tooltip|MenuItem|Text|CheckBox)\\(|\\.set(?:Text|PromptText|AccessibleText|Title)\\()\\s*\"[^\"]*[A-Za-z]{2,}[^\"]*\"");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");

    private final Texts english = Texts.of(Language.ENGLISH);
    private final Texts korean = Texts.of(Language.KOREAN);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(korean.all().keySet()))
                .isEqualTo(new TreeSet<>(english.all().keySet()));
    }

    @Test
    void whatThePlatformMarksAsTypedStandsInQuotes() {
        assertThat(english.say("There is no index.html: the address `/` answers 404; try `/about.html`."))
                .isEqualTo("There is no index.html: the address “/” answers 404; try “/about.html”.");
        assertThat(english.say("It ends with a lone `")).isEqualTo("It ends with a lone `");
        assertThat(korean.say("The site is in `public`.")).contains("“public”");
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        english.all()
                .forEach((key, text) ->
                        assertThat(arguments(korean.all().get(key))).as(key).isEqualTo(arguments(text)));
    }

    @Test
    void everyTextThatTheCodeAsksForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String source : sources()) {
            Matcher used = USED.matcher(source);
            while (used.find()) {
                if (!english.has(used.group(1)) && !used.group(1).endsWith(".properties")) {
                    missing.add(used.group(1));
                }
            }
            Matcher action = ACTION.matcher(source);
            while (action.find()) {
                if (!action.group(1).endsWith(".") && !english.has("action." + action.group(1))) {
                    missing.add("action." + action.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /// Asked for whole, or by a beginning that the code puts the rest to.
    @Test
    void everyTextIsAskedFor() throws IOException {
        Set<String> own = literals(SOURCES);
        Set<String> codes = new TreeSet<>(own);
        for (String module : List.of("canvas", "client", "model", "platform")) {
            codes.addAll(literals(Path.of("../../core", module, "src/main/java")));
        }
        Set<String> unused = new TreeSet<>(english.all().keySet());
        unused.removeIf(key -> own.contains(key)
                || key.startsWith("action.") && own.contains(key.substring("action.".length()))
                || key.startsWith("fault.") && codes.contains(key.substring("fault.".length()))
                || isComposed(key, own));

        assertThat(unused).isEmpty();
    }

    private static boolean isComposed(String key, Set<String> literals) {
        return Pattern.compile("[.-]")
                .matcher(key)
                .results()
                .anyMatch(end -> literals.contains(key.substring(0, end.start()))
                        || literals.contains(key.substring(0, end.end())));
    }

    private static Set<String> literals(Path folder) throws IOException {
        Set<String> literals = new TreeSet<>();
        for (String source : sources(folder)) {
            LITERAL.matcher(source).results().forEach(match -> literals.add(match.group(1)));
        }
        return literals;
    }

    @Test
    void noTextIsHardCoded() throws IOException {
        List<String> found = new ArrayList<>();
        for (String source : sources()) {
            Matcher matcher = HARD_CODED.matcher(source);
            while (matcher.find()) {
                if (!matcher.group().contains("\"Tone\"")) {
                    found.add(matcher.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyConstantHasItsWord() {
        for (Category category : Category.values()) {
            assertThat(english.has("menu." + category.name().toLowerCase(Locale.ROOT)))
                    .as(category.name())
                    .isTrue();
        }
    }

    @Test
    void speaksEnglishWhereItDoesNotKnowTheLanguage() {
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.KOREA)).isEqualTo(Language.KOREAN);
    }

    @Test
    void countsInTheLanguage() {
        assertThat(english.get("status.outbox", 1)).isEqualTo("1 waiting");
        assertThat(korean.get("status.outbox", 3)).isEqualTo("3개 대기 중");
    }

    private static List<Integer> arguments(String text) {
        List<Integer> indexes = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(text);
        Set<Integer> seen = new TreeSet<>();
        while (matcher.find()) {
            seen.add(Integer.parseInt(matcher.group(1)));
        }
        if (!seen.isEmpty()) {
            assertThat(new MessageFormat(text)).isNotNull();
        }
        indexes.addAll(seen);
        return indexes;
    }

    private static List<String> sources() throws IOException {
        return sources(SOURCES);
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> sources = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }
}
