package dev.tone.desktop.link;

import dev.tone.client.live.Follower;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.live.Subscription;
import dev.tone.desktop.workspace.LiveFeed;
import dev.tone.model.fault.Fault;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Pin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Topics over the live channel, from now on; what was before comes from reading. The channel follows a topic once,
/// however many features listen to it. Thread-safe.
final class ChannelFeed implements LiveFeed {
    private static final Logger log = LoggerFactory.getLogger(ChannelFeed.class);
    private static final long FROM_NOW = -1;

    private final LiveChannel channel;
    private final Map<Topic, Shared> topics = new HashMap<>();

    ChannelFeed(LiveChannel channel) {
        this.channel = channel;
    }

    @Override
    public synchronized Pin follow(Topic topic, Consumer<LiveFact> facts, Runnable behind) {
        Listener listener = new Listener(facts, behind);
        Shared known = topics.get(topic);
        if (known == null) {
            Shared fresh = new Shared(topic, listener);
            topics.put(topic, fresh);
            fresh.subscription = channel.follow(topic, FROM_NOW, fresh);
            return () -> leave(fresh, listener);
        }
        known.listeners.add(listener);
        return () -> leave(known, listener);
    }

    private synchronized void leave(Shared shared, Listener listener) {
        shared.listeners.remove(listener);
        if (shared.listeners.isEmpty() && topics.remove(shared.topic, shared)) {
            Subscription subscription = shared.subscription;
            if (subscription != null) {
                subscription.close();
            }
        }
    }

    /// One feature that listens.
    private static final class Listener {
        private final Consumer<LiveFact> facts;
        private final Runnable behind;

        private Listener(Consumer<LiveFact> facts, Runnable behind) {
            this.facts = facts;
            this.behind = behind;
        }
    }

    /// Everybody who listens to a topic.
    private static final class Shared implements Follower {
        private final Topic topic;
        private final List<Listener> listeners = new CopyOnWriteArrayList<>();
        private @Nullable Subscription subscription;
        /// Whether facts are told from some moment on. On the channel's thread.
        private boolean begun;

        private Shared(Topic topic, Listener first) {
            this.topic = topic;
            listeners.add(first);
        }

        @Override
        public void facts(List<SequencedFact> next) {
            for (SequencedFact fact : next) {
                listeners.forEach(listener -> listener.facts.accept(fact.fact()));
            }
        }

        @Override
        public void caughtUp(long sequence) {
            if (!begun) {
                begun = true;
                listeners.forEach(listener -> listener.behind.run());
            }
        }

        @Override
        public void behind(Subscription at, long sequence) {
            // Followed again first, so that nothing between the reading and the next fact is missed.
            at.resume(sequence);
            listeners.forEach(listener -> listener.behind.run());
        }

        @Override
        public void refused(Fault fault) {
            log.warn("The platform refused to tell about {}: {}", topic, fault.title());
        }
    }
}
