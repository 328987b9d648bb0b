package dev.tone.client.canvas;

import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;

/// Edits that the platform will not take. They are kept until a person decides.
public record RejectedBatch(OperationBatch batch, Fault fault) {
    public long counter() {
        return batch.counter();
    }
}
