package dev.tone.platform.canvases;

import dev.tone.canvas.document.DocumentReplay;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.id.CanvasId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The content of canvases at their newest revision, replayed from the newest snapshot and the batches after it. Those
/// worked on last stay in memory.
///
/// A state belongs to the thread that took it until it is given back. It is trusted only when its head is the stored
/// one; so a transaction that was rolled back, or another node, leaves nothing wrong behind.
final class CanvasStates {
    private static final int KEPT = 16;
    private static final int BATCHES = 500;

    private final CanvasRepository repository;
    private final Map<CanvasId, State> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    record State(String head, DocumentReplay content) {}

    CanvasStates(CanvasRepository repository) {
        this.repository = repository;
    }

    DocumentReplay take(Handle handle, CanvasRepository.Stored canvas) {
        State state;
        synchronized (kept) {
            state = kept.remove(canvas.info().id());
        }
        return state != null && state.head().equals(canvas.head())
                ? state.content()
                : replay(handle, canvas.info(), canvas.info().revision());
    }

    /// After a change: this is the newest state.
    void give(CanvasId canvas, String head, DocumentReplay content) {
        synchronized (kept) {
            kept.put(canvas, new State(head, content));
            trim();
        }
    }

    /// After reading: a newer state may have come meanwhile.
    void giveBack(CanvasId canvas, String head, DocumentReplay content) {
        synchronized (kept) {
            kept.putIfAbsent(canvas, new State(head, content));
            trim();
        }
    }

    private void trim() {
        if (kept.size() > KEPT) {
            var oldest = kept.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /// The content at a revision.
    DocumentReplay replay(Handle handle, CanvasInfo canvas, long revision) {
        CanvasSnapshot snapshot =
                repository.snapshot(handle, canvas.id(), revision).orElse(null);
        DocumentReplay content = snapshot == null ? new DocumentReplay() : DocumentReplay.of(snapshot.records());
        long at = snapshot == null ? 0 : snapshot.revision();
        while (at < revision) {
            List<AcceptedBatch> batches = repository.batches(handle, canvas.id(), at, BATCHES);
            if (batches.isEmpty()) {
                throw new IllegalStateException("Canvas " + canvas.id() + " ends at " + at + " before " + revision);
            }
            for (AcceptedBatch batch : batches) {
                if (batch.revision() <= revision) {
                    content.replay(batch.batch().operations());
                }
                at = batch.revision();
            }
        }
        return content;
    }
}
