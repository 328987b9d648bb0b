package dev.tone.platform.deployments;

import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.log.LogPage;
import dev.tone.platform.deployments.logs.StoredLog;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.live.Feed;
import java.util.List;
import java.util.stream.Stream;

/// A log's lines as a topic; the sequence is the line's, and one more fact says that the log is complete.
record LogFeed(Channel channel, StoredLog log) implements Feed {
    @Override
    public long head() {
        // In this order: what is complete has all its lines.
        boolean complete = log.isComplete();
        return log.last() + (complete ? 1 : 0);
    }

    @Override
    public List<SequencedFact> after(long sequence, int limit) {
        LogPage page = log.page(sequence + 1, limit);
        List<SequencedFact> lines = page.lines().stream()
                .map(line -> new SequencedFact(line.sequence(), new LiveFact.LineWritten(line)))
                .toList();
        boolean atEnd = page.complete() && lines.size() < limit && sequence + lines.size() == page.last();
        return atEnd
                ? Stream.concat(
                                lines.stream(),
                                Stream.of(new SequencedFact(page.last() + 1, new LiveFact.LogCompleted())))
                        .toList()
                : lines;
    }
}
