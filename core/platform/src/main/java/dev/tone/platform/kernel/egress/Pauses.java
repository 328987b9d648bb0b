package dev.tone.platform.kernel.egress;

import dev.tone.model.observe.Pin;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How time passes between two attempts; tests let it pass at once.
@FunctionalInterface
public interface Pauses {
    /// Returns after that time, or when the caller ends.
    void pause(Duration time, Caller caller) throws InterruptedException;

    static Pauses real() {
        return (time, caller) -> {
            CountDownLatch ended = new CountDownLatch(1);
            try (Pin _ = caller.onEnd(ended::countDown)) {
                boolean early = ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
                assert !early || caller.isEnded();
            }
        };
    }
}
