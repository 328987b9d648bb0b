package dev.tone.canvas.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("C-10 a place always fits between two others")
class ZIndexTest {
    @Test
    void random_insertions_keep_their_order() {
        Random random = new Random(7);
        List<ZIndex> order = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int at = random.nextInt(order.size() + 1);
            ZIndex below = at == 0 ? null : order.get(at - 1);
            ZIndex above = at == order.size() ? null : order.get(at);
            order.add(at, ZIndex.between(below, above));
        }
        assertThat(order).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void adding_at_either_end_keeps_keys_short() {
        ZIndex top = ZIndex.FIRST;
        ZIndex bottom = ZIndex.FIRST;
        for (int i = 0; i < 20_000; i++) {
            ZIndex higher = ZIndex.between(top, null);
            ZIndex lower = ZIndex.between(null, bottom);
            assertThat(higher).isGreaterThan(top);
            assertThat(lower).isLessThan(bottom);
            top = higher;
            bottom = lower;
        }
        assertThat(top.key().length()).isLessThanOrEqualTo(4);
        assertThat(bottom.key().length()).isLessThanOrEqualTo(4);
    }

    @Test
    void many_places_between_two_have_short_keys_in_order() {
        ZIndex low = ZIndex.FIRST;
        ZIndex high = ZIndex.between(low, null);
        List<ZIndex> places = ZIndex.spread(low, high, 10_000);
        assertThat(places).hasSize(10_000).isSorted().doesNotHaveDuplicates();
        assertThat(places.getFirst()).isGreaterThan(low);
        assertThat(places.getLast()).isLessThan(high);
        assertThat(places).allSatisfy(place -> assertThat(place.key().length()).isLessThan(8));
        assertThat(ZIndex.spread(null, null, 3)).isSorted().hasSize(3);
        assertThat(ZIndex.spread(null, low, 3))
                .isSorted()
                .allSatisfy(place -> assertThat(place).isLessThan(low));
    }

    @Test
    void there_is_room_at_the_very_ends_that_somebody_else_may_have_sent() {
        ZIndex lowest = new ZIndex("A" + "0".repeat(26) + "1");
        ZIndex nearlyLowest = new ZIndex("A" + "0".repeat(25) + "1");
        ZIndex highest = new ZIndex("z" + "z".repeat(26));

        assertThat(ZIndex.between(null, lowest)).isLessThan(lowest);
        assertThat(ZIndex.between(null, nearlyLowest)).isLessThan(nearlyLowest);
        assertThat(ZIndex.between(highest, null)).isGreaterThan(highest);
        assertThat(ZIndex.between(lowest, nearlyLowest)).isBetween(lowest, nearlyLowest);
    }

    @Test
    void equal_or_swapped_neighbours_are_refused() {
        assertThatThrownBy(() -> ZIndex.between(ZIndex.FIRST, ZIndex.FIRST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "0", "a00", "b1", "a1-", "é0", "A00000000000000000000000000", "a1V0"})
    void what_is_not_a_key_is_refused(String key) {
        assertThat(ZIndex.isValid(key)).isFalse();
        assertThatThrownBy(() -> new ZIndex(key)).isInstanceOf(IllegalArgumentException.class);
    }
}
