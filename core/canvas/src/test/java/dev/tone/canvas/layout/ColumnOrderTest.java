package dev.tone.canvas.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ColumnOrderTest {
    private final List<List<Integer>> columns = new ArrayList<>();
    private final List<List<Integer>> left = new ArrayList<>();
    private final List<List<Integer>> right = new ArrayList<>();

    private void columns(int... sizes) {
        columns.clear();
        left.clear();
        right.clear();
        int next = 0;
        for (int size : sizes) {
            columns.add(
                    new ArrayList<>(IntStream.range(next, next + size).boxed().toList()));
            next += size;
        }
        for (int i = 0; i < next; i++) {
            left.add(new ArrayList<>());
            right.add(new ArrayList<>());
        }
    }

    private void link(int from, int to) {
        if (!right.get(from).contains(to)) {
            right.get(from).add(to);
            left.get(to).add(from);
        }
    }

    private long crossings() {
        return ColumnOrder.crossings(columns, left, right);
    }

    /// Pairs of lines between two columns that end the other way round than they begin.
    private long counted() {
        long count = 0;
        for (int i = 1; i < columns.size(); i++) {
            List<int[]> lines = new ArrayList<>();
            for (int from : columns.get(i - 1)) {
                for (int to : right.get(from)) {
                    lines.add(new int[] {
                        columns.get(i - 1).indexOf(from), columns.get(i).indexOf(to)
                    });
                }
            }
            for (int[] one : lines) {
                for (int[] other : lines) {
                    count += one[0] < other[0] && one[1] > other[1] ? 1 : 0;
                }
            }
        }
        return count;
    }

    private void random(Random random, int... sizes) {
        columns(sizes);
        for (int i = 1; i < columns.size(); i++) {
            for (int line = 0; line < columns.get(i).size() * 2; line++) {
                link(
                        columns.get(i - 1).get(random.nextInt(columns.get(i - 1).size())),
                        columns.get(i).get(random.nextInt(columns.get(i).size())));
            }
        }
    }

    @Test
    @DisplayName("L-7 crossings are counted as pairs of lines that change sides")
    void counts() {
        Random random = new Random(1);
        for (int run = 0; run < 50; run++) {
            random(random, 1 + random.nextInt(6), 1 + random.nextInt(6), 1 + random.nextInt(6));
            assertThat(crossings()).isEqualTo(counted());
        }
    }

    @Test
    @DisplayName("L-7 lines that need not cross do not, wherever the boxes begin")
    void untangled() {
        Random random = new Random(2);
        for (int run = 0; run < 50; run++) {
            columns(3, 6, 6);
            for (int i = 0; i < 6; i++) {
                link(i / 2, 3 + i);
                link(3 + i, 9 + i);
            }
            columns.forEach(column -> Collections.shuffle(column, random));
            ColumnOrder.sort(columns, left, right);
            assertThat(crossings()).isZero();
        }
    }

    @Test
    @DisplayName("L-7 sorting loses and doubles nothing, is stable once sorted, and never makes more crossings")
    void never_worse() {
        Random random = new Random(3);
        for (int run = 0; run < 100; run++) {
            random(random, 2 + random.nextInt(5), 2 + random.nextInt(5), 2 + random.nextInt(5), 2 + random.nextInt(5));
            long before = crossings();
            List<List<Integer>> sets = columns.stream()
                    .map(column -> column.stream().sorted().toList())
                    .toList();
            ColumnOrder.sort(columns, left, right);
            assertThat(crossings()).isLessThanOrEqualTo(before);
            assertThat(columns.stream()
                            .map(column -> column.stream().sorted().toList())
                            .toList())
                    .isEqualTo(sets);
        }
    }

    @Test
    @DisplayName("L-7 two columns have at most a fifth more crossings than the best order of all")
    void near_the_best() {
        Random random = new Random(4);
        long found = 0;
        long best = 0;
        for (int run = 0; run < 40; run++) {
            random(random, 4, 4);
            ColumnOrder.sort(columns, left, right);
            found += crossings();
            best += fewest();
        }
        assertThat(found).isBetween(best, best * 6 / 5);
    }

    private long fewest() {
        long fewest = Long.MAX_VALUE;
        for (List<Integer> first : orders(columns.get(0))) {
            for (List<Integer> second : orders(columns.get(1))) {
                fewest = Math.min(fewest, ColumnOrder.crossings(List.of(first, second), left, right));
            }
        }
        return fewest;
    }

    private static List<List<Integer>> orders(List<Integer> column) {
        if (column.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : column) {
            List<Integer> rest = new ArrayList<>(column);
            rest.remove(first);
            for (List<Integer> order : orders(rest)) {
                Integer[] all = new Integer[column.size()];
                all[0] = first;
                for (int i = 0; i < order.size(); i++) {
                    all[i + 1] = order.get(i);
                }
                orders.add(Arrays.asList(all));
            }
        }
        return orders;
    }
}
