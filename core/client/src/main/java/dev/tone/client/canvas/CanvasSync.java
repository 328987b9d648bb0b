package dev.tone.client.canvas;

import dev.tone.client.live.Backoff;
import dev.tone.client.work.Scheduler;
import dev.tone.model.api.Page;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps one open drawing on the disk and in step with the platform.
///
/// What is seen is what the platform confirmed with this installation's pending batches on top. A local edit is there
/// at once, then **saved** (on the local disk), then **synced** (acknowledged). What arrives from others goes under the
/// pending batches: per property the last one in the platform's order wins.
///
/// Belongs to the thread of its scheduler, which is also the editor's, so that no edit falls between two states.
public final class CanvasSync implements Pin {
    static final Duration SAVE_AGAIN = Duration.ofSeconds(1);
    /// Accepted batches that are replayed at the next start, at most.
    static final int SNAPSHOT_EVERY = 200;

    private final CanvasId canvas;
    private final CanvasReplica replica;
    private final PendingBatches pending;
    private final CanvasDrafts drafts;
    private final CanvasRemote remote;
    private final Scheduler scheduler;
    private final Backoff backoff;

    private final Signal<List<RecordChange>> changes = new Signal<>();
    private final Observable<Saved> saved = new Observable<>(Saved.ALL);
    private final Observable<Synced> synced;
    private final Observable<Boolean> loaded;

    private final Lifetime lifetime = new Lifetime();

    private CanvasRemote.@Nullable Feed feed;
    private boolean submitting;
    private boolean reading;
    private boolean started;
    private boolean closed;
    private Pin submitAgain = () -> {};
    private @Nullable Fault obstacle;
    private @Nullable Fault saveFault;

    /// @param stored what [CanvasDrafts#load] found; nothing else may write this drawing from then on
    public CanvasSync(
            CanvasId canvas,
            ClientId client,
            StoredCanvas stored,
            CanvasState.Factory states,
            CanvasDrafts drafts,
            CanvasRemote remote,
            Scheduler scheduler,
            Backoff backoff) {
        this.canvas = canvas;
        this.drafts = drafts;
        this.remote = remote;
        this.scheduler = scheduler;
        this.backoff = backoff;
        replica = new CanvasReplica(client, stored, states);
        pending = replica.pending();
        loaded = new Observable<>(stored.snapshot() != null);
        synced = new Observable<>(new Synced(pending.size(), replica.rejected().size(), null));
    }

    /// Begins to talk to the platform.
    public void start() {
        started = true;
        if (loaded.get()) {
            follow();
        } else {
            read(false);
        }
        submit();
    }

    /// Everything that is there now, local edits included. For opening; later changes come through [#changes].
    public List<CanvasRecord> records() {
        return replica.records();
    }

    /// Records that may have changed for other reasons than [#apply].
    public Signal<List<RecordChange>> changes() {
        return changes;
    }

    public Observable<Saved> saved() {
        return saved;
    }

    public Observable<Synced> synced() {
        return synced;
    }

    /// False until the drawing's content was heard of for the first time.
    public Observable<Boolean> loaded() {
        return loaded;
    }

    /// The newest revision that is here; what a deployment from this drawing is pinned to.
    public long revision() {
        return replica.revision();
    }

    public List<RejectedBatch> rejected() {
        return replica.rejected();
    }

    /// Takes edits that were just made in the editor.
    public void apply(List<CanvasOperation> operations) {
        for (int from = 0; from < operations.size(); from += OperationBatch.MAX_OPERATIONS) {
            int to = Math.min(operations.size(), from + OperationBatch.MAX_OPERATIONS);
            save(replica.add(operations.subList(from, to)));
        }
        report();
    }

    /// The connection is back: nothing waits for its time any more.
    public void wake() {
        if (started) {
            backoff.reset();
            submit();
        }
    }

    /// Makes the edits of a rejected batch once more, on top of what is there now.
    public void retry(long counter) {
        RejectedBatch old = replica.giveUp(counter);
        if (old == null) {
            return;
        }
        PendingBatches.Pending again = replica.add(old.batch().operations());
        store(again, () -> drafts.retry(canvas, counter, again.batch, scheduler.now()));
        tell(recordsOf(again.batch));
        report();
    }

    /// Gives the edits of a rejected batch up.
    public void discard(long counter) {
        if (replica.giveUp(counter) != null) {
            var unused = drafts.discard(canvas, counter);
            report();
        }
    }

    /// What ends when the drawing closes.
    public void closesWith(Pin pin) {
        lifetime.add(pin);
    }

    /// Stops talking to the platform. What was applied is still saved.
    @Override
    public void close() {
        closed = true;
        lifetime.close();
        submitAgain.close();
        if (feed != null) {
            feed.close();
        }
    }

    // ---- to the disk

    private void save(PendingBatches.Pending batch) {
        store(batch, () -> drafts.add(canvas, batch.batch, scheduler.now()));
    }

    private void store(PendingBatches.Pending batch, Write write) {
        write.start()
                .whenComplete((_, failure) -> scheduler.execute(() -> {
                    if (failure == null) {
                        pending.stored(batch);
                        saveFault = null;
                        submit();
                    } else {
                        saveFault = faultOf(failure);
                        scheduler.after(SAVE_AGAIN, () -> store(batch, write));
                    }
                    report();
                }));
    }

    private interface Write {
        CompletableFuture<?> start();
    }

    private static Fault faultOf(Throwable failure) {
        Throwable cause =
                failure.getCause() == null || failure instanceof FaultException ? failure : failure.getCause();
        return cause instanceof FaultException known
                ? known.fault()
                : new Fault(FaultKind.INTERNAL, "drafts/failed", "The local store failed.", cause.getMessage());
    }

    // ---- to the platform

    private void submit() {
        PendingBatches.Pending next = pending.next();
        if (!started || closed || submitting || next == null) {
            return;
        }
        submitting = true;
        submitAgain.close();
        remote.submit(canvas, next.batch, reply(this::acknowledged, fault -> refused(next, fault)));
    }

    private void acknowledged(AcceptedBatch accepted) {
        submitting = false;
        backoff.reset();
        obstacle = null;
        if (replica.isAhead(accepted)) {
            catchUp();
        } else {
            receive(List.of(accepted));
        }
        submit();
        report();
    }

    private void refused(PendingBatches.Pending batch, Fault fault) {
        submitting = false;
        if (isFinal(fault)) {
            reject(batch.batch, fault);
            submit();
        } else {
            obstacle = fault;
            submitAgain = scheduler.after(backoff.next(), this::submit);
        }
        report();
    }

    /// Whether sending the same again cannot help.
    private static boolean isFinal(Fault fault) {
        return switch (fault.kind()) {
            case INVALID, FORBIDDEN, NOT_FOUND, CONFLICT, STALE, TOO_LARGE, UNSUPPORTED, UNPROCESSABLE -> true;
            case UNAUTHENTICATED, LIMITED, EXHAUSTED, UNAVAILABLE, INTERNAL -> false;
        };
    }

    private void reject(OperationBatch batch, Fault fault) {
        if (replica.reject(batch, fault)) {
            var unused = drafts.reject(canvas, batch.counter(), fault);
            tell(recordsOf(batch));
        }
    }

    // ---- from the platform

    private void follow() {
        feed = remote.follow(canvas, replica.revision(), new CanvasRemote.Listener() {
            @Override
            public void connected() {
                wake();
            }

            @Override
            public void accepted(List<AcceptedBatch> batches) {
                if (!closed) {
                    receive(batches);
                    submit();
                    report();
                }
            }

            @Override
            public void behind(boolean back) {
                if (!closed) {
                    read(back);
                }
            }

            @Override
            public void refused(Fault fault) {
                obstacle = fault;
                report();
            }
        });
    }

    /// Batches in the platform's order. Ones that are here already are harmless; a gap is filled.
    private void receive(List<AcceptedBatch> batches) {
        CanvasReplica.Received received = replica.receive(batches);
        if (received.gap()) {
            catchUp();
        }
        if (!received.isNothing()) {
            var unused = drafts.confirm(canvas, received.fresh(), received.acknowledged());
            CanvasSnapshot snapshot = replica.due(canvas, SNAPSHOT_EVERY);
            if (snapshot != null) {
                var alsoUnused = drafts.snapshot(snapshot);
            }
        }
        tell(received.touched());
    }

    /// Asks for what is missing between here and a batch that came too early.
    private void catchUp() {
        if (reading) {
            return;
        }
        reading = true;
        remote.operations(canvas, replica.revision(), reply(this::caughtUp, fault -> {
            reading = false;
            catchUpLater();
        }));
    }

    private void caughtUp(Page<AcceptedBatch> page) {
        reading = false;
        long before = replica.revision();
        receive(page.items());
        if (replica.isBehind()) {
            if (replica.revision() > before) {
                catchUp();
            } else {
                catchUpLater();
            }
        }
        submit();
        report();
    }

    private void catchUpLater() {
        scheduler.after(backoff.next(), () -> {
            if (!closed && replica.isBehind()) {
                catchUp();
            }
        });
    }

    /// Reads the whole content.
    ///
    /// @param back as in [CanvasRemote.Listener#behind]
    private void read(boolean back) {
        remote.snapshot(canvas, reply(snapshot -> adopt(snapshot, back), fault -> {
            obstacle = fault;
            report();
            scheduler.after(backoff.next(), () -> {
                if (!closed) {
                    read(back);
                }
            });
        }));
    }

    private void adopt(CanvasSnapshot snapshot, boolean back) {
        if (snapshot.format() > CanvasSnapshot.FORMAT) {
            obstacle = new Fault(
                    FaultKind.UNSUPPORTED,
                    "canvas/newer-format",
                    "This drawing was made with a newer Tone.",
                    "Update Tone to open it.");
            report();
            return;
        }
        obstacle = null;
        if (!loaded.get() || replica.isWorthTaking(snapshot, back)) {
            Set<String> touched = replica.take(snapshot, back);
            var unused = drafts.snapshot(snapshot);
            loaded.set(true);
            tell(touched);
        }
        if (feed == null) {
            follow();
        } else {
            feed.resume(replica.revision());
        }
        submit();
        report();
    }

    // ---- to the window

    private void tell(Set<String> touched) {
        if (!touched.isEmpty()) {
            changes.emit(replica.seen(touched));
        }
    }

    private void report() {
        saved.set(new Saved(pending.unsaved(), pending.unsaved() == 0 ? null : saveFault));
        synced.set(new Synced(pending.size(), replica.rejected().size(), obstacle));
    }

    private static Set<String> recordsOf(OperationBatch batch) {
        Set<String> records = new LinkedHashSet<>();
        PendingBatches.records(batch.operations(), records);
        return records;
    }

    private <T> CanvasRemote.Reply<T> reply(Consumer<T> answered, Consumer<Fault> failed) {
        return new CanvasRemote.Reply<>() {
            @Override
            public void answered(T value) {
                if (!closed) {
                    answered.accept(value);
                }
            }

            @Override
            public void failed(Fault fault) {
                if (!closed) {
                    failed.accept(fault);
                }
            }
        };
    }
}
