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
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Topics over the live channel, from now on; what was before comes from reading.
final class ChannelFeed implements LiveFeed {
    private static final Logger log = LoggerFactory.getLogger(ChannelFeed.class);
    private static final long FROM_NOW = -1;

    private final LiveChannel channel;

    ChannelFeed(LiveChannel channel) {
        this.channel = channel;
    }

    @Override
    public Pin follow(Topic topic, Consumer<LiveFact> facts, Runnable behind) {
        return channel.follow(topic, FROM_NOW, new Follower() {
            @Override
            public void facts(List<SequencedFact> next) {
                next.forEach(fact -> facts.accept(fact.fact()));
            }

            @Override
            public void behind(Subscription subscription, long sequence) {
                // Followed again first, so that nothing between the reading and the next fact is missed.
                subscription.resume(sequence);
                behind.run();
            }

            @Override
            public void refused(Fault fault) {
                log.warn("The platform refused to tell about {}: {}", topic, fault.title());
            }
        });
    }
}
