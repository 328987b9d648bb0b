package dev.tone.desktop.kit.work;

import dev.tone.model.fault.Fault;
import dev.tone.model.observe.Pin;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;

/// One piece of background work. Configure it, [#start] it on the JavaFX thread; closing it forgets the outcome and
/// interrupts the thread that works on it.
public final class Job<T> implements Pin {
    private final Callable<T> call;
    private final Executor background;
    private final Executor fx;
    private Consumer<? super T> done = _ -> {};
    private Consumer<Fault> failed;
    private @Nullable BooleanProperty busy;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Thread worker;

    Job(Callable<T> call, Executor background, Executor fx, Consumer<Fault> untold) {
        this.call = call;
        this.background = background;
        this.fx = fx;
        this.failed = untold;
    }

    /// @param done hears the result on the JavaFX thread
    public Job<T> onDone(Consumer<? super T> done) {
        this.done = done;
        return this;
    }

    /// @param failed hears a failure on the JavaFX thread, which then counts as told
    public Job<T> onFault(Consumer<Fault> failed) {
        this.failed = failed;
        return this;
    }

    /// @param busy is true from start to outcome
    public Job<T> busy(BooleanProperty busy) {
        this.busy = busy;
        return this;
    }

    public Job<T> start() {
        if (busy != null) {
            busy.set(true);
        }
        background.execute(this::work);
        return this;
    }

    @Override
    public void close() {
        closed.set(true);
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        if (closed.get()) {
            finish(() -> {});
            return;
        }
        worker = Thread.currentThread();
        try {
            T result = call.call();
            finish(() -> done.accept(result));
        } catch (Exception e) {
            Fault fault = Faults.of(e);
            finish(() -> failed.accept(fault));
        } finally {
            worker = null;
        }
    }

    private void finish(Runnable outcome) {
        fx.execute(() -> {
            if (busy != null) {
                busy.set(false);
            }
            if (!closed.get()) {
                outcome.run();
            }
        });
    }
}
