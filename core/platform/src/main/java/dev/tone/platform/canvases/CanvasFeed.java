package dev.tone.platform.canvases;

import dev.tone.model.id.CanvasId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.live.Feed;
import dev.tone.platform.kernel.sql.Transactions;
import java.util.List;

/// A canvas's accepted batches as a topic; the sequence is the revision, so nothing is stored twice or forgotten.
record CanvasFeed(Transactions transactions, CanvasRepository repository, CanvasId canvas) implements Feed {
    @Override
    public Channel channel() {
        return CanvasesFacade.channel(canvas);
    }

    @Override
    public long head() {
        return transactions.read(handle -> repository.revision(handle, canvas));
    }

    @Override
    public List<SequencedFact> after(long sequence, int limit) {
        return transactions.read(handle -> repository.batches(handle, canvas, sequence, limit)).stream()
                .map(batch -> new SequencedFact(batch.revision(), new LiveFact.BatchAccepted(batch)))
                .toList();
    }
}
