package dev.tone.client.canvas.simulation;

import dev.tone.client.canvas.CanvasState;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import java.util.List;
import java.util.Map;

/// The meaning of operations with one mistake in it.
record MistakenState(CanvasState real, Mistake mistake, boolean isOver) implements CanvasState {
    static CanvasState of(CanvasState real, Mistake mistake) {
        return new MistakenState(real, mistake, false);
    }

    @Override
    public void replay(List<CanvasOperation> operations) {
        if (mistake == Mistake.PENDING_NOT_ON_TOP && isOver) {
            return;
        }
        for (CanvasOperation operation : operations) {
            if (mistake == Mistake.DELETE_LOSES
                    && operation instanceof CanvasOperation.Put put
                    && real.record(put.record()) == null) {
                real.replay(List.of(new CanvasOperation.Create(put.record(), "thing", Map.of())));
            }
            real.replay(List.of(operation));
        }
    }

    @Override
    public CanvasRecord record(String id) {
        return real.record(id);
    }

    @Override
    public List<CanvasRecord> records() {
        return real.records();
    }

    @Override
    public CanvasState over() {
        return new MistakenState(real.over(), mistake, true);
    }
}
