package dev.tone.client.canvas;

import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What operations lead to. The editor engine knows (`DocumentReplay`); the app hands it in, so that the client
/// does not depend on the engine. The same operations in the same order must give the same state everywhere.
public interface CanvasState {
    void replay(List<CanvasOperation> operations);

    /// Null when it is not there.
    @Nullable
    CanvasRecord record(String id);

    /// All records. Not asked of a state that stands over another.
    List<CanvasRecord> records();

    /// A state that starts as this one and goes its own way; this one does not change while it is in use.
    CanvasState over();

    @FunctionalInterface
    interface Factory {
        CanvasState of(List<CanvasRecord> records);
    }
}
