package dev.tone.desktop.kit.work;

import dev.tone.model.fault.Fault;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Starts background work for view-models. Calls run on the background executor (virtual threads in the product, the
/// caller's thread in tests), outcomes arrive on the JavaFX thread. A failure that the caller does not handle is told
/// to the person once.
public final class Work {
    private final Executor background;
    private final Executor fx;
    private final Consumer<Fault> untold;

    /// @param untold gets failures that no one handles, on the JavaFX thread
    public Work(Executor background, Executor fx, Consumer<Fault> untold) {
        this.background = background;
        this.fx = fx;
        this.untold = untold;
    }

    /// Tells a failure as one that no one handles.
    public void tell(Fault fault) {
        untold.accept(fault);
    }

    /// A job that is not started yet.
    public <T> Job<T> of(Callable<T> call) {
        return new Job<>(call, background, fx, untold);
    }

    /// A job without a result.
    public Job<Nothing> run(Action action) {
        return of(() -> {
            action.run();
            return Nothing.NOTHING;
        });
    }

    /// The result of work that has none.
    public enum Nothing {
        NOTHING
    }

    /// Something to do that may fail.
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }
}
