package dev.tone.client.canvas;

import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One drawing in memory: what the platform confirmed, this installation's pending batches that go on top, and those
/// that the platform would not take. Talks to nobody; what has to be written down or asked for, it says.
final class CanvasReplica {
    private final ClientId client;
    private final CanvasState.Factory states;
    private final PendingBatches pending = new PendingBatches();
    private final TreeMap<Long, RejectedBatch> rejected = new TreeMap<>();

    private CanvasState confirmed;
    private long revision;
    /// The newest revision that was heard of; what lies between has to come.
    private long newest;
    private long nextCounter;
    private int sinceSnapshot;

    /// What came of batches from the platform.
    ///
    /// @param touched records that may look different now
    /// @param fresh batches that were not here yet, in order
    /// @param acknowledged counters of this installation's batches that are pending no more
    /// @param gap whether batches before one of them have not come yet
    record Received(Set<String> touched, List<AcceptedBatch> fresh, List<Long> acknowledged, boolean gap) {
        boolean isNothing() {
            return fresh.isEmpty() && acknowledged.isEmpty();
        }
    }

    CanvasReplica(ClientId client, StoredCanvas stored, CanvasState.Factory states) {
        this.client = client;
        this.states = states;
        CanvasSnapshot snapshot = stored.snapshot();
        confirmed = states.of(snapshot == null ? List.of() : snapshot.records());
        revision = snapshot == null ? 0 : snapshot.revision();
        for (AcceptedBatch accepted : stored.accepted()) {
            confirmed.replay(accepted.batch().operations());
            revision = accepted.revision();
        }
        sinceSnapshot = stored.accepted().size();
        stored.pending().forEach(batch -> pending.add(batch, true));
        stored.rejected().forEach(batch -> rejected.put(batch.counter(), batch));
        nextCounter = stored.nextCounter();
    }

    PendingBatches pending() {
        return pending;
    }

    List<RejectedBatch> rejected() {
        return List.copyOf(rejected.values());
    }

    long revision() {
        return revision;
    }

    boolean isBehind() {
        return newest > revision;
    }

    /// Everything that is seen, pending batches included.
    List<CanvasRecord> records() {
        CanvasState visible = states.of(confirmed.records());
        pending.replayOn(visible);
        return visible.records();
    }

    /// What is seen now of records that were touched, and of those that pending batches lie on: what lies under them
    /// may have changed.
    List<RecordChange> seen(Set<String> touched) {
        Set<String> records = new LinkedHashSet<>(touched);
        pending.collectRecords(records);
        CanvasState visible = confirmed.over();
        pending.replayOn(visible);
        return records.stream()
                .map(id -> new RecordChange(id, visible.record(id)))
                .toList();
    }

    /// Makes a pending batch of edits.
    PendingBatches.Pending add(List<CanvasOperation> operations) {
        return pending.add(new OperationBatch(client, nextCounter++, revision, operations), false);
    }

    /// @return whether it was pending
    boolean reject(OperationBatch batch, Fault fault) {
        if (pending.remove(batch.counter()) == null) {
            return false;
        }
        rejected.put(batch.counter(), new RejectedBatch(batch, fault));
        return true;
    }

    /// Null when no such batch was rejected.
    @Nullable
    RejectedBatch giveUp(long counter) {
        return rejected.remove(counter);
    }

    /// That the platform took an own batch whose predecessors have not come yet.
    ///
    /// @return false when nothing is missing: then it can be received
    boolean isAhead(AcceptedBatch own) {
        if (own.revision() <= revision + 1) {
            return false;
        }
        newest = Math.max(newest, own.revision());
        pending.accept(own.batch().counter());
        return true;
    }

    /// Takes batches in the platform's order, up to a gap. Ones that are here already are harmless.
    Received receive(List<AcceptedBatch> batches) {
        Received received = new Received(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>(), false);
        for (AcceptedBatch accepted : batches) {
            newest = Math.max(newest, accepted.revision());
        }
        for (AcceptedBatch accepted : batches) {
            if (accepted.revision() > revision + 1) {
                return new Received(received.touched, received.fresh, received.acknowledged, true);
            }
            receive(accepted, received);
        }
        return received;
    }

    private void receive(AcceptedBatch accepted, Received into) {
        OperationBatch batch = accepted.batch();
        boolean isOwn = batch.client().equals(client);
        // The own batch that was next in turn is seen already, unless one before it in this call changed what it does.
        boolean isSeen = isOwn && pending.isFirst(accepted) && into.touched.isEmpty();
        boolean wasPending = isOwn && pending.remove(batch.counter()) != null;
        if (isOwn) {
            nextCounter = Math.max(nextCounter, batch.counter() + 1);
        }
        if (wasPending) {
            into.acknowledged.add(batch.counter());
        }
        boolean isNew = accepted.revision() == revision + 1;
        if (isNew) {
            confirmed.replay(batch.operations());
            revision = accepted.revision();
            sinceSnapshot++;
            into.fresh.add(accepted);
        }
        if (isNew ? !isSeen : wasPending) {
            PendingBatches.records(batch.operations(), into.touched);
        }
    }

    /// Whether the whole content that the platform sent has to be taken.
    ///
    /// @param back that the platform itself went back to an earlier state
    boolean isWorthTaking(CanvasSnapshot snapshot, boolean back) {
        return back || snapshot.revision() > revision;
    }

    /// Takes the whole content as the platform has it.
    ///
    /// @param back as in [#isWorthTaking]
    /// @return records that may look different now
    Set<String> take(CanvasSnapshot snapshot, boolean back) {
        Set<String> touched = new LinkedHashSet<>();
        confirmed.records().forEach(record -> touched.add(record.id()));
        confirmed = states.of(snapshot.records());
        revision = snapshot.revision();
        newest = back ? revision : Math.max(newest, revision);
        pending.submitAgain();
        sinceSnapshot = 0;
        confirmed.records().forEach(record -> touched.add(record.id()));
        return touched;
    }

    /// What is to be stored in place of the accepted batches, once there are many of them; null before.
    ///
    /// @param every how many are replayed at the next start, at most
    @Nullable
    CanvasSnapshot due(CanvasId canvas, int every) {
        if (sinceSnapshot < every) {
            return null;
        }
        sinceSnapshot = 0;
        return new CanvasSnapshot(canvas, CanvasSnapshot.FORMAT, revision, confirmed.records());
    }
}
