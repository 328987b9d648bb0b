package dev.tone.client.canvas;

import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.OperationBatch;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// This installation's batches that the platform has not acknowledged, oldest first.
final class PendingBatches {
    private final Deque<Pending> batches = new ArrayDeque<>();
    private int unsaved;

    static final class Pending {
        final OperationBatch batch;
        private boolean stored;
        /// The platform has it, but batches before it have not arrived here yet.
        private boolean accepted;

        private Pending(OperationBatch batch, boolean stored) {
            this.batch = batch;
            this.stored = stored;
        }
    }

    Pending add(OperationBatch batch, boolean stored) {
        Pending pending = new Pending(batch, stored);
        batches.add(pending);
        if (!stored) {
            unsaved++;
        }
        return pending;
    }

    void stored(Pending pending) {
        if (!pending.stored) {
            pending.stored = true;
            unsaved--;
        }
    }

    void accept(long counter) {
        for (Pending pending : batches) {
            if (pending.batch.counter() == counter) {
                pending.accepted = true;
            }
        }
    }

    /// Their batches will not come by any more; sent again, they are answered with their place.
    void submitAgain() {
        batches.forEach(pending -> pending.accepted = false);
    }

    /// The one to submit next. One that is not on the disk is not submitted: after a crash its counter would be
    /// given to another batch, which the platform would then take for a repetition.
    @Nullable
    Pending next() {
        for (Pending pending : batches) {
            if (!pending.accepted) {
                return pending.stored ? pending : null;
            }
        }
        return null;
    }

    boolean isFirst(AcceptedBatch accepted) {
        Pending first = batches.peekFirst();
        return first != null && first.batch.counter() == accepted.batch().counter();
    }

    @Nullable
    Pending remove(long counter) {
        for (Iterator<Pending> all = batches.iterator(); all.hasNext(); ) {
            Pending pending = all.next();
            if (pending.batch.counter() == counter) {
                all.remove();
                if (!pending.stored) {
                    unsaved--;
                }
                return pending;
            }
        }
        return null;
    }

    int size() {
        return batches.size();
    }

    int unsaved() {
        return unsaved;
    }

    void replayOn(CanvasState state) {
        for (Pending pending : batches) {
            state.replay(pending.batch.operations());
        }
    }

    void collectRecords(Set<String> into) {
        for (Pending pending : batches) {
            records(pending.batch.operations(), into);
        }
    }

    static void records(Collection<CanvasOperation> operations, Set<String> into) {
        for (CanvasOperation operation : operations) {
            into.add(operation.record());
        }
    }
}
