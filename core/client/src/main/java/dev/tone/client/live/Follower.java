package dev.tone.client.live;

import dev.tone.model.fault.Fault;
import dev.tone.model.live.SequencedFact;
import java.util.List;

/// Hears a topic. Called on the channel's thread and must return quickly.
public interface Follower {
    /// The next facts: each once, in order, without a gap.
    void facts(List<SequencedFact> facts);

    /// Everything up to here has been told; what follows is new.
    default void caughtUp(long sequence) {}

    /// Too much was missed to be told fact by fact. The state has to be read over REST, away from this thread; then
    /// [Subscription#resume] goes on after the sequence that was read.
    ///
    /// @param sequence the topic's newest
    void behind(Subscription subscription, long sequence);

    /// The subscription was not made or has ended.
    default void refused(Fault fault) {}
}
