package dev.tone.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static Duration pause(int made, Duration asked, long seed) {
        return Schedule.pause(made, asked, new Random(seed));
    }

    @Test
    void tries_come_ever_more_seldom_for_about_a_day() {
        Duration all = Duration.ZERO;
        Duration before = Duration.ZERO;
        for (int made = 1; made < Schedule.ATTEMPTS; made++) {
            Duration pause = pause(made, null, made);
            if (made < Schedule.ATTEMPTS - 1) {
                assertThat(pause).isGreaterThan(before);
            }
            before = pause;
            all = all.plus(pause);
        }
        assertThat(all).isBetween(Duration.ofHours(19), Duration.ofHours(29));
        assertThat(pause(Schedule.ATTEMPTS, null, 1)).isNull();
        assertThat(pause(Schedule.ATTEMPTS, Duration.ofHours(1), 1)).isNull();
    }

    @Test
    void no_two_are_tried_at_the_same_moment() {
        Random random = new Random(1);
        Set<Duration> pauses = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            pauses.add(Schedule.pause(1, null, random));
        }
        assertThat(pauses)
                .hasSizeGreaterThan(80)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6)));
    }

    @Test
    void what_the_receiver_asks_for_counts_when_it_is_longer_up_to_a_day() {
        assertThat(pause(1, Duration.ofMinutes(3), 1)).isEqualTo(Duration.ofMinutes(3));
        assertThat(pause(1, Duration.ZERO, 1)).isGreaterThan(Duration.ofSeconds(3));
        assertThat(pause(1, Duration.ofDays(400), 1)).isEqualTo(Duration.ofHours(24));
    }
}
