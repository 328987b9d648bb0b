package dev.tone.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// How much of the error is shown, and how little else, in logs whose lines are marked, without a good run beside them.
class MarkedLogsTest {
    private static final Pattern HEAD = Pattern.compile("=== (\\S+) ([A-Z_|]+)");

    /// @param marks one a line: `E` and `*` of the error, `c` of what helps to understand it
    private record Marked(String name, List<String> kinds, StringBuilder marks, List<String> lines) {
        Optional<Cause> cause() {
            return FailureAnalyser.analyse(FailureAnalyserTest.log(lines.toArray(String[]::new)), new KnownLines());
        }

        boolean isMarked(long line, String marks) {
            return marks.indexOf(this.marks.charAt((int) line - 1)) >= 0;
        }

        private List<Long> shown() {
            List<Long> shown = new ArrayList<>();
            for (long line = 1; line <= lines.size(); line++) {
                long at = line;
                if (cause().stream().anyMatch(cause -> cause.lines().stream().anyMatch(range -> range.contains(at)))) {
                    shown.add(line);
                }
            }
            return shown;
        }

        double precision() {
            List<Long> shown = shown();
            return shown.isEmpty()
                    ? 0
                    : shown.stream().filter(line -> isMarked(line, "E*c")).count() / (double) shown.size();
        }

        double recall() {
            return shown().stream().filter(line -> isMarked(line, "E*")).count()
                    / (double) marks.chars()
                            .filter(mark -> mark == 'E' || mark == '*')
                            .count();
        }

        boolean tells() {
            return cause().stream()
                    .anyMatch(cause -> isMarked(cause.evidence().getFirst().sequence(), "*"));
        }

        boolean isOfItsKind() {
            return cause().stream()
                    .anyMatch(cause -> kinds.contains(cause.kind().name()));
        }
    }

    private static List<Marked> logs() throws IOException {
        List<Marked> logs = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(MarkedLogsTest.class.getResourceAsStream("marked.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                Matcher head = HEAD.matcher(line);
                if (head.matches()) {
                    logs.add(new Marked(
                            head.group(1),
                            List.of(head.group(2).split("\\|")),
                            new StringBuilder(),
                            new ArrayList<>()));
                } else if (!logs.isEmpty() && line.length() > 1) {
                    logs.getLast().marks().append(line.charAt(0));
                    logs.getLast().lines().add(line.substring(2));
                }
            }
        }
        return logs;
    }

    private static double mean(ToDoubleFunction<Marked> figure) throws IOException {
        return logs().stream().mapToDouble(figure).average().orElseThrow();
    }

    @Test
    void theErrorIsShownAndLittleElse() throws IOException {
        assertThat(mean(Marked::precision)).as("precision").isGreaterThan(0.94);
        assertThat(mean(Marked::recall)).as("recall").isGreaterThan(0.93);
    }

    @Test
    void theFirstLineTellsTheCause() throws IOException {
        assertThat(logs()).hasSizeGreaterThan(100);
        assertThat(mean(log -> log.tells() ? 1 : 0)).isGreaterThan(0.97);
    }

    @Test
    void itsKindIsKnown() throws IOException {
        assertThat(logs().stream().filter(log -> !log.isOfItsKind()).map(Marked::name))
                .hasSizeLessThan(logs().size() / 10);
    }
}
