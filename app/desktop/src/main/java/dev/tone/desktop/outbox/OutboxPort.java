package dev.tone.desktop.outbox;

import dev.tone.model.fault.Fault;
import dev.tone.model.observe.Observable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits for the platform.
public interface OutboxPort {
    /// The entries, oldest first; changes on any thread.
    Observable<List<Entry>> entries();

    void retry(String key);

    void discard(String key);

    /// @param kind text key part: `canvas`, `upload`, `deploy`, `retry`, `roll-back`, `promote` or `unknown`
    /// @param title empty when there is no name for it
    /// @param fault why the last attempt failed
    /// @param refused whether it goes no more by itself
    /// @param discardable whether giving it up leaves everything else whole
    record Entry(
            String key,
            String kind,
            String title,
            int count,
            Instant since,
            @Nullable Fault fault,
            boolean refused,
            boolean discardable) {}
}
