package dev.tone.desktop.kit.fx;

import java.util.concurrent.Executor;

/// The door to the JavaFX thread. Everything that another thread wants shown goes through it, in order. View-model
/// tests pass `Runnable::run`.
@FunctionalInterface
public interface FxThread extends Executor {
    /// The real toolkit's thread.
    static FxThread toolkit() {
        return new ToolkitThread();
    }
}
