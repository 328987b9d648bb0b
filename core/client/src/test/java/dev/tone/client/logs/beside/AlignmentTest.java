package dev.tone.client.logs.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private record Run(RowKind kind, int left, int right, int length) {}

    private static List<Run> runs(long[] left, long[] right) {
        List<Run> runs = new ArrayList<>();
        Alignment.of(left, 0, left.length, right, 0, right.length, (kind, l, r, n) -> runs.add(new Run(kind, l, r, n)));
        return runs;
    }

    private static long[] letters(String text) {
        return text.chars().asLongStream().toArray();
    }

    private static String drawn(String left, String right) {
        StringBuilder drawn = new StringBuilder();
        for (Run run : runs(letters(left), letters(right))) {
            String sign = switch (run.kind()) {
                case SAME -> "=";
                case CHANGED -> "~";
                case ONLY_LEFT -> "-";
                default -> "+";
            };
            drawn.append(sign.repeat(run.length()));
        }
        return drawn.toString();
    }

    @Test
    void what_is_the_same_stands_beside_each_other() {
        assertThat(drawn("abc", "abc")).isEqualTo("===");
        assertThat(drawn("", "ab")).isEqualTo("++");
        assertThat(drawn("ab", "")).isEqualTo("--");
        assertThat(drawn("abcd", "abxd")).isEqualTo("==~=");
        assertThat(drawn("abcd", "abd")).isEqualTo("==-=");
        assertThat(drawn("abd", "abxyd")).isEqualTo("==++=");
        assertThat(drawn("aaab", "aab")).hasSize(4).contains("-");
        assertThat(drawn("abxxcd", "abycd")).isEqualTo("==~-==");
    }

    /// Every line is in a run once and in order, and what is called the same is.
    @Test
    void no_line_is_lost_or_twice_however_the_logs_are() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            int size = round % 20 == 0 ? 3_000 : random.nextInt(60);
            int kinds = round % 3 == 0 ? 3 : round % 3 == 1 ? 40 : 1_000_000;
            long[] left = random.longs(size, 0, kinds).toArray();
            long[] right = changed(left, random, kinds);
            int l = 0;
            int r = 0;
            for (Run run : runs(left, right)) {
                assertThat(run.left()).isEqualTo(l);
                assertThat(run.right()).isEqualTo(r);
                if (run.kind() == RowKind.SAME) {
                    for (int i = 0; i < run.length(); i++) {
                        assertThat(left[l + i]).isEqualTo(right[r + i]);
                    }
                }
                l += run.kind() == RowKind.ONLY_RIGHT ? 0 : run.length();
                r += run.kind() == RowKind.ONLY_LEFT ? 0 : run.length();
            }
            assertThat(l).isEqualTo(left.length);
            assertThat(r).isEqualTo(right.length);
        }
    }

    private static long[] changed(long[] lines, Random random, int kinds) {
        List<Long> changed = new ArrayList<>();
        for (long line : lines) {
            switch (random.nextInt(12)) {
                case 0 -> {}
                case 1 -> changed.add((long) random.nextInt(kinds));
                case 2 -> {
                    changed.add((long) random.nextInt(kinds));
                    changed.add(line);
                }
                default -> changed.add(line);
            }
        }
        return changed.stream().mapToLong(Long::longValue).toArray();
    }

    @Test
    void a_line_in_a_hundred_thousand_is_found_between_its_neighbours() {
        long[] left =
                LongStream.range(0, 100_000).map(i -> i * 0x9e3779b97f4a7c15L).toArray();
        long[] right = new long[100_001];
        System.arraycopy(left, 0, right, 0, 70_000);
        right[70_000] = 7;
        System.arraycopy(left, 70_000, right, 70_001, 30_000);
        right[5] = 9;

        assertThat(runs(left, right))
                .containsExactly(
                        new Run(RowKind.SAME, 0, 0, 5),
                        new Run(RowKind.CHANGED, 5, 5, 1),
                        new Run(RowKind.SAME, 6, 6, 69_994),
                        new Run(RowKind.ONLY_RIGHT, 70_000, 70_000, 1),
                        new Run(RowKind.SAME, 70_000, 70_001, 30_000));
    }

    /// No line is unique, and there are too many to compare each with each.
    @Test
    void logs_that_say_the_same_over_and_over_are_aligned_too() {
        long[] left = LongStream.range(0, 50_000).map(i -> i % 7).toArray();
        long[] right = left.clone();
        right[20_000] = 99;
        right[20_001] = 98;
        right[40_000] = 97;

        assertThat(runs(left, right))
                .extracting(Run::kind, Run::left, Run::length)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(RowKind.CHANGED, 20_000, 2),
                        org.assertj.core.groups.Tuple.tuple(RowKind.CHANGED, 40_000, 1));
    }
}
