package dev.tone.model.canvas;

import dev.tone.model.id.ClientId;
import java.util.List;

/// Operations that one client made together and that are accepted together or not at all.
///
/// @param client the installation that made them
/// @param counter the client's own count of its batches on this canvas, from 1, always rising; a batch that was refused
///     or given up leaves a gap; (client, counter)
///     identifies the batch, so that sending it again has no effect
/// @param base the canvas revision that the client had seen when it made them
public record OperationBatch(ClientId client, long counter, long base, List<CanvasOperation> operations) {
    public static final int MAX_OPERATIONS = 100_000;

    public OperationBatch {
        operations = List.copyOf(operations);
        if (counter < 1) {
            throw new IllegalArgumentException("Counters start at 1");
        }
        if (operations.isEmpty() || operations.size() > MAX_OPERATIONS) {
            throw new IllegalArgumentException("A batch has 1 to " + MAX_OPERATIONS + " operations");
        }
    }
}
