package dev.tone.client.canvas;

import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A drawing as it lies on the local disk.
///
/// @param snapshot null when the platform was never heard
/// @param accepted after the snapshot, in order, without a gap
/// @param pending in the order of their counters
/// @param nextCounter of this installation's next batch
public record StoredCanvas(
        @Nullable CanvasSnapshot snapshot,
        List<AcceptedBatch> accepted,
        List<OperationBatch> pending,
        List<RejectedBatch> rejected,
        long nextCounter) {
    public static final StoredCanvas NOTHING = new StoredCanvas(null, List.of(), List.of(), List.of(), 1);

    public StoredCanvas {
        accepted = List.copyOf(accepted);
        pending = List.copyOf(pending);
        rejected = List.copyOf(rejected);
    }
}
