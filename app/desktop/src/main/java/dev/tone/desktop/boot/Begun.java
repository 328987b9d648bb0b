package dev.tone.desktop.boot;

import dev.tone.desktop.canvas.Painters;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// What is made for the window beside the making of the window, on the second core: what this computer keeps is read,
/// and what drawings are painted with is prepared. Thread-safe.
final class Begun {
    private final Callable<KeptStart> read;
    private final Painters painters = new Painters();
    private FutureTask<KeptStart> kept;

    Begun(Callable<KeptStart> read) {
        this.read = read;
        kept = new FutureTask<>(read);
    }

    /// Blocks while it does so.
    void run() {
        kept().run();
        painters.makeAhead(Runnable::run);
    }

    Painters painters() {
        return painters;
    }

    /// What was read, null while it is not.
    @Nullable
    KeptStart read() {
        FutureTask<KeptStart> task = kept();
        return task.state() == Future.State.SUCCESS ? task.resultNow() : null;
    }

    /// Waits a moment for it.
    @Nullable
    KeptStart readWithin(Duration patience) {
        try {
            return kept().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException _) {
            return null;
        }
    }

    /// Blocks until it is read. What failed is read once more with the next call.
    KeptStart await() throws InterruptedException, ExecutionException {
        FutureTask<KeptStart> task = kept();
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            again(task);
            throw e;
        }
    }

    private synchronized FutureTask<KeptStart> kept() {
        return kept;
    }

    private synchronized void again(FutureTask<KeptStart> failed) {
        if (kept == failed) {
            kept = new FutureTask<>(read);
        }
    }
}
