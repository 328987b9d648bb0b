package dev.tone.client.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LineSetTest {
    @Test
    void nothing_is_in_an_empty_set() {
        LineSet set = new LineSet();

        assertThat(set.size()).isZero();
        assertThat(set.contains(5)).isFalse();
        assertThat(set.contains(-1)).isFalse();
        assertThat(set.ceiling(9)).isZero();
        assertThatThrownBy(() -> set.get(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void counts_places_and_members_are_those_of_a_sorted_set() {
        Random random = new Random(3);
        LineSet set = new LineSet();
        TreeSet<Long> expected = new TreeSet<>();
        for (int round = 0; round < 300; round++) {
            long line = random.nextInt(4) == 0 ? random.nextLong(500_000) : random.nextLong(3_000);
            int length = random.nextInt(5);
            set.addRange(line - 2, line + length);
            for (long i = Math.max(0, line - 2); i < line + length; i++) {
                expected.add(i);
            }
            if (round % 10 == 0) {
                List<Long> sorted = new ArrayList<>(expected);
                assertThat(set.size()).isEqualTo(sorted.size());
                int position = random.nextInt(sorted.size());
                assertThat(set.get(position)).isEqualTo(sorted.get(position));
                long probe = random.nextLong(600_000);
                assertThat(set.contains(probe)).isEqualTo(expected.contains(probe));
                int found = Collections.binarySearch(sorted, probe);
                assertThat(set.ceiling(probe)).isEqualTo(found >= 0 ? found : -found - 1);
                assertThat(set.ceiling(sorted.get(position))).isEqualTo(position);
            }
        }
    }
}
