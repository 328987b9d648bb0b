package dev.tone.platform.kernel.live;

import dev.tone.model.live.LiveFact;
import dev.tone.platform.kernel.sql.Transaction;
import java.time.Instant;

/// Sees facts as part of the transaction that makes them true: what it writes there is durable exactly when they are.
@FunctionalInterface
public interface FactFollower {
    /// @param time of the change
    void happened(Transaction transaction, Channel channel, LiveFact fact, Instant time);
}
