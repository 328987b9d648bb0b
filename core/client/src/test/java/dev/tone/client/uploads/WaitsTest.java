package dev.tone.client.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private final Waits waits = new Waits();

    @Test
    void a_wait_ends_when_it_is_woken() throws Exception {
        CompletableFuture<Void> over = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                waits.pass(Duration.ofDays(1));
                over.complete(null);
            } catch (InterruptedException e) {
                over.completeExceptionally(e);
            }
        });
        // Until it waits, waking it means nothing.
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        waits.wake();

        assertThat(over.get(20, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void a_wait_that_nobody_ends_ends_by_itself() throws Exception {
        waits.wake();
        waits.pass(Duration.ofMillis(1));
    }
}
