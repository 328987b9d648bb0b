package dev.tone.client.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SerialSchedulerTest {
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @Test
    void runs_in_order_and_survives_a_failure() throws InterruptedException {
        try (SerialScheduler scheduler = new SerialScheduler("test", Clock.systemUTC())) {
            scheduler.execute(() -> {
                throw new IllegalStateException("Made on purpose");
            });
            scheduler.after(Duration.ofMillis(20), () -> done.add("later"));
            scheduler.after(Duration.ofMillis(10), () -> done.add("never")).close();
            scheduler.execute(() -> done.add("now"));

            assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("now");
            assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("later");
            assertThat(scheduler.now()).isNotNull();
        }
    }

    @Test
    void goodbyes_are_said_before_the_end() throws InterruptedException {
        SerialScheduler scheduler = new SerialScheduler("test", Clock.systemUTC());
        scheduler.after(Duration.ofHours(1), () -> done.add("never"));
        for (int i = 0; i < 1_000; i++) {
            scheduler.execute(() -> done.add("goodbye"));
        }
        scheduler.close();
        scheduler.close();

        for (int i = 0; i < 1_000; i++) {
            assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("goodbye");
        }
        scheduler.execute(() -> done.add("too late"));
        assertThat(done).isEmpty();
    }
}
