package dev.tone.client.canvas;

import dev.tone.model.api.Page;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.observe.Pin;
import java.util.List;

/// The platform's side of a drawing. Answers come on the scheduler of the [CanvasSync] that asked.
public interface CanvasRemote {
    void snapshot(CanvasId canvas, Reply<CanvasSnapshot> reply);

    /// A page of what was accepted after a revision.
    void operations(CanvasId canvas, long after, Reply<Page<AcceptedBatch>> reply);

    void submit(CanvasId canvas, OperationBatch batch, Reply<AcceptedBatch> reply);

    Feed follow(CanvasId canvas, long after, Listener listener);

    /// Exactly one of the two is called, once, or neither when the answer got lost for ever with its process.
    interface Reply<T> {
        void answered(T value);

        void failed(Fault fault);
    }

    interface Listener {
        /// The platform is there, at first or again.
        void connected();

        void accepted(List<AcceptedBatch> batches);

        /// Nothing more comes until the state was read and the feed is resumed.
        ///
        /// @param back the platform has less than it told before (an old backup)
        void behind(boolean back);

        void refused(Fault fault);
    }

    interface Feed extends Pin {
        void resume(long after);
    }
}
