package dev.tone.client.outbox;

import dev.tone.client.drafts.QueuedCalls;
import dev.tone.client.live.Backoff;
import dev.tone.client.work.Scheduler;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sends queued calls one after the other, in the order of their asking, when the platform answers. A call leaves the
/// disk only after its answer; what is sent again after a crash carries the same key and counts once. A call that the
/// platform refuses waits for the person's decision and does not hold up the next ones.
///
/// Works on its scheduler, whose thread may block; [#add] may be called from any thread.
public final class CallOutbox implements Pin {
    private final QueuedCalls store;
    private final Consumer<QueuedCall> sender;
    private final Scheduler scheduler;
    private final Backoff backoff;
    private final Observable<List<Waiting>> waiting = new Observable<>(List.of());
    private Pin again = () -> {};
    private volatile boolean closed;

    /// @param call null when a newer version has written it
    /// @param fault why it was refused, null while it only waits
    public record Waiting(
            long id,
            @Nullable QueuedCall call,
            Instant since,
            @Nullable Fault fault) {}

    /// @param sender blocks, and throws [FaultException]
    public CallOutbox(QueuedCalls store, Consumer<QueuedCall> sender, Scheduler scheduler, Backoff backoff) {
        this.store = store;
        this.sender = sender;
        this.scheduler = scheduler;
        this.backoff = backoff;
    }

    /// Takes up what an earlier process left.
    public void start() {
        wake();
    }

    /// Everything that waits, oldest first; changes on the scheduler's thread.
    public Observable<List<Waiting>> waiting() {
        return waiting;
    }

    /// Keeps a call until it is sent. Returns when it is on the disk.
    ///
    /// @throws FaultException when it cannot be kept
    public void add(QueuedCall call) {
        store.add(Json.write(call), scheduler.now()).join();
        scheduler.execute(() -> {
            publish();
            again.close();
            again = scheduler.after(backoff.next(), this::send);
        });
    }

    /// The connection is back: nothing waits for its time any more.
    public void wake() {
        scheduler.execute(() -> {
            backoff.reset();
            send();
        });
    }

    /// Sends a refused call once more.
    public void retry(long id) {
        scheduler.execute(() -> {
            store.mark(id, null).join();
            backoff.reset();
            send();
        });
    }

    /// Gives a call up, unless it is sent already.
    public void discard(long id) {
        scheduler.execute(() -> {
            store.remove(id).join();
            publish();
        });
    }

    /// What is being sent is finished; the rest stays on the disk.
    @Override
    public void close() {
        closed = true;
    }

    private void send() {
        again.close();
        publish();
        for (Waiting next : waiting.get()) {
            if (closed) {
                return;
            }
            QueuedCall call = next.call();
            if (call == null || next.fault() != null) {
                continue;
            }
            try {
                sender.accept(call);
            } catch (FaultException e) {
                if (!isFinal(e.fault())) {
                    again = scheduler.after(backoff.next(), this::send);
                    return;
                }
                store.mark(next.id(), e.fault()).join();
                publish();
                continue;
            }
            backoff.reset();
            store.remove(next.id()).join();
            publish();
        }
    }

    /// Whether sending the same again cannot help.
    private static boolean isFinal(Fault fault) {
        return switch (fault.kind()) {
            case INVALID, FORBIDDEN, NOT_FOUND, CONFLICT, STALE, TOO_LARGE, UNSUPPORTED, UNPROCESSABLE -> true;
            case UNAUTHENTICATED, LIMITED, EXHAUSTED, UNAVAILABLE, INTERNAL -> false;
        };
    }

    private void publish() {
        if (!closed) {
            waiting.set(store.list().stream().map(CallOutbox::read).toList());
        }
    }

    private static Waiting read(QueuedCalls.Row row) {
        try {
            return new Waiting(row.id(), Json.read(row.call(), QueuedCall.class), row.since(), row.fault());
        } catch (UncheckedIOException _) {
            Fault newer = Fault.invalid(
                    "outbox/unreadable",
                    "This was asked for with a newer Tone.",
                    "Update Tone to send it, or discard it.");
            return new Waiting(row.id(), null, row.since(), newer);
        }
    }
}
