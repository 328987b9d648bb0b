package dev.tone.gallery;

import dev.tone.canvas.history.HistoryStore;
import dev.tone.canvas.history.Step;
import dev.tone.canvas.version.VersionFolder;
import dev.tone.client.canvas.CanvasDrafts;
import dev.tone.client.canvas.CanvasRemote;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.client.canvas.StoredCanvas;
import dev.tone.client.live.Backoff;
import dev.tone.client.work.Scheduler;
import dev.tone.desktop.canvas.CanvasOpener;
import dev.tone.desktop.canvas.StoredDrawing;
import dev.tone.desktop.canvas.look.LookFile;
import dev.tone.desktop.canvas.sync.ReplayState;
import dev.tone.model.api.Page;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One drawing in memory. The disk keeps everything at once, and the platform never answers.
///
/// @param before what was deployed of it
record NoPlatform(List<CanvasRecord> records, List<CanvasRecord> before) implements CanvasOpener {
    @Override
    public CanvasSync open(CanvasId canvas) {
        return new CanvasSync(
                canvas,
                new ClientId("gallery"),
                new StoredCanvas(snapshot(canvas, 7, records), List.of(), List.of(), List.of(), 1),
                ReplayState::of,
                new Disk(),
                new Silence(),
                new Now(),
                new Backoff(new Random(1)));
    }

    @Override
    public CanvasSnapshot at(CanvasId canvas, long revision) {
        return snapshot(canvas, revision, before);
    }

    private static CanvasSnapshot snapshot(CanvasId canvas, long revision, List<CanvasRecord> content) {
        return new CanvasSnapshot(canvas, CanvasSnapshot.FORMAT, revision, content);
    }

    @Override
    public @Nullable StoredDrawing takeAhead(CanvasId canvas) {
        return null;
    }

    @Override
    public VersionFolder versions(CanvasId canvas) {
        return new VersionFolder(DrawingSamples.emptyFolder());
    }

    @Override
    public LookFile look(CanvasId canvas) {
        return new LookFile(Path.of("gallery.none"));
    }

    @Override
    public void forget(CanvasId canvas) {}

    @Override
    public HistoryStore history(CanvasId canvas) {
        return new HistoryStore() {
            @Override
            public int size(Stack stack) {
                return 0;
            }

            @Override
            public List<Step> read(Stack stack, int from, int to) {
                return List.of();
            }

            @Override
            public void write(Stack stack, int keep, List<Step> add) {}
        };
    }

    private static final class Now implements Scheduler {
        @Override
        public Instant now() {
            return Samples.NOW;
        }

        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public Pin after(Duration delay, Runnable work) {
            return () -> {};
        }
    }

    private static final class Silence implements CanvasRemote {
        @Override
        public void snapshot(CanvasId canvas, Reply<CanvasSnapshot> reply) {}

        @Override
        public void operations(CanvasId canvas, long after, Reply<Page<AcceptedBatch>> reply) {}

        @Override
        public void submit(CanvasId canvas, OperationBatch batch, Reply<AcceptedBatch> reply) {}

        @Override
        public Feed follow(CanvasId canvas, long after, Listener listener) {
            return new Feed() {
                @Override
                public void resume(long from) {}

                @Override
                public void close() {}
            };
        }
    }

    private static final class Disk implements CanvasDrafts {
        private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(true);

        @Override
        public StoredCanvas load(CanvasId canvas) {
            return StoredCanvas.NOTHING;
        }

        @Override
        public CompletableFuture<?> add(CanvasId canvas, OperationBatch batch, Instant time) {
            return DONE;
        }

        @Override
        public CompletableFuture<?> confirm(CanvasId canvas, List<AcceptedBatch> accepted, List<Long> acknowledged) {
            return DONE;
        }

        @Override
        public CompletableFuture<?> snapshot(CanvasSnapshot snapshot) {
            return DONE;
        }

        @Override
        public CompletableFuture<?> reject(CanvasId canvas, long counter, Fault fault) {
            return DONE;
        }

        @Override
        public CompletableFuture<?> retry(CanvasId canvas, long rejected, OperationBatch batch, Instant time) {
            return DONE;
        }

        @Override
        public CompletableFuture<?> discard(CanvasId canvas, long counter) {
            return DONE;
        }
    }
}
