package dev.tone.client.live;

import dev.tone.model.fault.Fault;
import java.time.Instant;

/// How the live channel stands. Being offline is a state, not an error.
public sealed interface Connection {
    record Connected(Instant since) implements Connection {}

    /// The first attempt, or one after a cut that has not failed yet.
    record Connecting() implements Connection {}

    /// @param reason of the last attempt's end
    record Offline(Instant since, Fault reason) implements Connection {}

    default boolean isConnected() {
        return this instanceof Connected;
    }
}
