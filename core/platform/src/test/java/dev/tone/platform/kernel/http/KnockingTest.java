package dev.tone.platform.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.testkit.time.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnockingTest {
    private final FakeClock clock = new FakeClock();
    private final Knocking knocking = new Knocking(clock);

    private void knock(String address, int times) {
        IntStream.range(0, times)
                .forEach(_ -> assertThat(knocking.wrong(address)).isZero());
    }

    @Test
    void each_address_has_its_own_handful_and_gets_it_back() {
        knock("one", Knocking.AT_ONCE);
        assertThat(knocking.wrong("one")).isEqualTo(Knocking.ONE_EVERY);
        knock("other", Knocking.AT_ONCE);
        clock.advance(Duration.ofSeconds(1));
        assertThat(knocking.wrong("one")).isEqualTo(Knocking.ONE_EVERY.minusSeconds(1));
        clock.advance(Knocking.ONE_EVERY.multipliedBy(Knocking.AT_ONCE));
        knock("one", Knocking.AT_ONCE);
    }

    @Test
    void refused_attempts_do_not_lengthen_the_wait() {
        knock("one", Knocking.AT_ONCE);
        IntStream.range(0, 1_000).forEach(_ -> assertThat(knocking.wrong("one")).isEqualTo(Knocking.ONE_EVERY));
    }

    @Test
    void a_clock_that_is_put_back_locks_nobody_out() {
        knock("one", 3);
        clock.advance(Duration.between(clock.instant(), Instant.EPOCH));
        assertThat(knocking.wrong("one")).isLessThanOrEqualTo(Knocking.ONE_EVERY);
        clock.advance(Knocking.ONE_EVERY);
        assertThat(knocking.wrong("one")).isZero();
    }

    @Test
    void a_flood_of_addresses_takes_no_room() {
        knock("one", Knocking.AT_ONCE);
        IntStream.range(0, 5_000).forEach(i -> knocking.wrong("address" + i));
        assertThat(knocking.wrong("one")).isZero();
    }
}
