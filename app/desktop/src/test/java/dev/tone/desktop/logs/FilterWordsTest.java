package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.logs.LogFilter;
import dev.tone.client.logs.LogQuery;
import dev.tone.model.log.LogLevel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterWordsTest {
    private static List<String> words(LogFilter filter) {
        return FilterWords.of(filter, ZoneId.of("Asia/Seoul"));
    }

    @Test
    void all_lines_need_no_word() {
        assertThat(words(LogFilter.ALL)).isEmpty();
    }

    @Test
    void each_part_of_a_filter_is_an_option() {
        Instant from = Instant.parse("2026-03-01T09:00:05.120Z");
        LogFilter filter = LogFilter.ALL
                .withSteps(Set.of("test", "build"))
                .withElements(Set.of("api"))
                .withTime(from, from.plusSeconds(1))
                .withQuery(LogQuery.smart("a.b (x)", false), true);

        assertThat(words(filter))
                .containsExactly(
                        "--step",
                        "build",
                        "--step",
                        "test",
                        "--element",
                        "api",
                        "--since",
                        "2026-03-01T18:00:05.120",
                        "--until",
                        "2026-03-01T18:00:06.120",
                        "--grep",
                        "(?i)a\\.b \\(x\\)",
                        "--invert");
    }

    @Test
    void an_expression_stays_as_it_is_typed() {
        assertThat(words(LogFilter.text(new LogQuery("E\\d+", true, true)))).containsExactly("--grep", "E\\d+");
    }

    @Test
    void levels_are_said_by_the_lowest_or_one_by_one() {
        assertThat(words(LogFilter.ALL.withLevels(EnumSet.of(LogLevel.WARN, LogLevel.ERROR))))
                .containsExactly("--level", "warn");
        assertThat(words(LogFilter.ALL.withLevels(EnumSet.of(LogLevel.INFO, LogLevel.ERROR))))
                .containsExactly("--levels", "info,error");
    }
}
