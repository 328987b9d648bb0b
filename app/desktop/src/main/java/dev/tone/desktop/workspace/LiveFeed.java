package dev.tone.desktop.workspace;

import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Pin;
import java.util.function.Consumer;

/// Facts as they happen.
public interface LiveFeed {
    /// @param facts hears each fact once and in order, on any thread
    /// @param behind runs when facts were missed for good and the state has to be read again; also once when the
    ///     following has begun, as nobody tells of what happened between an earlier reading and that
    Pin follow(Topic topic, Consumer<LiveFact> facts, Runnable behind);
}
