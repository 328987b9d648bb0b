package dev.tone.desktop.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern NOTE =
            Pattern.compile("CapabilityNote\\(\\s*Capability\\.(\\w+),\\s*(?:true|false),\\s*\"([^\"]+)\"\\)");
    private final Sentences korean = Sentences.of(Language.KOREAN);

    @Test
    void what_differs_is_put_in_its_place() {
        assertThat(korean.say("This site is stopped.")).isEqualTo("이 사이트는 멈춰 있습니다.");
        assertThat(korean.say("Port 80 was taken by another program; it is now 7401."))
                .isEqualTo("다른 프로그램이 포트 80을(를) 쓰고 있어 이제 7401입니다.");
        assertThat(korean.say("It uses 12 MiB of 10 MiB. Remove artifacts, or raise the budget."))
                .startsWith("10 MiB 중 12 MiB를");
    }

    @Test
    void a_sentence_that_begins_with_a_number_is_no_comment() {
        assertThat(korean.say("The release of #3 is live in “production” already."))
                .isEqualTo("#3의 릴리스가 이미 “production”에서 라이브입니다.");
    }

    @Test
    void a_sentence_within_a_sentence_is_told_too() {
        assertThat(korean.say("Nothing got through for 3 days. Last: 500 What waits is kept; switch it on again when"
                        + " the receiver is mended."))
                .isEqualTo("3일 동안 아무것도 전달되지 않았습니다. 마지막: 500 기다리는 것은 보관됩니다." + " 받는 쪽을 고친 뒤 다시 켜세요.");
        assertThat(korean.say("It was not restarted, the process before goes on. The health path answers 500."))
                .endsWith("상태 확인 경로가 500을(를) 돌려줍니다.");
        assertThat(korean.say("The process ended with exit code 1. It is started again."))
                .isEqualTo("프로세스가 종료 코드 1(으)로 끝났습니다. 다시 시작합니다.");
    }

    @Test
    void several_sentences_are_told_one_after_the_other() {
        assertThat(korean.say("This site is stopped. Start it.")).isEqualTo("이 사이트는 멈춰 있습니다. 시작하세요.");
        assertThat(korean.say("This site is stopped. Nobody says this."))
                .isEqualTo("이 사이트는 멈춰 있습니다. Nobody says this.");
    }

    @Test
    void what_is_not_known_stays_as_it_was_said() {
        assertThat(korean.say("Nobody says this.")).isEqualTo("Nobody says this.");
        assertThat(korean.say("$1 \\ {0}")).isEqualTo("$1 \\ {0}");
        assertThat(Sentences.of(Language.ENGLISH).say("This site is stopped.")).isEqualTo("This site is stopped.");
    }

    @Test
    void both_name_the_same_places() {
        Sentences.pairs(Language.KOREAN)
                .forEach((english, translation) ->
                        assertThat(places(translation)).as(english).isEqualTo(places(english)));
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(match -> match.group()).toList());
    }

    /// A sentence that was reworded there would stay English here, unseen.
    @Test
    void each_is_said_somewhere() throws IOException {
        String said = literals(Path.of("../../core")) + literals(Path.of("src")) + String.join("\n", spoken());
        List<String> unsaid = Sentences.pairs(Language.KOREAN).keySet().stream()
                .filter(english -> !Stream.of(PLACE.split(english)).allMatch(said::contains))
                .toList();

        assertThat(unsaid).isEmpty();
    }

    /// What platform, client, editor and app say to people in English. What is not in the table stays English in a
    /// Korean window.
    @Test
    void all_that_is_said_is_known() throws IOException {
        List<String> said = spoken();

        assertThat(said).hasSizeGreaterThan(800).contains("There is no such project.", "“{0}” is a {1}, not a file.");
        assertThat(said.stream()
                        .map(sentence -> PLACE.matcher(sentence).replaceAll("7").strip())
                        .filter(sentence -> korean.say(sentence).equals(sentence))
                        .filter(sentence -> !sentence.equals("GitHub Actions"))
                        .distinct())
                .isEmpty();
    }

    /// The notes on what providers can do, for which the window has either a text of its own or this table.
    @Test
    void each_note_of_a_provider_is_known() throws IOException {
        Texts texts = Texts.of(Language.KOREAN);
        List<String> unknown = new ArrayList<>();
        int notes = 0;
        for (Path description : descriptions()) {
            String provider = description.getFileName().toString().replace("Description.java", "");
            Matcher note = NOTE.matcher(Files.readString(description));
            while (note.find()) {
                notes++;
                String capability = note.group(1).replace('_', '-');
                String key = ("provider.note." + provider + "." + capability).toLowerCase(Locale.ROOT);
                if (!texts.has(key) && korean.say(note.group(2)).equals(note.group(2))) {
                    unknown.add(key + ": " + note.group(2));
                }
            }
        }

        assertThat(notes).isGreaterThan(50);
        assertThat(unknown).isEmpty();
    }

    private static List<Path> descriptions() throws IOException {
        Path deployments = Path.of("../../core/platform/src/main/java/dev/tone/platform/deployments");
        try (Stream<Path> files = Files.walk(deployments)) {
            return files.filter(file -> file.getFileName().toString().endsWith("Description.java"))
                    .toList();
        }
    }

    private static List<String> spoken() throws IOException {
        return Spoken.in(
                Stream.of("../../core/model", "../../core/canvas", "../../core/client", "../../core/platform", ".")
                        .map(module -> Path.of(module, "src/main/java"))
                        .toList());
    }

    private static String literals(Path core) throws IOException {
        Pattern joined = Pattern.compile("\"\\s*\\+\\s*\"");
        Pattern literal = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
        try (Stream<Path> files = Files.walk(core)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString()
                            .contains("src" + file.getFileSystem().getSeparator() + "main"))
                    .map(file -> {
                        try {
                            return joined.matcher(Files.readString(file)).replaceAll("");
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .flatMap(text -> literal.matcher(text).results().map(match -> match.group(1)))
                    .map(text -> text.replace("\\\"", Matcher.quoteReplacement("\"")))
                    .collect(Collectors.joining("\n"));
        }
    }
}
