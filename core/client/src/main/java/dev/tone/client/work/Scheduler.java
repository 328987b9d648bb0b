package dev.tone.client.work;

import dev.tone.model.observe.Pin;
import java.time.Duration;
import java.time.Instant;

/// Runs work one piece after the other: what is only touched from here needs no lock.
public interface Scheduler {
    Instant now();

    void execute(Runnable work);

    /// @return ends the wait; harmless when the work has run
    Pin after(Duration delay, Runnable work);
}
