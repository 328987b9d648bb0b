package dev.tone.client.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.failure.KnownLines;
import dev.tone.model.fault.FaultException;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFindTest {
    @TempDir
    private Path folder;

    private LogCopy copy;

    @AfterEach
    void close() {
        if (copy != null) {
            copy.close();
        }
    }

    @Test
    void a_text_is_found_in_any_case_and_through_colors() {
        write("one needle", "NEEDLE two", "\u001b[31mnee\u001b[0mdle three", "\u001b]0;needle\u0007no", "tab\tneedle");

        assertThat(find(LogFilter.text(LogQuery.smart("needle", false)))).containsExactly(0L, 1L, 2L, 4L);
        assertThat(find(LogFilter.text(LogQuery.smart("NEEDLE", false)))).containsExactly(1L);
        assertThat(find(LogFilter.text(LogQuery.smart("tab     needle", false))))
                .containsExactly(4L);
        assertThat(find(LogFilter.text(LogQuery.smart("needle two\n", false)))).isEmpty();
    }

    @Test
    void letters_of_all_languages_have_their_cases() {
        write("ÄRGER", "ärger", "배포 실패", "İstanbul");

        assertThat(find(LogFilter.text(LogQuery.smart("ärger", false)))).containsExactly(0L, 1L);
        assertThat(find(LogFilter.text(LogQuery.smart("실패", false)))).containsExactly(2L);
    }

    @Test
    void levels_steps_times_and_the_opposite_narrow_what_is_found() {
        copy = LogCopy.open(folder, "log");
        copy.append(List.of(
                LogCopyTest.line(1, LogLevel.INFO, "build", "a"),
                LogCopyTest.line(2, LogLevel.ERROR, "build", "b"),
                LogCopyTest.line(3, LogLevel.ERROR, "publish", "a"),
                LogCopyTest.line(4, LogLevel.INFO, "publish", "b")));
        LogFilter errors = LogFilter.ALL.withLevels(EnumSet.of(LogLevel.ERROR));

        assertThat(find(errors)).containsExactly(1L, 2L);
        assertThat(find(errors.withSteps(Set.of("publish")))).containsExactly(2L);
        assertThat(find(LogFilter.ALL.withTime(Instant.ofEpochMilli(1_002), Instant.ofEpochMilli(1_004))))
                .containsExactly(1L, 2L);
        assertThat(find(LogFilter.ALL.withQuery(LogQuery.smart("a", false), true)))
                .containsExactly(1L, 3L);
        assertThat(find(errors.withQuery(LogQuery.smart("a", false), true))).containsExactly(1L);
        assertThat(LogFilter.ALL.passesAll()).isTrue();
        assertThat(errors.passesAll()).isFalse();
    }

    @Test
    void lines_of_some_of_those_that_wrote_are_found() {
        copy = LogCopy.open(folder, "log");
        copy.append(List.of(
                LogCopyTest.line(1, LogLevel.INFO, "publish", "begun"),
                LogCopyTest.of("web", 2, "a"),
                LogCopyTest.of("worker", 3, "a"),
                LogCopyTest.of("web", 4, "b")));
        LogFilter web = LogFilter.ALL.withElements(Set.of("web"));

        assertThat(find(web)).containsExactly(1L, 3L);
        assertThat(find(web.withQuery(LogQuery.smart("b", false), false))).containsExactly(3L);
        assertThat(find(LogFilter.ALL.withElements(Set.of("web", "worker")))).containsExactly(1L, 2L, 3L);
        assertThat(find(LogFilter.ALL.withElements(Set.of("nobody")))).isEmpty();
        assertThat(web.passesAll()).isFalse();
        assertThat(web.passes(copy.line(1), null)).isTrue();
        assertThat(web.passes(copy.line(0), null)).isFalse();
    }

    @Test
    void lines_like_known_ones_are_left_out_with_and_without_a_text() {
        KnownLines known = new KnownLines();
        known.add("compiled 12 pages");
        write("compiled 9 pages", "error: page 3", "", "\u001b[32mcompiled 1 pages\u001b[0m", "error: page 4 again");
        LogFilter unseen = LogFilter.ALL.withoutKnown(known);

        assertThat(find(unseen)).containsExactly(1L, 4L);
        assertThat(find(unseen.withQuery(LogQuery.smart("again", false), false)))
                .containsExactly(4L);
        assertThat(find(unseen.withQuery(LogQuery.smart("again", false), true))).containsExactly(1L);
        assertThat(unseen.passesAll()).isFalse();
        assertThat(unseen.withoutKnown(null).passesAll()).isTrue();
    }

    @Test
    void who_has_enough_is_not_told_more() {
        List<LogLine> many = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) {
            many.add(LogCopyTest.line(i, LogLevel.INFO, "", "line " + i));
        }
        copy = LogCopy.open(folder, "log");
        copy.append(many);
        List<Long> searched = new ArrayList<>();

        copy.find(LogFilter.ALL, null, 0, 20_000, (_, _, to) -> searched.add(to) && to < 10_000);

        assertThat(searched).containsExactly(8_192L, 16_384L);
    }

    @Test
    void an_expression_that_would_take_for_ever_is_given_up() {
        write("a".repeat(5_000) + "b");

        assertThatThrownBy(() -> find(LogFilter.text(LogQuery.smart("(a+)+$", true))))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("logs/costly-pattern"));
        assertThat(LogQuery.smart("(a+)+$", true).compile().rangesIn("a".repeat(5_000) + "b"))
                .isEmpty();
        assertThatThrownBy(() -> LogQuery.smart("(", true).compile())
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("logs/invalid-pattern"));
        assertThatThrownBy(() -> LogQuery.smart("", true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ranges_are_those_that_are_seen() {
        assertThat(LogQuery.smart("o", false).compile().rangesIn("foO"))
                .containsExactly(new LineMatcher.Range(1, 2), new LineMatcher.Range(2, 3));
        assertThat(LogQuery.smart("x*", true).compile().rangesIn("axxb")).containsExactly(new LineMatcher.Range(1, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "abc abc",
                "ab+c ab",
                "a.bcd bcd",
                "ab?cde cde",
                "foo\\.bar foo.bar",
                "[0-9]+ms ms",
                "(foo)bar bar",
                "a{2}bcd bcd",
                "\\d+abc$ abc",
                "a|b ``",
                "(?i)abc ``",
                "\\x41bc ``",
                "ab\\ ``",
                "[[a]bc ``",
                "(ab ``",
                "x*? ``",
                "[^]]foo foo",
                "(a(b)[)])tail tail",
                "배+포실패 포실패",
                "*a ``"
            })
    void of_an_expression_the_longest_certain_text_is_known(String pattern, String text) {
        assertThat(RequiredText.of(pattern)).isEqualTo(text);
    }

    /// The fast way finds what a look at every line finds.
    @Test
    void found_is_what_is_in_the_lines() {
        Random random = new Random(42);
        String[] pieces = {
            "error", "Error", " ", "é", "배포", "\u001b[31m", "\t", "x", "\r", "42", "\u009b1m", "[", "foo.bar", "\u0007"
        };
        List<LogLine> all = new ArrayList<>();
        for (int i = 1; i <= 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(pieces[random.nextInt(random.nextBoolean() ? 4 : pieces.length)]);
            }
            if (i % 500 == 0) {
                text.append("long ".repeat(3_000));
            }
            all.add(LogCopyTest.line(
                    i, LogLevel.values()[random.nextInt(4)], "s" + random.nextInt(3), text.toString()));
        }
        copy = LogCopy.open(folder, "log");
        copy.append(all);
        for (String text : List.of("error", "r", "É", "배", "rx", "42", "Error", "o.b", "foo.bar", "long long")) {
            for (boolean regex : new boolean[] {false, true}) {
                for (boolean inverted : new boolean[] {false, true}) {
                    LogFilter filter = LogFilter.ALL
                            .withLevels(EnumSet.of(LogLevel.values()[random.nextInt(4)], LogLevel.INFO))
                            .withSteps(random.nextBoolean() ? Set.of() : Set.of("s1"))
                            .withQuery(LogQuery.smart(text, regex), inverted);
                    List<Long> expected = new ArrayList<>();
                    for (int i = 0; i < all.size(); i++) {
                        if (filter.passes(all.get(i), filter.compile())) {
                            expected.add((long) i);
                        }
                    }
                    assertThat(find(filter)).as("%s", filter).isEqualTo(expected);
                }
            }
        }
    }

    private void write(String... texts) {
        copy = LogCopy.open(folder, "log");
        List<LogLine> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(LogCopyTest.line(lines.size() + 1, LogLevel.INFO, "", text));
        }
        copy.append(lines);
    }

    private List<Long> find(LogFilter filter) {
        List<Long> found = new ArrayList<>();
        copy.find(filter, filter.compile(), 0, Long.MAX_VALUE, (lines, count, _) -> {
            for (int i = 0; i < count; i++) {
                found.add(lines[i]);
            }
            return true;
        });
        return found;
    }
}
