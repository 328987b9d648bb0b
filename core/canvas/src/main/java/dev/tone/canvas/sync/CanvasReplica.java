package dev.tone.canvas.sync;

import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.Entry;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One client's copy of a canvas: the content that the platform confirmed, and on top of it the client's own batches
/// that are not acknowledged yet. What the person sees is always the confirmed content with those replayed over it.
///
/// The owner of the replica sends [#pending], keeps both parts on disk, and feeds what arrives to [#accept]. The diffs
/// that come back bring a [Document] from what it showed to what it has to show now; apply them as
/// [dev.tone.canvas.document.Origin#REMOTE]. Deterministic; not thread-safe.
public final class CanvasReplica {
    private final CanvasId canvas;
    private final ClientId client;
    private final DocumentReplay confirmed;
    private final Deque<OperationBatch> pending = new ArrayDeque<>();
    private DocumentReplay shown;
    private long revision;
    private long counter;

    /// @param snapshot what the platform confirmed last
    /// @param acknowledged the highest counter of this client that the platform has accepted, 0 for none
    /// @param pending own batches behind that, in the order of their counters
    public CanvasReplica(ClientId client, CanvasSnapshot snapshot, long acknowledged, List<OperationBatch> pending) {
        this.client = client;
        this.canvas = snapshot.canvas();
        this.confirmed = DocumentReplay.of(snapshot.records());
        this.revision = snapshot.revision();
        this.counter = acknowledged;
        this.shown = confirmed.over();
        pending.forEach(this::append);
    }

    /// The revision up to which the confirmed content has everything.
    public long revision() {
        return revision;
    }

    /// The counter of the newest own batch; the next one has one more.
    public long counter() {
        return counter;
    }

    public List<OperationBatch> pending() {
        return List.copyOf(pending);
    }

    public boolean isSynced() {
        return pending.isEmpty();
    }

    /// The confirmed content alone, as it is kept on disk between two starts.
    public CanvasSnapshot confirmed() {
        return confirmed.snapshot(canvas, revision);
    }

    /// A new document with what the person has to see.
    public Document document() {
        return Document.of(shown.records());
    }

    /// Wraps operations that were just made here, which the document already shows, into the next own batch and
    /// keeps it as pending.
    public OperationBatch add(List<CanvasOperation> operations) {
        OperationBatch batch = new OperationBatch(client, counter + 1, revision, operations);
        append(batch);
        return batch;
    }

    /// Takes what the platform accepted, from whomever. Batches that are known already are passed over.
    ///
    /// @return what changes in what the person sees
    /// @throws MissingRevisions when batches between are missing; what came before the gap has been
    ///     taken, and nothing is lost when the owner fetches from [#revision] and tries again
    public Diff accept(List<AcceptedBatch> arriving) {
        List<AcceptedBatch> news = new ArrayList<>();
        long expected = revision;
        for (AcceptedBatch batch : arriving) {
            if (batch.revision() > expected + 1) {
                if (!news.isEmpty()) {
                    throw new MissingRevisions(expected, batch.revision(), take(news));
                }
                throw new MissingRevisions(expected, batch.revision(), Diff.NONE);
            }
            if (batch.revision() == expected + 1) {
                news.add(batch);
                expected++;
            }
        }
        return take(news);
    }

    /// Starts again from a whole snapshot, for when the platform no longer has the batches that are missing here.
    ///
    /// @param acknowledged the highest counter of this client that is in the snapshot
    public Diff restart(CanvasSnapshot snapshot, long acknowledged) {
        Set<String> ids = new LinkedHashSet<>();
        Map<String, @Nullable Entry> before = new HashMap<>();
        shown.records().forEach(record -> ids.add(record.id()));
        ids.forEach(id -> before.put(id, shown.entry(id)));
        confirmed.reset(snapshot.records());
        revision = snapshot.revision();
        pending.removeIf(batch -> batch.counter() <= acknowledged);
        counter = Math.max(counter, acknowledged);
        replayPending();
        shown.records().forEach(record -> ids.add(record.id()));
        return Diff.between(ids, before::get, shown::entry);
    }

    /// Gives up an own batch that the platform refuses for good. The batches behind it move up by one, since the
    /// platform knows no gaps; their owner must keep them anew.
    ///
    /// @return what changes in what the person sees
    public Diff drop(long refused) {
        List<OperationBatch> kept = new ArrayList<>();
        for (OperationBatch batch : pending) {
            if (batch.counter() < refused) {
                kept.add(batch);
            } else if (batch.counter() > refused) {
                kept.add(new OperationBatch(batch.client(), batch.counter() - 1, batch.base(), batch.operations()));
            }
        }
        if (kept.size() == pending.size()) {
            return Diff.NONE;
        }
        Set<String> touched = touchedByPending();
        Map<String, @Nullable Entry> before = look(touched);
        pending.clear();
        pending.addAll(kept);
        counter--;
        replayPending();
        return Diff.between(touched, before::get, shown::entry);
    }

    private Diff take(List<AcceptedBatch> news) {
        int own = 0;
        while (own < news.size() && isNextOwn(news.get(own))) {
            // Confirming what is shown already changes nothing that is shown.
            confirm(news.get(own));
            own++;
        }
        if (own == news.size()) {
            if (pending.isEmpty()) {
                shown = confirmed.over();
            }
            return Diff.NONE;
        }
        List<AcceptedBatch> rest = news.subList(own, news.size());
        Set<String> touched = touchedByPending();
        rest.forEach(accepted -> addTouched(accepted.batch(), touched));
        Map<String, @Nullable Entry> before = look(touched);
        rest.forEach(this::confirm);
        replayPending();
        return Diff.between(touched, before::get, shown::entry);
    }

    private boolean isNextOwn(AcceptedBatch accepted) {
        OperationBatch first = pending.peekFirst();
        return first != null
                && accepted.batch().client().equals(client)
                && accepted.batch().counter() == first.counter();
    }

    private void confirm(AcceptedBatch accepted) {
        if (isNextOwn(accepted)) {
            pending.removeFirst();
        }
        confirmed.replay(accepted.batch().operations());
        revision = accepted.revision();
    }

    private void append(OperationBatch batch) {
        if (!batch.client().equals(client) || batch.counter() != counter + 1) {
            throw new IllegalArgumentException(
                    "Batch " + batch.counter() + " of " + batch.client() + " does not follow " + counter);
        }
        pending.addLast(batch);
        counter = batch.counter();
        shown.replay(batch.operations());
    }

    private void replayPending() {
        shown = confirmed.over();
        pending.forEach(batch -> shown.replay(batch.operations()));
    }

    private Map<String, @Nullable Entry> look(Set<String> ids) {
        Map<String, @Nullable Entry> entries = HashMap.newHashMap(ids.size());
        ids.forEach(id -> entries.put(id, shown.entry(id)));
        return entries;
    }

    private Set<String> touchedByPending() {
        Set<String> touched = new LinkedHashSet<>();
        pending.forEach(batch -> addTouched(batch, touched));
        return touched;
    }

    private static void addTouched(OperationBatch batch, Set<String> touched) {
        batch.operations().forEach(operation -> touched.add(operation.record()));
    }
}
