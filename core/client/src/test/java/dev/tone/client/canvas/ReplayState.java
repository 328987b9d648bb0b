package dev.tone.client.canvas;

import dev.tone.canvas.document.DocumentReplay;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import java.util.List;

/// The editor's own replay behind the client's port, as the app wires it.
public record ReplayState(DocumentReplay replay) implements CanvasState {
    public static CanvasState of(List<CanvasRecord> records) {
        return new ReplayState(DocumentReplay.of(records));
    }

    @Override
    public void replay(List<CanvasOperation> operations) {
        replay.replay(operations);
    }

    @Override
    public CanvasRecord record(String id) {
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
