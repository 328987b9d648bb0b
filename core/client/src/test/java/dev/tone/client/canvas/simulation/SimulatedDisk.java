package dev.tone.client.canvas.simulation;

import dev.tone.client.canvas.CanvasDrafts;
import dev.tone.client.canvas.RejectedBatch;
import dev.tone.client.canvas.StoredCanvas;
import dev.tone.client.work.ManualScheduler;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.CanvasId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// A disk that survives its client. What was not flushed when the client crashes is gone, but for a random beginning.
final class SimulatedDisk implements CanvasDrafts {
    private final ManualScheduler scheduler;
    private final Chaos chaos;
    private final Mistake mistake;
    private final Deque<Write> cache = new ArrayDeque<>();

    private CanvasSnapshot snapshot;
    private final TreeMap<Long, AcceptedBatch> accepted = new TreeMap<>();
    private final TreeMap<Long, OperationBatch> pending = new TreeMap<>();
    private final TreeMap<Long, RejectedBatch> rejected = new TreeMap<>();
    private long nextCounter = 1;
    private boolean flushing;

    SimulatedDisk(ManualScheduler scheduler, Chaos chaos, Mistake mistake) {
        this.scheduler = scheduler;
        this.chaos = chaos;
        this.mistake = mistake;
    }

    private record Write(Runnable change, CompletableFuture<Void> done) {}

    /// The client's process ends now.
    void crash() {
        int survivors = cache.isEmpty() ? 0 : chaos.random().nextInt(cache.size() + 1);
        for (int i = 0; i < survivors; i++) {
            cache.poll().change.run();
        }
        cache.clear();
    }

    @Override
    public StoredCanvas load(CanvasId canvas) {
        List<AcceptedBatch> tail = new ArrayList<>();
        if (snapshot != null) {
            for (long next = snapshot.revision() + 1; accepted.containsKey(next); next++) {
                tail.add(accepted.get(next));
            }
        }
        List<OperationBatch> edits = new ArrayList<>(pending.values());
        if (mistake == Mistake.NEWEST_EDIT_FORGOTTEN && !edits.isEmpty()) {
            edits.removeLast();
        }
        if (mistake == Mistake.EDITS_REORDERED) {
            Collections.reverse(edits);
        }
        boolean forget = mistake == Mistake.COUNTER_FORGOTTEN && edits.isEmpty();
        return new StoredCanvas(snapshot, tail, edits, List.copyOf(rejected.values()), forget ? 1 : nextCounter);
    }

    @Override
    public CompletableFuture<?> add(CanvasId canvas, OperationBatch batch, Instant time) {
        return write(() -> insert(batch));
    }

    @Override
    public CompletableFuture<?> confirm(CanvasId canvas, List<AcceptedBatch> batches, List<Long> acknowledged) {
        return write(() -> {
            batches.forEach(batch -> accepted.put(batch.revision(), batch));
            acknowledged.forEach(pending::remove);
        });
    }

    @Override
    public CompletableFuture<?> snapshot(CanvasSnapshot whole) {
        return write(() -> {
            snapshot = mistake == Mistake.SNAPSHOT_MISLABELED
                    ? new CanvasSnapshot(whole.canvas(), whole.format(), whole.revision() + 1, whole.records())
                    : whole;
            accepted.clear();
        });
    }

    @Override
    public CompletableFuture<?> reject(CanvasId canvas, long counter, Fault fault) {
        return write(() -> {
            OperationBatch batch = pending.remove(counter);
            if (batch != null && mistake != Mistake.REFUSED_EDIT_DROPPED) {
                rejected.put(counter, new RejectedBatch(batch, fault));
            }
        });
    }

    @Override
    public CompletableFuture<?> retry(CanvasId canvas, long old, OperationBatch batch, Instant time) {
        return write(() -> {
            rejected.remove(old);
            insert(batch);
        });
    }

    @Override
    public CompletableFuture<?> discard(CanvasId canvas, long counter) {
        return write(() -> rejected.remove(counter));
    }

    private void insert(OperationBatch batch) {
        pending.put(batch.counter(), batch);
        nextCounter = Math.max(nextCounter, batch.counter() + 1);
    }

    private CompletableFuture<?> write(Runnable change) {
        Write write = new Write(change, new CompletableFuture<>());
        cache.add(write);
        if (mistake == Mistake.SAVED_BEFORE_FLUSHED) {
            write.done.complete(null);
        }
        if (!flushing) {
            flushing = true;
            scheduler.after(Duration.ofMillis(1 + chaos.random().nextInt(20)), this::flush);
        }
        return write.done;
    }

    private void flush() {
        flushing = false;
        Fault full = chaos.strikes(0.03)
                ? new Fault(FaultKind.EXHAUSTED, "drafts/disk-full", "The disk is full.", null)
                : null;
        for (Write write : List.copyOf(cache)) {
            if (!cache.remove(write)) {
                return;
            }
            if (full == null) {
                write.change.run();
                write.done.complete(null);
            } else {
                write.done.completeExceptionally(full.asException());
            }
        }
    }
}
