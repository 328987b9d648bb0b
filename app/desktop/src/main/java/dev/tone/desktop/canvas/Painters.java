package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.FontSource;
import dev.tone.canvas.paint.PaintedText;
import dev.tone.canvas.paint.Painter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Makes what drawings are painted with. Reading the typefaces takes a while, so the first can be made ahead, while the
/// platform starts. Thread-safe; what it gives belongs to the taker.
public final class Painters {

    private final AtomicReference<@Nullable FutureTask<Paint>> ahead = new AtomicReference<>();

    /// Painter and measure have their own fonts, because each belongs to one thread at a time.
    record Paint(Painter painter, TextMeasure measure) {}

    /// Begins to make the one that is asked for first.
    public void makeAhead(Executor background) {
        FutureTask<Paint> task = new FutureTask<>(Painters::make);
        if (ahead.compareAndSet(null, task)) {
            background.execute(task);
        }
    }

    /// Blocks until it is made.
    Paint take() throws InterruptedException {
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

    private static Paint make() {
        FontSource fonts = BundledFonts.onClassPath();
        return new Paint(Painter.prepared(fonts), new PaintedText(new FontBook(fonts)));
    }
}
