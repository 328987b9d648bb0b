package dev.tone.appbench.save;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Scratch;
import dev.tone.bench.platform.LocalPlatform;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.client.http.IdempotencyKey;
import dev.tone.desktop.canvas.sync.DocumentBinding;
import dev.tone.desktop.link.Drawings;
import dev.tone.desktop.link.LocalStore;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.model.api.CanvasApi;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.platform.Platform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// From an edit of an open drawing to the moment that "Saved" may be shown, while the same edits go to the platform;
/// against appending a page to a file on the same disk and forcing it there.
public final class SaveBench implements Benchmark {
    private static final int EDITS = 300;
    private static final int PAGE = 4096;
    private static final double P99 = 0.99;
    private static final long PATIENCE_SECONDS = 30;

    @Override
    public String group() {
        return "save";
    }

    @Override
    public List<String> names() {
        return List.of("save.p99");
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Double> saves = new ArrayList<>();
        List<Double> appends = new ArrayList<>();
        try (Scratch scratch = Scratch.open();
                LocalPlatform platform = LocalPlatform.start(scratch.resolve("platform"));
                OpenCanvas canvas = new OpenCanvas(platform, scratch.resolve("app"))) {
            for (int i = 0; i < RUNS; i++) {
                appends.add(Figure.percentile(appends(scratch.resolve("append-" + i)), P99));
                List<Double> millis = new ArrayList<>();
                for (int edit = 0; edit < EDITS; edit++) {
                    millis.add(canvas.saveMillis("e" + i + "-" + edit));
                }
                saves.add(Figure.percentile(millis, P99));
            }
        }
        return List.of(Figure.of("save.p99", "ms", saves, appends));
    }

    private static List<Double> appends(Path file) throws IOException {
        List<Double> millis = new ArrayList<>();
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = 0; i < EDITS; i++) {
                long begin = System.nanoTime();
                out.write(ByteBuffer.allocate(PAGE));
                out.force(false);
                millis.add(millis(begin));
            }
        }
        return millis;
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /// A drawing with its local copy, as the window opens it; one thread takes the place of the toolkit's.
    private static final class OpenCanvas implements AutoCloseable {
        private final ExecutorService editing = Executors.newSingleThreadExecutor();
        private final Lifetime lifetime = new Lifetime();
        private final CanvasSync sync;
        private final Document document;

        OpenCanvas(LocalPlatform platform, Path folder) throws Exception {
            LocalStore local = lifetime.add(new LocalStore(folder));
            PlatformLink link = lifetime.add(PlatformLink.connect(
                    platform.endpoint(), Platform.VERSION, local, Thread::startVirtualThread, () -> false, () -> {}));
            CanvasId canvas = platform.client()
                    .canvases()
                    .create(platform.project(), new CanvasApi.Name("Bench"), IdempotencyKey.fresh())
                    .id();
            Drawings drawings = lifetime.add(new Drawings(local, link, Thread::startVirtualThread, editing));
            sync = onEditor(() -> drawings.open(canvas));
            document = onEditor(() -> {
                Document opened = Document.of(sync.records());
                lifetime.add(sync);
                lifetime.add(new DocumentBinding(opened, sync));
                sync.start();
                return opened;
            });
        }

        double saveMillis(String id) throws Exception {
            CompletableFuture<Double> saved = new CompletableFuture<>();
            var watching = onEditor(() -> {
                long begin = System.nanoTime();
                document.apply(document.plan(edit -> edit.put(shape(id))), Origin.OWN);
                return sync.saved().watch(now -> {
                    if (now.isSaved()) {
                        saved.complete(millis(begin));
                    }
                });
            });
            try {
                return saved.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } finally {
                watching.close();
            }
        }

        private static ShapeElement shape(String id) {
            Head head = Head.of(new ElementId(id), Layer.BASE.id(), ZIndex.FIRST);
            return new ShapeElement(head, new Rect(0, 0, 120, 60), ShapeKind.RECTANGLE, id);
        }

        private <T> T onEditor(Callable<T> work) throws ExecutionException, InterruptedException, TimeoutException {
            return editing.submit(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws Exception {
            onEditor(() -> {
                lifetime.close();
                return true;
            });
            editing.shutdown();
        }
    }
}
