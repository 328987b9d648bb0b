package dev.tone.platform.kernel.live;

import dev.tone.model.live.SequencedFact;
import java.util.List;

/// A channel of the [TopicLog] as a feed.
public record TopicLogFeed(TopicLog log, Channel channel) implements Feed {
    @Override
    public long head() {
        return log.head(channel);
    }

    @Override
    public List<SequencedFact> after(long sequence, int limit) {
        return log.after(channel, sequence, limit);
    }
}
