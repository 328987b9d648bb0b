package dev.tone.client.canvas.simulation;

import dev.tone.client.canvas.CanvasRemote;
import dev.tone.model.api.Page;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import java.util.List;

/// The way to the platform with one mistake in it.
record MistakenRemote(CanvasRemote real, Mistake mistake) implements CanvasRemote {
    @Override
    public void snapshot(CanvasId canvas, Reply<CanvasSnapshot> reply) {
        real.snapshot(canvas, reply);
    }

    @Override
    public void operations(CanvasId canvas, long after, Reply<Page<AcceptedBatch>> reply) {
        real.operations(canvas, after, reply);
    }

    @Override
    public void submit(CanvasId canvas, OperationBatch batch, Reply<AcceptedBatch> reply) {
        real.submit(canvas, batch, new Reply<>() {
            @Override
            public void answered(AcceptedBatch value) {
                reply.answered(value);
            }

            @Override
            public void failed(Fault fault) {
                if (mistake == Mistake.SILENCE_IS_REFUSAL) {
                    reply.failed(SimulatedPlatform.REFUSAL);
                } else if (mistake != Mistake.FAILURE_SWALLOWED) {
                    reply.failed(fault);
                }
            }
        });
    }

    @Override
    public Feed follow(CanvasId canvas, long after, Listener listener) {
        return real.follow(canvas, after, new Listener() {
            @Override
            public void connected() {
                listener.connected();
            }

            @Override
            public void accepted(List<AcceptedBatch> batches) {
                listener.accepted(batches);
            }

            @Override
            public void behind(boolean back) {
                if (mistake != Mistake.BEHIND_IGNORED) {
                    listener.behind(back);
                }
            }

            @Override
            public void refused(Fault fault) {
                listener.refused(fault);
            }
        });
    }
}
