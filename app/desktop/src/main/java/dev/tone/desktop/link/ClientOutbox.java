package dev.tone.desktop.link;

import dev.tone.client.drafts.SqliteCanvasDrafts;
import dev.tone.client.outbox.CallOutbox;
import dev.tone.client.outbox.QueuedCall;
import dev.tone.desktop.outbox.OutboxPort;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.CanvasId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Observable;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that waits for the platform: uploads, edits of drawings, and calls.
public final class ClientOutbox implements OutboxPort, Pin {
    private static final Logger log = LoggerFactory.getLogger(ClientOutbox.class);
    private static final String CALL = "call:";
    private static final String CANVAS = "canvas:";

    private final OutboxPort uploads;
    private final PlatformLink link;
    private final Drawings drawings;
    private final Executor background;
    private final Lifetime lifetime = new Lifetime();
    private final Observable<List<Entry>> entries = new Observable<>(List.of());
    private final AtomicBoolean gathering = new AtomicBoolean();

    /// @param background runs what blocks for the disk
    public ClientOutbox(OutboxPort uploads, PlatformLink link, Drawings drawings, Executor background) {
        this.uploads = uploads;
        this.link = link;
        this.drawings = drawings;
        this.background = background;
    }

    /// Takes up what an earlier process left, in the background.
    public void start() {
        lifetime.add(uploads.entries().watch(_ -> changed()));
        lifetime.add(drawings.moved().listen(_ -> changed()));
        background.execute(() -> {
            try {
                lifetime.add(link.calls().outbox().waiting().watch(_ -> changed()));
            } catch (FaultException e) {
                log.warn(
                        "What waits for the platform cannot be read: {}",
                        e.fault().title(),
                        e);
            }
        });
    }

    @Override
    public Observable<List<Entry>> entries() {
        return entries;
    }

    @Override
    public void retry(String key) {
        if (key.startsWith(CALL)) {
            long id = id(key);
            background.execute(() -> link.calls().outbox().retry(id));
        } else if (key.startsWith(CANVAS)) {
            drawings.retry(canvas(key));
        } else {
            uploads.retry(key);
        }
    }

    @Override
    public void discard(String key) {
        if (key.startsWith(CALL)) {
            long id = id(key);
            background.execute(() -> link.calls().outbox().discard(id));
        } else if (key.startsWith(CANVAS)) {
            drawings.discardRejected(canvas(key));
        } else {
            uploads.discard(key);
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }

    /// What changes while it is gathered is gathered once more, and after it: what is older must not be told last.
    private void changed() {
        if (gathering.compareAndSet(false, true)) {
            background.execute(this::gather);
        }
    }

    private void gather() {
        synchronized (gathering) {
            gathering.set(false);
            try {
                List<Entry> all = new ArrayList<>(uploads.entries().get());
                link.calls().outbox().waiting().get().forEach(call -> all.add(entry(call)));
                drawings.waiting().forEach(canvas -> all.add(entry(canvas)));
                all.sort(Comparator.comparing(Entry::since));
                entries.set(List.copyOf(all));
            } catch (FaultException | IllegalStateException e) {
                log.warn("What waits for the platform cannot be told", e);
            }
        }
    }

    private static Entry entry(CallOutbox.Waiting waiting) {
        QueuedCall call = waiting.call();
        return new Entry(
                CALL + waiting.id(),
                call == null ? "unknown" : kind(call),
                call == null ? "" : call.subject(),
                1,
                waiting.since(),
                waiting.fault(),
                waiting.fault() != null,
                true);
    }

    private Entry entry(SqliteCanvasDrafts.Waiting waiting) {
        boolean open = drawings.isOpen(waiting.canvas());
        return new Entry(
                CANVAS + waiting.canvas().value(),
                open ? "canvas" : "canvas-closed",
                "",
                waiting.pending() + waiting.rejected(),
                waiting.since(),
                null,
                waiting.pending() == 0,
                open && waiting.pending() == 0);
    }

    private static String kind(QueuedCall call) {
        return switch (call) {
            case QueuedCall.Deploy _ -> "deploy";
            case QueuedCall.Retry _ -> "retry";
            case QueuedCall.RollBack _ -> "roll-back";
            case QueuedCall.Promote _ -> "promote";
        };
    }

    private static long id(String key) {
        return Long.parseLong(key.substring(CALL.length()));
    }

    private static CanvasId canvas(String key) {
        return new CanvasId(key.substring(CANVAS.length()));
    }
}
