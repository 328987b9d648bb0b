package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.FontSource;
import dev.tone.canvas.paint.PaintedText;
import dev.tone.canvas.paint.Painter;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.observe.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes what drawings are painted with: once for all of them, because all are painted on the JavaFX thread.
/// Reading the typefaces takes a while, so it can be made ahead, while the platform starts.
public final class Painters {

    private final AtomicReference<@Nullable FutureTask<Paint>> ahead = new AtomicReference<>();
    private final List<Consumer<Paint>> waiting = new ArrayList<>();
    private final UnwrittenScripts unwritten = new UnwrittenScripts();
    private @Nullable Paint made;

    /// Scripts that something on a drawing is written in and no typeface has, each once.
    public Signal<String> unwritten() {
        return unwritten.found();
    }

    record Paint(Painter painter, TextMeasure measure) {}

    /// Begins to make the one that is asked for first.
    public void makeAhead(Executor background) {
        FutureTask<Paint> task = new FutureTask<>(this::make);
        if (ahead.compareAndSet(null, task)) {
            background.execute(task);
        }
    }

    /// Hands it out, now or when it is made. On the JavaFX thread.
    void use(Work work, Consumer<Paint> ready) {
        FutureTask<Paint> begun = ahead.get();
        if (made == null && waiting.isEmpty() && begun != null && begun.state() == Future.State.SUCCESS) {
            made = begun.resultNow();
            ahead.set(null);
        }
        if (made != null) {
            ready.accept(made);
            return;
        }
        waiting.add(ready);
        if (waiting.size() == 1) {
            work.of(this::take)
                    .onDone(paint -> {
                        made = paint;
                        List.copyOf(waiting).forEach(each -> each.accept(paint));
                        waiting.clear();
                    })
                    .start();
        }
    }

    /// Blocks until it is made.
    private Paint take() throws InterruptedException {
        FutureTask<Paint> task = ahead.getAndSet(null);
        if (task == null) {
            return make();
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private Paint make() {
        FontSource fonts = BundledFonts.onClassPath();
        return new Paint(Painter.prepared(fonts, unwritten), new PaintedText(new FontBook(fonts)));
    }
}
