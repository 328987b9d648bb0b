package dev.tone.desktop.canvas.sync;

import dev.tone.canvas.document.DocumentReplay;
import dev.tone.client.canvas.CanvasState;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The editor engine's replay as the client asks for it.
public record ReplayState(DocumentReplay replay) implements CanvasState {
    public static CanvasState of(List<CanvasRecord> records) {
        return new ReplayState(DocumentReplay.of(records));
    }

    @Override
    public void replay(List<CanvasOperation> operations) {
        replay.replay(operations);
    }

    @Override
    public @Nullable CanvasRecord record(String id) {
        return replay.record(id);
    }

    @Override
    public List<CanvasRecord> records() {
        return replay.records();
    }

    @Override
    public CanvasState over() {
        return new ReplayState(replay.over());
    }
}
