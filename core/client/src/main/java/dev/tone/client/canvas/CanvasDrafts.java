package dev.tone.client.canvas;

import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Keeps drawings on the local disk. Writes become durable in the order of their asking, each wholly or not at all; the
/// future is completed then, on any thread, or with a [dev.tone.model.fault.FaultException].
public interface CanvasDrafts {
    StoredCanvas load(CanvasId canvas);

    CompletableFuture<?> add(CanvasId canvas, OperationBatch batch, Instant time);

    /// Batches that the platform accepted, in order, and the counters of own ones that are no longer pending.
    /// One write: a batch is never in neither place.
    CompletableFuture<?> confirm(CanvasId canvas, List<AcceptedBatch> accepted, List<Long> acknowledged);

    /// The confirmed content at a revision, in place of all that was confirmed before.
    CompletableFuture<?> snapshot(CanvasSnapshot snapshot);

    CompletableFuture<?> reject(CanvasId canvas, long counter, Fault fault);

    /// A rejected batch becomes a pending one under a new counter.
    CompletableFuture<?> retry(CanvasId canvas, long rejected, OperationBatch batch, Instant time);

    CompletableFuture<?> discard(CanvasId canvas, long counter);
}
