package dev.tone.client.uploads;

import dev.tone.client.http.Faults;
import dev.tone.client.live.Backoff;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tries again what may succeed by itself, for as long as the upload is wanted: offline is a state, not an error.
final class Retry {
    private static final Set<String> PASSING = Set.of("upload/locked", "upload/interrupted", "upload/wrong-offset");

    /// Waits; ends early when the thread is interrupted.
    interface Wait {
        void pass(Duration duration) throws InterruptedException;

        /// What is waited for may have come.
        default void wake() {}
    }

    private final Supplier<Backoff> backoffs;
    private final Wait wait;
    private final Consumer<Fault> waiting;

    /// @param waiting told why, before each wait
    Retry(Supplier<Backoff> backoffs, Wait wait, Consumer<Fault> waiting) {
        this.backoffs = backoffs;
        this.wait = wait;
        this.waiting = waiting;
    }

    <T> T until(Supplier<T> call) throws InterruptedException {
        Backoff backoff = backoffs.get();
        while (true) {
            try {
                return call.get();
            } catch (FaultException e) {
                if (Thread.interrupted() || e.fault().code().equals(Faults.CANCELED)) {
                    throw new InterruptedException();
                }
                if (!Faults.isTransient(e.fault())
                        && !PASSING.contains(e.fault().code())) {
                    throw e;
                }
                waiting.accept(e.fault());
                wait.pass(backoff.next());
            }
        }
    }
}
