package dev.tone.platform.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.platform.kernel.disk.DataDirectory;
import dev.tone.testkit.time.FakeClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockWatchTest {
    @TempDir
    Path folder;

    private final FakeClock clock = new FakeClock();
    private final AtomicLong run = new AtomicLong(-7);
    private DataDirectory data;

    @BeforeEach
    void open() {
        data = DataDirectory.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        data.close();
    }

    private ClockWatch watch() {
        return new ClockWatch(data, clock, run::get);
    }

    private void runs(Duration time) {
        run.addAndGet(time.toNanos());
        clock.advance(time);
    }

    @Test
    void a_clock_that_goes_on_is_believed() {
        ClockWatch watch = watch();
        for (int hour = 0; hour < 50; hour++) {
            assertThat(watch.isBelieved()).isTrue();
            runs(Duration.ofHours(1));
        }
        clock.advance(Duration.ofDays(6));
        assertThat(watch().isBelieved()).as("after a few days away").isTrue();
    }

    @Test
    void a_clock_that_leaps_ahead_is_not_and_set_right_it_is_again() {
        ClockWatch watch = watch();
        assertThat(watch.isBelieved()).isTrue();
        clock.advance(Duration.ofDays(3_650));
        assertThat(watch.isBelieved()).isFalse();
        runs(Duration.ofHours(5));
        assertThat(watch().isBelieved()).as("also after a restart").isFalse();
        clock.advance(Duration.ofDays(-3_650));
        assertThat(watch().isBelieved()).isTrue();
    }

    @Test
    void after_a_day_of_running_it_was_a_long_holiday() {
        watch().isBelieved();
        clock.advance(Duration.ofDays(90));
        for (int day = 0; day < 3; day++) {
            ClockWatch watch = watch();
            for (int hour = 0; hour < 8; hour++) {
                assertThat(watch.isBelieved()).as("%d:%d", day, hour).isFalse();
                runs(Duration.ofHours(1));
            }
            assertThat(watch.isBelieved()).as("day %d", day).isEqualTo(day == 2);
            clock.advance(Duration.ofHours(16));
        }
        assertThat(watch().isBelieved()).isTrue();
    }

    @Test
    void a_clock_that_goes_back_takes_nothing_away() {
        ClockWatch watch = watch();
        clock.advance(Duration.ofDays(-20_000));
        assertThat(watch.isBelieved()).isTrue();
        assertThat(watch().isBelieved()).isTrue();
    }

    @Test
    void what_it_has_kept_may_be_damaged() {
        data.writePrivate("clock", "{".getBytes(StandardCharsets.UTF_8));
        assertThat(watch().isBelieved()).isTrue();
    }
}
