package dev.tone.client.live;

import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;

/// One topic that is followed. Its place in the topic outlives connections.
public final class Subscription implements Pin {
    private final LiveChannel channel;
    private final Topic topic;
    private final Follower follower;
    /// Sequence of the last fact that the follower heard; -1 while it wants what comes from now on.
    private long last;
    /// Whether it wants facts; not while its follower reads over REST, nor after a refusal.
    private boolean active = true;

    Subscription(LiveChannel channel, Topic topic, long after, Follower follower) {
        this.channel = channel;
        this.topic = topic;
        this.last = after;
        this.follower = follower;
    }

    /// Goes on after [Follower#behind], or after a refusal. Callable on any thread.
    public void resume(long after) {
        channel.resume(this, after);
    }

    @Override
    public void close() {
        channel.unfollow(this);
    }

    Topic topic() {
        return topic;
    }

    /// Sequence of the last fact that the follower heard, -1 when it has not heard any. On the channel's thread.
    public long last() {
        return last;
    }

    boolean isActive() {
        return active;
    }

    void activate(long after) {
        last = after;
        active = true;
    }

    void deactivate() {
        active = false;
    }

    Follower follower() {
        return follower;
    }

    /// @return false when something is missing before them
    boolean take(List<SequencedFact> facts) {
        List<SequencedFact> fresh = new ArrayList<>(facts.size());
        boolean complete = true;
        for (SequencedFact fact : facts) {
            if (last >= 0 && fact.sequence() <= last) {
                continue;
            }
            if (last >= 0 && fact.sequence() != last + 1) {
                complete = false;
                break;
            }
            fresh.add(fact);
            last = fact.sequence();
        }
        if (!fresh.isEmpty()) {
            follower.facts(List.copyOf(fresh));
        }
        return complete;
    }

    /// @return false when facts are missing
    boolean caughtUp(long sequence) {
        if (last > sequence) {
            // The platform lost what it had told us (an old backup): what we know has to be read again.
            deactivate();
            follower.behind(this, sequence);
            return true;
        }
        if (last >= 0 && last < sequence) {
            return false;
        }
        last = sequence;
        follower.caughtUp(sequence);
        return true;
    }
}
