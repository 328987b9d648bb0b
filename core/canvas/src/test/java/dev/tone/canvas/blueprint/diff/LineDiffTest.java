package dev.tone.canvas.blueprint.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.blueprint.diff.LineDiff.Kind;
import dev.tone.canvas.blueprint.diff.LineDiff.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    private static String diff(String from, String to) {
        return LineDiff.of(List.of(from.split("")), List.of(to.split(""))).stream()
                .map(row -> switch (row.kind()) {
                    case SAME -> row.text();
                    case REMOVED -> "-" + row.text();
                    case ADDED -> "+" + row.text();
                })
                .collect(Collectors.joining());
    }

    /// How many lines differ at least, by dynamic programming.
    private static int distance(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = 1; i <= from.size(); i++) {
            for (int j = 1; j <= to.size(); j++) {
                common[i][j] = from.get(i - 1).equals(to.get(j - 1))
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return from.size() + to.size() - 2 * common[from.size()][to.size()];
    }

    @Test
    void the_classic() {
        assertThat(diff("ABCABBA", "CBABAC")).isEqualTo("-A-BC+BAB-BA+C");
        assertThat(diff("abc", "abc")).isEqualTo("abc");
        assertThat(diff("ac", "abc")).isEqualTo("a+bc");
        assertThat(LineDiff.of(List.of(), List.of())).isEmpty();
        assertThat(LineDiff.of(List.of(), List.of("a"))).containsExactly(new Row(Kind.ADDED, "a", -1, 0));
    }

    @Test
    @DisplayName("BP-20 a difference is complete and the shortest there is")
    void complete_and_shortest() {
        Random random = new Random(20);
        for (int i = 0; i < 2_000; i++) {
            List<String> from = lines(random);
            List<String> to = lines(random);
            List<Row> rows = LineDiff.of(from, to);

            List<String> before = new ArrayList<>();
            List<String> after = new ArrayList<>();
            for (Row row : rows) {
                if (row.kind() != Kind.ADDED) {
                    assertThat(row.before()).isEqualTo(before.size());
                    before.add(row.text());
                }
                if (row.kind() != Kind.REMOVED) {
                    assertThat(row.after()).isEqualTo(after.size());
                    after.add(row.text());
                }
            }
            assertThat(before).isEqualTo(from);
            assertThat(after).isEqualTo(to);
            assertThat(rows.stream().filter(row -> row.kind() != Kind.SAME).count())
                    .isEqualTo(distance(from, to));
        }
    }

    @Test
    void texts_without_anything_in_common_are_told_whole() {
        List<String> from =
                IntStream.range(0, 9_000).mapToObj(each -> "a" + each).toList();
        List<String> to = IntStream.range(0, 9_000).mapToObj(each -> "b" + each).toList();

        assertThat(LineDiff.of(from, to)).hasSize(18_000);
    }

    private static List<String> lines(Random random) {
        return IntStream.range(0, random.nextInt(14))
                .mapToObj(_ -> String.valueOf((char) ('a' + random.nextInt(4))))
                .toList();
    }
}
